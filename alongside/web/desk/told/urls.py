"""Addresses of the chronology and the search."""

from django.urls import path

from alongside.web.desk.told import chronology, giving, papers, searching

_FAMILY = "families/<uuid:family>/chronology/"

urlpatterns = [
    path(_FAMILY, chronology.chronology, name="chronology"),
    path(f"{_FAMILY}print/", papers.paper, name="chronology-print"),
    path(f"{_FAMILY}print/pdf/", papers.paper_pdf, name="chronology-print-pdf"),
    path(f"{_FAMILY}share/", giving.share, name="chronology-share"),
    path("search/", searching.search, name="search"),
]
