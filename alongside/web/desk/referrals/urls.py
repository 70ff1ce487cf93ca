"""Addresses of referrals on the desk. The desk's own list takes them in under its name."""

from django.urls import path

from alongside.web.desk.referrals import allocating, caseloads, ending, phone, queue, reading, screening

urlpatterns = [
    path("referrals/", queue.referrals, name="referrals"),
    path("referrals/new/", phone.new, name="referral-new"),
    path("referrals/<uuid:referral>/", reading.referral, name="referral"),
    path("referrals/<uuid:referral>/write/", phone.write, name="referral-write"),
    path("referrals/<uuid:referral>/screen/", screening.screen, name="referral-screen"),
    path("referrals/<uuid:referral>/allocate/", allocating.allocate, name="referral-allocate"),
    path("referrals/<uuid:referral>/close/", ending.close, name="referral-close"),
    path("referrals/<uuid:referral>/reopen/", ending.reopen, name="referral-reopen"),
    path("referrals/<uuid:referral>/screen-again/", screening.screen_again, name="referral-screen-again"),
    path("caseloads/", caseloads.caseloads, name="caseloads"),
    path("caseloads/<uuid:worker>/", caseloads.caseload, name="caseload"),
    path("caseloads/figures/<slug:figure>/", caseloads.figure, name="figure"),
]
