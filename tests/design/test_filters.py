"""Dates in templates: words for people, and the same moment for machines."""

from datetime import UTC, date, datetime

import pytest
from django.urls import NoReverseMatch

from alongside.web.design import filters

AT = datetime(2020, 7, 1, 8, 5, tzinfo=UTC)


def test_absent_is_empty() -> None:
    for told in (filters.when, filters.moment, filters.on_day, filters.day, filters.ago):
        assert told(None) == ""


def test_words_and_machine_time_together() -> None:
    assert filters.moment(AT) == '<time datetime="2020-07-01T08:05+00:00">1 July 2020 at 09:05</time>'
    assert filters.day(date(2020, 7, 1)) == '<time datetime="2020-07-01">1 July 2020</time>'
    assert filters.when(AT).startswith('<time datetime="2020-07-01T08:05+00:00">1 July 2020 at 09:05 (')
    assert filters.ago(AT).endswith("years ago</time>")
    assert filters.on_day(date(2020, 7, 1)).startswith('<time datetime="2020-07-01">1 July 2020 (')


def test_addresses() -> None:
    assert filters.url("design:gallery") == "/design/"
    assert filters.url_if_there("no:such") == ""
    with pytest.raises(NoReverseMatch):
        filters.url("no:such")


def test_an_asset_without_its_manifest_still_has_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(path: str) -> str:
        raise ValueError(path)

    monkeypatch.setattr(filters, "asset_path", unknown)
    assert filters.static("a.css") == "/static/a.css"
