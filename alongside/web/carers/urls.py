"""Addresses of the carers' surface. The child is named by the id of the family, and never otherwise."""

from django.urls import path

from alongside.web.carers import views

app_name = "carers"
urlpatterns = [
    path("", views.home, name="log"),
    path("practice/", views.practice, name="practice"),
    path("children/<uuid:cared>/first/", views.first, name="log-first"),
    path("children/<uuid:cared>/new/", views.new, name="log-new"),
    path("children/<uuid:cared>/draft/", views.draft, name="log-draft"),
    path("children/<uuid:cared>/draft/drop/", views.draft_drop, name="log-draft-drop"),
    path("entries/<uuid:noticed>/", views.entry, name="log-entry"),
    path("entries/<uuid:noticed>/mentions/", views.mentions, name="log-mentions"),
    path("entries/<uuid:noticed>/correct/", views.correct, name="log-correct"),
]
