"""The address of the language coach."""

from django.urls import path

from alongside.web.coach import views

app_name = "coach"
urlpatterns = [path("", views.check, name="check")]
