"""Addresses of papers that leave. The desk's own list takes them in under its name."""

from django.urls import path

from alongside.web.desk.sharing import answering, papers

urlpatterns = [
    path("referrals/<uuid:referral>/answer/", answering.answer, name="answer"),
    path("papers/<uuid:decision>/", papers.paper, name="paper"),
    path("papers/<uuid:decision>/pdf/", papers.paper_pdf, name="paper-pdf"),
]
