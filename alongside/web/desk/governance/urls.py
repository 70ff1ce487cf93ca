"""Addresses of need-to-know. A reference is typed, never part of an address."""

from django.urls import path

from alongside.web.desk.governance import asked, emergency, opened, reviewing

_OPENED = "families/<uuid:family>/who-opened/"

urlpatterns = [
    path("emergency/", emergency.emergency, name="emergency"),
    path("emergency/<uuid:opening>/close/", emergency.close, name="emergency-close"),
    path("to-review/", reviewing.to_review, name="to-review"),
    path("to-review/<uuid:opening>/", reviewing.review, name="opening-review"),
    path("asked/<uuid:asked>/", asked.asked, name="asked"),
    path(_OPENED, opened.opened, name="who-opened"),
    path(f"{_OPENED}<uuid:parent>/", opened.give, name="who-opened-give"),
]
