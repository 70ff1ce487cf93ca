"""Addresses of the public page. They say nothing of who asks or why."""

from django.urls import path

from alongside.web.askforhelp import views

app_name = "askforhelp"

urlpatterns = [
    path("", views.ask, name="ask"),
    path("sent/", views.sent_page, name="sent"),
]
