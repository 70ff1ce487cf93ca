"""Addresses of the desk: each part keeps its own list."""

from importlib import import_module
from importlib.util import find_spec

from django.urls import URLPattern

app_name = "desk"
PARTS = (
    "families",
    "referrals",
    "support",
    "beside",
    "sharing",
    "log",
    "today",
    "words",
    "files",
    "plans",
    "missing",
    "advocacy",
    "intelligence",
    "told",
    "governance",
    "drafts",
)


def _of(part: str) -> list[URLPattern]:
    name = f"alongside.web.desk.{part}.urls"
    if find_spec(f"alongside.web.desk.{part}") is None or find_spec(name) is None:
        return []
    found: list[URLPattern] = import_module(name).urlpatterns
    return found


urlpatterns = [pattern for part in PARTS for pattern in _of(part)]
