"""A file closes, opens again or has a new one beside it; caseloads are weighed; a need is screened again."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families import figures, queries
from alongside.families.actions import course, standing
from alongside.families.actions.course import Goodbye
from alongside.families.actions.figures import set_figure
from alongside.families.actions.weighing import weigh
from alongside.families.models import Closing, EarlierFile, Family, Figure, Leaving, Reopening, Tie
from alongside.families.queries.course import course_of, other_files, work_tie_for
from alongside.families.rules.load import Travel, WorkStage
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from alongside.referrals import actions
from alongside.referrals import queries as referrals
from alongside.referrals.actions import Again
from alongside.referrals.models import Referral, Screening
from alongside.referrals.rules import Level, Stage
from tests.cast import Cast, make_family, make_tie
from tests.referring import allocated, contacted, other_plo, received, screened

pytestmark = pytest.mark.django_db
NOW = timezone.now
SAID = Goodbye("agreed", "", "I can do this now", "The trial in May: her solicitor", "Ring any time")


def closed(cast: Cast, family: Family, said: Goodbye = SAID) -> Closing:
    version = Family.objects.get(pk=family.pk).version
    return actions.close_family(family=family, version=version, goodbye=said, by=cast.actor("owen"), now=NOW())


def in_work(cast: Cast) -> tuple[Referral, Family]:
    made = contacted(cast, allocated(cast, screened(cast, received(cast))))
    assert made.family
    return made, made.family


def test_closing_ends_every_tie_and_what_was_owed(cast: Cast) -> None:
    made, family = in_work(cast)
    make_tie(cast, family, "dee", TieKind.PARTNER)
    assert queries.family_for(cast.actor("priya"), family.id)
    row = closed(cast, family)
    assert (row.reason, row.parent_said, row.stays, row.later) == (
        "agreed", "I can do this now", "The trial in May: her solicitor", "Ring any time",
    )  # fmt: skip
    for name in ("priya", "dee"):
        assert cast.actor(name).ties == frozenset()
    with pytest.raises(NotVisible):
        queries.family_for(cast.actor("priya"), family.id)
    found = queries.family_for(cast.actor("owen"), family.id)
    assert found.closed_by == cast.account("owen")
    assert Referral.objects.get(pk=made.pk).stage == Stage.CLOSED
    assert Entry.objects.filter(did="families.close", family=family.id, because="agreed").count() == 1


def test_of_two_who_close_the_second_is_told(cast: Cast) -> None:
    family = make_family(cast)
    version = family.version
    closed(cast, family)
    with pytest.raises(Conflict):
        actions.close_family(family=family, version=version, goodbye=SAID, by=cast.actor("owen"), now=NOW())
    with pytest.raises(Refused, match="closed already"):
        closed(cast, family)
    assert Closing.objects.count() == 1


@pytest.mark.parametrize("said", [Goodbye("nonsense"), Goodbye("other")])
def test_a_reason_of_the_list_in_words_where_it_has_none(cast: Cast, said: Goodbye) -> None:
    family = make_family(cast)
    with pytest.raises(Refused):
        closed(cast, family, said)
    assert Family.objects.get(pk=family.pk).closed_at is None
    assert cast.actor("priya").ties


@pytest.mark.parametrize("name", ["priya", "moira", "dee", "una"])
def test_only_who_arranges_closes_and_opens(cast: Cast, name: str) -> None:
    family = make_family(cast)
    with pytest.raises((NotVisible, NotAllowed)):
        actions.close_family(family=family, version=1, goodbye=SAID, by=cast.actor(name), now=NOW())
    closed(cast, family)
    with pytest.raises((NotVisible, NotAllowed)):
        course.reopen(family=family, because="x", by=cast.actor(name), now=NOW())


def test_opening_again_gives_nobody_their_access_back(cast: Cast) -> None:
    family = make_family(cast)
    closed(cast, family)
    course.reopen(family=family, because="She rang", by=cast.actor("owen"), now=NOW())
    assert Family.objects.get().closed_at is None
    assert cast.actor("priya").ties == frozenset()
    found = course_of(cast.actor("owen"), family.id)
    assert [row.because for row in found.reopenings] == ["She rang"]
    assert [row.reason for row in found.closings] == ["agreed"]
    with pytest.raises(Refused, match="open already"):
        course.reopen(family=family, because="x", by=cast.actor("owen"), now=NOW())


def test_closing_takes_back_a_code(cast: Cast) -> None:
    from alongside.families.actions import moving

    family = make_family(cast)
    moving.make_ready(family=family, because="", by=cast.actor("owen"), now=NOW())
    closed(cast, family)
    assert Leaving.objects.get().ended_by == cast.account("owen")


class TestReferredAgain:
    def noticed(self, cast: Cast) -> tuple[Family, Referral]:
        """A closed family, and a new referral that screening says is theirs."""
        _, family = in_work(cast)
        closed(cast, family)
        again = received(cast)
        duplicates = referrals.possible_duplicates(cast.actor("moira"), again)
        assert [(one.reference, one.is_family, one.closed_at is not None) for one in duplicates] == [
            (family.reference, True, True)
        ]
        return family, screened(cast, again, earlier=family.reference)

    def test_screening_names_it_and_sees_nothing_of_it(self, cast: Cast) -> None:
        family, again = self.noticed(cast)
        assert Screening.objects.get(referral=again).earlier == family
        assert referrals.earlier_file(cast.actor("owen"), again) == family.reference
        assert referrals.earlier_file(cast.actor("moira"), again) == ""
        with pytest.raises(NotVisible):
            queries.family_for(cast.actor("moira"), family.id)

    def test_only_what_was_noticed_can_be_named(self, cast: Cast) -> None:
        other = make_family(cast)
        with pytest.raises(Refused, match="not among those"):
            screened(cast, received(cast), earlier=other.reference)

    def test_the_same_file_is_opened_again(self, cast: Cast) -> None:
        family, again = self.noticed(cast)
        made = allocated(cast, again, family=Family.objects.get(pk=family.pk))
        assert made.family == family
        assert Family.objects.get(pk=family.pk).closed_at is None
        assert Reopening.objects.get().referral == again.id
        assert queries.family_for(cast.actor("priya"), family.id)

    def test_or_a_new_one_stands_beside_it(self, cast: Cast) -> None:
        family, again = self.noticed(cast)
        actions.allocate(
            referral=again, post=cast.post("priya"), because="", by=cast.actor("owen"), now=NOW(),
            family=Family.objects.get(pk=family.pk), again=Again.NEW_FILE,
        )  # fmt: skip
        link = EarlierFile.objects.get()
        assert link.earlier == family
        assert Family.objects.get(pk=family.pk).closed_at
        assert other_files(cast.actor("owen"), link.family) == [family]
        assert other_files(cast.actor("owen"), family) == [link.family]
        assert other_files(cast.actor("priya"), link.family) == []
        course.link_earlier(family=link.family, earlier=family, by=cast.actor("owen"), now=NOW())
        assert EarlierFile.objects.count() == 1


class TestScreenedAgain:
    def again(self, cast: Cast, made: Referral, by: str = "moira", reason: str = "He is in custody") -> Screening:
        row = Referral.objects.get(pk=made.pk)
        return actions.screen_again(
            referral=row, version=row.version, level=Level.LOW, reason=reason, by=cast.actor(by), now=NOW()
        )

    def test_it_stands_beside_the_first_and_moves_nothing(self, cast: Cast) -> None:
        made, _ = in_work(cast)
        self.again(cast, made)
        found = referrals.history(cast.actor("moira"), made)
        assert [(row.level, row.pathway) for row in found.screenings] == [("high", "one_to_one"), ("low", "one_to_one")]
        assert Referral.objects.get().stage == Stage.CONTACTED

    def test_not_before_somebody_stands_beside_them(self, cast: Cast) -> None:
        with pytest.raises(Refused, match="not looked at again"):
            self.again(cast, screened(cast, received(cast)))

    def test_with_a_reason_and_by_who_screens(self, cast: Cast) -> None:
        made, _ = in_work(cast)
        with pytest.raises(Refused, match="Say why"):
            self.again(cast, made, reason=" ")
        with pytest.raises(NotAllowed):
            self.again(cast, made, by="owen")
        row = Referral.objects.get()
        self.again(cast, made)
        with pytest.raises(Conflict):
            actions.screen_again(
                referral=row, version=row.version, level=Level.LOW, reason="x", by=cast.actor("moira"), now=NOW()
            )


class TestWeighing:
    def test_the_worker_says_what_the_family_asks(self, cast: Cast) -> None:
        family = make_family(cast)
        tie = work_tie_for(cast.actor("priya"), family.id, NOW())
        assert tie
        weigh(tie=tie, stage=WorkStage.COURT, travel=Travel.FAR, by=cast.actor("priya"))
        load = referrals.caseloads_for(cast.actor("owen"), cast.hub, NOW())[0]
        assert (load.load.weight, load.holds[0].stage, load.holds[0].travel) == (2.25, "court", "far")
        assert Entry.objects.get(did="families.weigh").because == "court far"

    def test_nobody_else_and_nothing_that_ended(self, cast: Cast) -> None:
        family = make_family(cast)
        make_tie(cast, family, "dee", TieKind.PARTNER)
        tie = Tie.objects.get(kind="worker")
        for name in ("dee", "moira", "una"):
            with pytest.raises((NotVisible, NotAllowed)):
                weigh(tie=tie, stage=WorkStage.COURT, travel=Travel.FAR, by=cast.actor(name))
        with pytest.raises(Refused):
            weigh(tie=Tie.objects.get(kind="partner"), stage=WorkStage.COURT, travel=Travel.FAR, by=cast.actor("priya"))
        standing.end_tie(tie=tie, by=cast.actor("owen"), now=NOW())
        tie.refresh_from_db()
        with pytest.raises(Refused):
            weigh(tie=tie, stage=WorkStage.COURT, travel=Travel.FAR, by=cast.actor("owen"))
        assert work_tie_for(cast.actor("owen"), family.id, NOW()) is None

    def test_a_new_worker_takes_over_where_the_family_is_and_not_the_way(self, cast: Cast) -> None:
        _, family = in_work(cast)
        tie = Tie.objects.get()
        assert (tie.stage, tie.travel) == ("beginning", "near")
        weigh(tie=tie, stage=WorkStage.CRISIS, travel=Travel.VERY_FAR, by=cast.actor("priya"))
        standing.handover(family=family, to_post=other_plo(cast), because="x", by=cast.actor("owen"), now=NOW())
        newest = Tie.objects.order_by("-from_at")[0]
        assert (newest.stage, newest.travel) == ("crisis", "near")

    def test_part_time_is_pro_rata(self, cast: Cast) -> None:
        from alongside.record.writing import recorded

        post = cast.post("priya")
        with recorded(by=cast.actor("owen"), did="tests.post"):
            post.hours_a_week = Decimal("22.5")
            post.save()
        load = referrals.caseloads_for(cast.actor("owen"), cast.hub, NOW())[0].load
        assert (load.guide, load.words) == (9.0, "Room for about 9 more")


class TestFigures:
    def set(self, cast: Cast, by: str = "owen", name: str = "stage_court", value: float = 3, days: int = 0) -> Any:
        day = timezone.localdate() + timedelta(days=days)
        return set_figure(hub=cast.hub, name=name, value=value, from_on=day, source="", by=cast.actor(by), now=NOW())

    def test_those_that_come_with_the_program(self, cast: Cast) -> None:
        found = figures.figures_on(timezone.localdate())
        assert (found.full_time_families, found.full_time_hours) == (15, 37)
        assert found.weight("court", "very_far") == 2.5
        assert Figure.objects.count() == len(list(figures.shipped()))

    def test_a_new_line_counts_from_its_day(self, cast: Cast) -> None:
        self.set(cast, days=2)
        today = timezone.localdate()
        assert figures.figures_on(today).weight("court", "near") == 2
        assert figures.figures_on(today + timedelta(days=2)).weight("court", "near") == 3
        self.set(cast, days=2, value=4)
        assert figures.figures_on(today + timedelta(days=2)).weight("court", "near") == 4

    def test_what_makes_no_sense_is_refused(self, cast: Cast) -> None:
        for wrong in ({"value": -1}, {"name": "full_time_hours", "value": 0}, {"days": -1}):
            with pytest.raises(Refused):
                self.set(cast, **wrong)
        with pytest.raises(NotVisible):
            self.set(cast, name="stage_holiday")

    @pytest.mark.parametrize("name", ["priya", "moira", "una"])
    def test_not_everybody_sets_them(self, cast: Cast, name: str) -> None:
        with pytest.raises((NotVisible, NotAllowed)):
            self.set(cast, by=name)
