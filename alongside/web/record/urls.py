"""The record’s addresses."""

from django.urls import path

from alongside.web.record import views, weekly

app_name = "record"
urlpatterns = [
    path("", views.record, name="record"),
    path("looks/", weekly.weekly, name="weekly"),
    path("looks/ask/", weekly.ask, name="ask-why"),
    path("check/", views.check, name="check"),
]
