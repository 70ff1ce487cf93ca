"""Addresses of drafts: one pair for every form of the desk that keeps what was begun."""

from django.urls import path

from alongside.web.desk.drafts import views

urlpatterns = [
    path("families/<uuid:family>/drafts/<str:drafted>/", views.keep, name="draft"),
    path("families/<uuid:family>/drafts/<str:drafted>/drop/", views.drop, name="draft-drop"),
]
