"""Addresses of contacts. The desk's own list takes them in under its name."""

from django.urls import path

from alongside.web.desk.support import views

urlpatterns = [
    path("families/<uuid:family>/contacts/", views.contacts, name="contacts"),
    path("families/<uuid:family>/contacts/new/", views.contact, name="contact"),
]
