"""The persona page's address."""

from django.urls import path

from alongside.web.demo import views

app_name = "demo"
urlpatterns = [path("", views.choose, name="personas")]
