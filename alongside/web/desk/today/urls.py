"""Addresses of the first page."""

from django.urls import path

from alongside.web.desk.today import views

urlpatterns = [
    path("", views.home, name="home"),
    path("today/", views.today, name="today"),
    path("today/alerts/<uuid:alert>/seen/", views.seen, name="alert-seen"),
    path("no-post/", views.no_post, name="no-post"),
]
