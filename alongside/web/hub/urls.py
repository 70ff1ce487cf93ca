"""Addresses of the hub’s surface."""

from django.urls import path

from alongside.web.hub import families, home, refer, sent

app_name = "hub"
urlpatterns = [
    path("", home.home, name="home"),
    path("refer/", refer.refer, name="refer"),
    path("referrals/<uuid:referral>/", sent.referral, name="referral"),
    path("families/<uuid:family>/", families.family, name="family"),
]
