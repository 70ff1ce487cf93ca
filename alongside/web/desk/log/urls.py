"""Addresses of the log. The desk's own list takes them in under its name."""

from django.urls import path

from alongside.web.desk.log import papers, sharing, views, writing

urlpatterns = [
    path("families/<uuid:family>/log/", views.log, name="log"),
    path("families/<uuid:family>/log/first/", writing.first, name="log-first"),
    path("families/<uuid:family>/log/new/", writing.new, name="log-new"),
    path("families/<uuid:family>/log/draft/", writing.draft, name="log-draft"),
    path("families/<uuid:family>/log/draft/drop/", writing.draft_drop, name="log-draft-drop"),
    path("families/<uuid:family>/log/print/", papers.paper, name="log-print"),
    path("families/<uuid:family>/log/print/pdf/", papers.paper_pdf, name="log-print-pdf"),
    path("families/<uuid:family>/log/share/", sharing.share, name="log-share"),
    path("observations/<uuid:observation>/", writing.entry, name="log-entry"),
    path("observations/<uuid:observation>/mentions/", writing.mentions, name="log-mentions"),
    path("observations/<uuid:observation>/correct/", writing.correct, name="log-correct"),
    path("my-log/", views.mine, name="log-mine"),
    path("noticed-this-week/", views.week, name="log-week"),
    path("papers/<uuid:shared>/csv/", sharing.as_csv, name="log-csv"),
    path("papers/<uuid:shared>/json/", sharing.as_json, name="log-json"),
]
