"""Passed on and answered for those who see counts: small ones hidden, and nothing lets them be worked out."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from alongside.access.actor import system
from alongside.evaluation.loop import Figure, LoopLine, loop_for
from alongside.evaluation.rules import Veil
from alongside.families.models import Family
from alongside.intelligence.models import AnswerOwed, Submission
from alongside.record.writing import recorded
from alongside.sharing.models import Decision, SourceReference
from tests.cast import Cast, make_family
from tests.signin import SignedIn

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
OCTOBER, JUNE = datetime(2026, 10, 6, 12, tzinfo=UTC), datetime(2026, 6, 9, 12, tzinfo=UTC)


def told(cast: Cast, family: Family, n: int, at: datetime, days: float | None = None, disrupted: bool = False) -> None:
    """`n` things passed on at `at`, answered after `days` if said."""
    own: dict[str, Any] = {"family": family, "hub": cast.hub, "made_at": at, "made_by": cast.account("priya")}
    with recorded(by=system("tests"), did="tests.loop", about=family):
        for number in range(n):
            decision = Decision(
                what="passed_on", basis="x", parent_told="told", recipient="x", purpose="x", necessity="", **own
            )
            decision.save()
            source = SourceReference(
                decision=decision, code=f"S{at:%m%d}{days or 'n'}{disrupted:d}{number}"[:12], **own
            )
            source.save()
            paper = Submission(decision=decision, given_at=at, disrupted=disrupted, **own)
            paper.save()
            answered = None if days is None else at + timedelta(days=days)
            AnswerOwed(submission=paper, source=source, state="owed", answered_at=answered, **own).save()


def counts(line: LoopLine) -> dict[Figure, int | None]:
    return {figure: n for figure, (n, _) in line.counts.items()}


def test_a_year_that_is_large_enough_stands_month_by_month(cast: Cast) -> None:
    family = make_family(cast)
    told(cast, family, 12, OCTOBER, 4.0, True)
    told(cast, family, 9, OCTOBER)
    told(cast, family, 6, JUNE, 10.0)
    told(cast, family, 5, JUNE, None, True)
    report = loop_for(cast.actor("ruth"), cast.hub.id, 2026, NOW)
    assert counts(report.whole) == {
        Figure.PASSED_ON: 32, Figure.ANSWERED: 18, Figure.NOT_ANSWERED: 14, Figure.DISRUPTED: 17,
        Figure.NOT_DISRUPTED: 15,
    }  # fmt: skip
    assert report.whole.days == 4.0
    assert [line.days for line in report.months if line.counts[Figure.ANSWERED][0]] == [4.0]


def test_small_counts_are_hidden_and_cannot_be_worked_out(cast: Cast) -> None:
    family = make_family(cast)
    told(cast, family, 6, OCTOBER, 4.0)
    told(cast, family, 2, OCTOBER)
    report = loop_for(cast.actor("ruth"), cast.hub.id, 2026, NOW)
    veils = {figure: veil for figure, (_, veil) in report.whole.counts.items()}
    assert veils[Figure.NOT_ANSWERED] is Veil.SMALL
    assert veils[Figure.DISRUPTED] is Veil.SMALL
    assert [figure for figure in Figure if veils[figure] is Veil.SHOWN] == [Figure.PASSED_ON]
    assert report.whole.days is None


def test_a_year_too_small_for_months_stands_alone(cast: Cast) -> None:
    family = make_family(cast)
    for month, n, days, disrupted in (
        (4, 3, None, False), (7, 1, None, False), (7, 1, None, True), (7, 1, 1.0, True), (7, 2, 1.0, False),
        (10, 1, 1.0, False), (10, 1, None, False), (10, 1, None, True),
    ):  # fmt: skip
        told(cast, family, n, datetime(2026, month, 9, 12, tzinfo=UTC), days, disrupted)
    report = loop_for(cast.actor("ruth"), cast.hub.id, 2026, NOW)
    assert counts(report.whole)[Figure.PASSED_ON] == 11
    assert report.months == ()


@pytest.mark.parametrize("name", ["priya", "dee", "una", "corin", "frances"])
def test_who_may_not_see_counts_counts_nothing(cast: Cast, name: str) -> None:
    told(cast, make_family(cast), 9, OCTOBER, 1.0, True)
    assert counts(loop_for(cast.actor("ruth"), cast.hub.id, 2026, NOW).whole)[Figure.PASSED_ON] == 9
    assert counts(loop_for(cast.actor(name), cast.hub.id, 2026, NOW).whole)[Figure.PASSED_ON] is None


def test_the_page_and_the_files_say_it_with_its_scope(cast: Cast, signed_in: SignedIn) -> None:
    told(cast, make_family(cast), 9, OCTOBER, 3.0, True)
    for address in ("/reports/", "/reports/numbers.csv"):
        said = signed_in("ruth").get(address).content.decode()
        assert "What was passed on, and answered (n = passed on)" in said
        assert "Median days to the answer" in said
        assert "each person who told something once for each paper that went" in said
