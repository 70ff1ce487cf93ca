"""The gallery's addresses."""

from django.urls import path

from alongside.web.design import views

app_name = "design"
urlpatterns = [
    path("", views.components, name="gallery"),
    path("fields/", views.fields, name="fields"),
    path("differing/", views.differing, name="differing"),
    path("paper/", views.paper, name="paper"),
]
