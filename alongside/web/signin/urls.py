"""Our own addresses of signing in, and of the people of a hub."""

from django.urls import path

from alongside.web.signin import people, views

app_name = "signin"
urlpatterns = [
    path("account/", views.account, name="account"),
    path("welcome/", views.welcome, name="welcome"),
    path("welcome/<str:secret>/", views.arrive, name="arrive"),
    path("people/", people.people, name="people"),
    path("people/invite/", people.invite, name="invite"),
    path("people/<uuid:post>/", people.post, name="post"),
    path("people/<uuid:post>/end/", people.change, {"word": "end"}, name="end"),
    path("people/<uuid:post>/leave/", people.change, {"word": "leave"}, name="leave"),
    path("people/<uuid:post>/second-step/", people.change, {"word": "second-step"}, name="new_second_step"),
]
