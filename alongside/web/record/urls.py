"""The record’s addresses."""

from django.urls import path

from alongside.web.record import views

app_name = "record"
urlpatterns = [
    path("", views.record, name="record"),
    path("check/", views.check, name="check"),
]
