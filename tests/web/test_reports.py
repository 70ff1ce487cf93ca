"""The numbers' pages: counts for those who may see them, words for small ones, files without formulas."""

import csv
import io
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from alongside.access.actor import system
from alongside.access.gate import NotVisible
from alongside.evaluation import queries
from alongside.evaluation.queries import Figure
from alongside.evaluation.rules import Veil
from alongside.hubs.models import Hub
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.referrals.models import Referral, Screening
from alongside.web.reports import exports
from tests.cast import Cast
from tests.signin import SignedIn

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def refer(
    cast: Cast,
    n: int,
    at: datetime,
    hours: float | None = None,
    level: str = "",
    hub: Hub | None = None,
    stage: str = "",
) -> None:
    """`n` referrals received at `at`, reached after `hours` if said, screened at `level` if said."""
    for number in range(n):
        mark = f"{'' if hours is None else int(hours)}{'' if hub is None else 'E'}{stage[:1]}"
        key = f"R-{at:%m%d}{number}{len(level)}{mark}"
        row = Referral(
            hub=hub or cast.hub,
            reference=key[:12],
            form="professional",
            source="police",
            parent_knows="yes",
            received_at=at,
            made_at=at,
            made_by=cast.account("dee"),
            stage=stage or ("received" if hours is None else "contacted"),
            stage_at=at,
            allocated_at=None if hours is None else at + timedelta(hours=1),
            contacted_at=None if hours is None else at + timedelta(hours=hours),
            child_name="Jess Arkle",
        )
        with recorded(by=system("tests"), did="tests.referral", about=row):
            row.save()
            if level:
                Screening(
                    referral=row, at=at, by=cast.account("moira"), level=level, pathway="one_to_one", reason="r"
                ).save()


@pytest.fixture
def year(cast: Cast) -> None:
    refer(cast, 6, datetime(2026, 5, 2, 9, tzinfo=UTC), hours=20, level="high")
    refer(cast, 7, datetime(2026, 6, 2, 9, tzinfo=UTC), hours=30, level="high")
    refer(cast, 2, datetime(2026, 6, 20, 9, tzinfo=UTC))
    refer(cast, 8, datetime(2026, 5, 9, 9, tzinfo=UTC), hub=cast.elsewhere)


def test_a_year_is_counted_and_small_counts_are_words(cast: Cast, year: None) -> None:
    report = queries.report_for(cast.actor("ruth"), cast.hub.id, 2026, NOW)
    counts = report.whole.counts
    assert counts[Figure.RECEIVED].n == 15
    assert counts[Figure.CONTACTED].veil is Veil.KEPT  # else the two who were not reached could be worked out
    assert counts[Figure.NOT_REACHED].n is None
    assert (report.hub, report.clock_hours) == ("Northbeck hub", 24)


def test_what_is_large_is_shown_with_its_median(cast: Cast) -> None:
    refer(cast, 6, datetime(2026, 5, 2, 9, tzinfo=UTC), hours=20, level="high")
    refer(cast, 7, datetime(2026, 5, 3, 9, tzinfo=UTC), hours=30, level="medium")
    refer(cast, 8, datetime(2026, 5, 4, 9, tzinfo=UTC), level="low")
    refer(cast, 9, datetime(2026, 5, 5, 9, tzinfo=UTC), stage="closed")
    whole = queries.report_for(cast.actor("ruth"), cast.hub.id, 2026, datetime(2027, 5, 1, tzinfo=UTC)).whole
    assert {figure.value: said.n for figure, said in whole.counts.items()} == {
        **{"received": 30, "low": 8, "medium": 7, "high": 6, "not_screened": 9},
        **{"allocated": 13, "not_allocated": 17, "contacted": 13, "in_time": 6, "late": 7},
        **{"not_reached": 8, "closed_before": 9},
    }
    assert whole.hours == 30


@pytest.mark.parametrize("name", ["priya", "dee", "sam", "chidi", "frances", "gita", "una"])
def test_the_numbers_are_not_there_for_others(cast: Cast, signed_in: SignedIn, year: None, name: str) -> None:
    assert signed_in("ruth").get("/reports/").status_code == 200
    client = signed_in(name)
    for path in ("/reports/", "/reports/numbers.csv", "/reports/numbers.xlsx"):
        assert client.get(path).status_code == 404
    with pytest.raises(NotVisible):
        queries.report_for(cast.actor(name), cast.hub.id, 2026, NOW)


def test_another_hub_is_not_counted_and_cannot_be_asked_for(cast: Cast, signed_in: SignedIn, year: None) -> None:
    with time_machine.travel(NOW, tick=False):
        client = signed_in("ruth")
        page = client.get(f"/reports/?hub={cast.elsewhere.id}&year=2026").content.decode()
    assert "Northbeck hub, April 2026 to March 2027" in page
    assert "Southmere" not in page
    with pytest.raises(NotVisible):
        queries.report_for(cast.actor("ruth"), cast.elsewhere.id, 2026, NOW)


def test_the_page_names_nobody_and_prints_its_n(cast: Cast, signed_in: SignedIn, year: None) -> None:
    with time_machine.travel(NOW, tick=False):
        page = signed_in("ruth").get("/reports/").content.decode()
    assert "not shown (n = 15 referrals)" in page
    assert "fewer than 5" in page
    for secret in ("Arkle", "R-05", "Dee", "Hartley"):
        assert secret not in page


def test_the_files_say_what_the_page_says(cast: Cast, signed_in: SignedIn, year: None) -> None:
    with time_machine.travel(NOW, tick=False):
        client = signed_in("ruth")
        answer = client.get("/reports/numbers.csv")
        rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
        book = client.get("/reports/numbers.xlsx")
    assert ["Northbeck hub", "April 2026 to March 2027"] in rows
    assert answer["Content-Disposition"] == 'attachment; filename="numbers-2026-2027.csv"'
    with zipfile.ZipFile(io.BytesIO(book.content)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
    assert Entry.objects.filter(did="reports.export", hub=cast.hub.id).count() == 2


def test_no_cell_is_a_formula() -> None:
    assert [exports.plain(cell) for cell in ("=1+1", "@x", "-1", "5", "")] == ["'=1+1", "'@x", "'-1", "5", ""]


def test_a_year_that_has_not_begun_is_not_there(cast: Cast) -> None:
    with pytest.raises(NotVisible):
        queries.report_for(cast.actor("ruth"), cast.hub.id, 2027, NOW)


@pytest.mark.parametrize("many", [1, 3])
def test_counting_asks_the_same_few_questions(cast: Cast, many: int, django_assert_num_queries: object) -> None:
    refer(cast, many, datetime(2026, 5, 2, 9, tzinfo=UTC), hours=20, level="high")
    ruth = cast.actor("ruth")
    queries.report_for(ruth, cast.hub.id, 2026, NOW)
    with django_assert_num_queries(3):  # type: ignore[operator]
        queries.report_for(ruth, cast.hub.id, 2026, NOW)
