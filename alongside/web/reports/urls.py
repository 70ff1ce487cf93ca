"""The addresses of the numbers."""

from django.urls import path

from alongside.web.reports import views

app_name = "reports"
urlpatterns = [
    path("", views.home, name="home"),
    path("numbers.csv", views.as_csv, name="csv"),
    path("numbers.xlsx", views.as_xlsx, name="xlsx"),
]
