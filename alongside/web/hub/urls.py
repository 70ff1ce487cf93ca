"""Addresses of the hub’s surface."""

from django.urls import path

from alongside.web.hub import families, home, intake, mirror, received, refer, sent
from alongside.web.hub.brief import views as briefs

app_name = "hub"
urlpatterns = [
    path("", home.home, name="home"),
    path("refer/", refer.refer, name="refer"),
    path("referrals/<uuid:referral>/", sent.referral, name="referral"),
    path("passed-on/", received.received, name="received"),
    path("passed-on/<uuid:given>/", received.paper, name="received-paper"),
    path("passed-on/<uuid:given>/pictures/<uuid:picture>/", received.picture, name="received-picture"),
    path("intake/", intake.intake, name="intake"),
    path("intake/<uuid:given>/", intake.paper, name="intake-paper"),
    path("intake/<uuid:given>/schedule/", intake.schedule, name="intake-schedule"),
    path("intake/<uuid:given>/<slug:step>/", intake.step, name="intake-step"),
    path("brief/", briefs.brief, name="brief"),
    path("brief/print/", briefs.brief_print, name="brief-print"),
    path("brief/print/pdf/", briefs.brief_pdf, name="brief-pdf"),
    path("panel/", briefs.pack, name="panel"),
    path("panel/print/", briefs.pack_print, name="panel-print"),
    path("panel/print/pdf/", briefs.pack_pdf, name="panel-pdf"),
    path("families/<uuid:family>/", families.family, name="family"),
    path("families/<uuid:family>/mirror/", mirror.mirror, name="mirror"),
]
