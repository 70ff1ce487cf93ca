"""The police’s side of a paper: who may write it, in which order, what two officers at once see, and holds."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.families.actions.standing import exclude
from alongside.families.models import Alert
from alongside.intelligence import actions as police
from alongside.intelligence import queries
from alongside.intelligence.actions import Found, Grade, Hands
from alongside.intelligence.models import AnswerOwed, DisclosureMark, Movement, PoliceStep, SayBack, Submission
from alongside.intelligence.rules import HoldKind, Verb
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from alongside.sharing.actions import withdraw
from tests.at_once import not_seen_at_first
from tests.cast import Cast, make_family
from tests.passing_on import as_told, given_of, officer, owed_of, paper_of, passed_on, received

pytestmark = pytest.mark.django_db
GRADE = Grade("2", "B", "P")


def by(cast: Cast, name: str = "dee") -> dict[str, Any]:
    return {"by": cast.actor(name), "now": timezone.now()}


def test_an_officer_acknowledges_grades_and_says_what_came_of_it(cast: Cast) -> None:
    decision = passed_on(cast, make_family(cast))
    assert paper_of(decision).state == "passed"
    police.receive(told=officer(decision), **by(cast))
    police.grade(told=officer(decision, 1), grade=GRADE, **by(cast))
    for came in ("disruption", "evidence"):
        police.outcome(told=officer(decision), outcome=came, words="", **by(cast))
    paper = paper_of(decision)
    assert (paper.state, paper.disrupted, paper.said_at) == ("graded", True, None)
    rows = list(PoliceStep.objects.order_by("made_at", "id").values_list("verb", "outcome", "how"))
    assert sorted(rows) == [
        ("grade", "", ""), ("outcome", "disruption", ""), ("outcome", "evidence", ""), ("receive", "", ""),
    ]  # fmt: skip
    dids = set(Entry.objects.filter(did__startswith="intelligence.").values_list("did", flat=True))
    assert dids == {"intelligence.begin", "intelligence.receive", "intelligence.grade", "intelligence.outcome"}


def test_the_same_by_telephone_says_who_told_it_and_how(cast: Cast) -> None:
    decision = passed_on(cast, make_family(cast), outside="Westmoor police, by telephone")
    told = as_told(decision, at=timezone.now() - timedelta(hours=2))
    row = police.receive(told=told, **by(cast, "priya"))
    assert (row.told_by, row.how, row.at, row.made_by_id) == (
        "DC Lane", "phone", told.side.at, cast.account("priya").id,
    )  # fmt: skip
    assert paper_of(decision).state == "received"


@pytest.mark.parametrize(
    ("missing", "field"),
    [({"told_by": " "}, "told_by"), ({"how": ""}, "how"), ({"at": timezone.now() + timedelta(days=1)}, "at")],
)
def test_as_told_needs_who_how_and_when(cast: Cast, missing: dict[str, Any], field: str) -> None:
    decision = passed_on(cast, make_family(cast))
    with pytest.raises(Refused) as refused:
        police.receive(told=as_told(decision, **missing), **by(cast, "priya"))
    assert getattr(refused.value, "field", "") == field
    assert PoliceStep.objects.count() == 0


def test_nothing_comes_before_acknowledging(cast: Cast) -> None:
    decision = passed_on(cast, make_family(cast))
    for act, said in (
        (police.grade, {"grade": GRADE}),
        (police.outcome, {"outcome": "evidence"}),
        (police.set_handling, {"words": "Ring first"}),
        (police.give_reference, {"words": "OP ROWAN"}),
        (police.say_back, {"code": "kept", "words": ""}),
        (police.hold, {"kind": HoldKind.WITNESS, "until_on": None, "words": ""}),
        (police.add_exhibit, {"found": Found("JS/1", "A phone")}),
        (police.mark, {"code": "relevant", "what": "The paper"}),
    ):
        with pytest.raises(Refused, match="Acknowledge it first"):
            act(told=officer(decision), **said, **by(cast))
    received(cast, decision)
    with pytest.raises(Refused, match="acknowledged already"):
        police.receive(told=officer(decision), **by(cast))


@pytest.mark.parametrize(
    ("act", "said", "field"),
    [
        (police.grade, {"grade": Grade("", "B", "P")}, "source"),
        (police.grade, {"grade": Grade("1", "", "P")}, "information"),
        (police.grade, {"grade": Grade("1", "B", "")}, "handling"),
        (police.grade, {"grade": Grade("1", "B", "C"), "words": " "}, "words"),
        (police.set_handling, {"words": " "}, "words"),
        (police.give_reference, {"words": ""}, "words"),
        (police.outcome, {"outcome": ""}, "outcome"),
        (police.say_back, {"code": "", "words": " "}, "words"),
        (police.hold, {"kind": HoldKind.NOT_BEFORE, "until_on": None, "words": ""}, "until_on"),
        (police.add_exhibit, {"found": Found("", "A phone")}, "mark"),
        (police.add_exhibit, {"found": Found("JS/1", "")}, "what"),
        (police.mark, {"code": "", "what": "It"}, "code"),
        (police.mark, {"code": "relevant", "what": ""}, "what"),
    ],
)
def test_what_is_missing_is_asked_for_beside_its_question(
    cast: Cast, act: Any, said: dict[str, Any], field: str
) -> None:
    decision = passed_on(cast, make_family(cast))
    received(cast, decision)
    with pytest.raises(Refused) as refused:
        act(told=officer(decision), **said, **by(cast))
    assert getattr(refused.value, "field", "") == field


def test_of_two_officers_who_grade_at_once_the_second_is_shown_the_first(cast: Cast) -> None:
    decision = passed_on(cast, make_family(cast))
    received(cast, decision)
    read = paper_of(decision).version
    police.grade(told=officer(decision, read), grade=GRADE, **by(cast))
    with pytest.raises(Conflict) as found:
        police.grade(told=officer(decision, read), grade=Grade("3", "D", "P"), **by(cast))
    assert found.value.row.version == read + 1
    police.grade(told=officer(decision, found.value.row.version), grade=Grade("3", "D", "P"), **by(cast))
    assert PoliceStep.objects.filter(verb="grade").count() == 2


def test_a_form_sent_twice_is_one_step(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    decision = passed_on(cast, make_family(cast))
    told = officer(decision)
    first = police.receive(told=told, **by(cast))
    assert police.receive(told=told, **by(cast)).pk == first.pk
    not_seen_at_first(monkeypatch)
    assert police.receive(told=told, **by(cast)).pk == first.pk
    assert PoliceStep.objects.count() == 1


def test_while_it_is_held_nothing_but_received_may_be_said(cast: Cast) -> None:
    decision = passed_on(cast, make_family(cast))
    received(cast, decision)
    police.say_back(told=officer(decision), code="kept", words="", **by(cast))
    one = police.hold(told=officer(decision), kind=HoldKind.WITNESS, until_on=None, words="", **by(cast))
    day = timezone.localdate() + timedelta(days=9)
    two = police.hold(told=officer(decision), kind=HoldKind.NOT_BEFORE, until_on=day, words="", **by(cast))
    with pytest.raises(Refused, match="only one thing is said"):
        police.say_back(told=officer(decision), code="acted", words="", **by(cast))
    police.lift(told=officer(decision), hold=one, words="They gave their statement", **by(cast))
    assert paper_of(decision).held
    lifted = police.lift(told=as_told(decision), hold=two, words="", **by(cast, "priya"))
    assert (lifted.lifted_how, lifted.lifted_told_by) == ("phone", "DC Lane")
    assert not paper_of(decision).held
    assert police.lift(told=officer(decision), hold=two, words="again", **by(cast)).lifted_words == ""
    police.say_back(told=officer(decision), code="acted", words="", **by(cast))
    assert SayBack.objects.count() == 2


def test_a_hold_of_another_paper_cannot_be_lifted_from_here(cast: Cast) -> None:
    family = make_family(cast)
    one, two = passed_on(cast, family), passed_on(cast, family)
    received(cast, one), received(cast, two)  # type: ignore[func-returns-value]
    held = police.hold(told=officer(one), kind=HoldKind.WITNESS, until_on=None, words="", **by(cast))
    with pytest.raises(Refused):
        police.lift(told=officer(two), hold=held, words="", **by(cast))
    thing = police.add_exhibit(told=officer(one), found=Found("JS/1", "A phone"), **by(cast))
    with pytest.raises(NotVisible):
        police.hand_on(told=officer(two), exhibit=thing, hands=Hands("The store"), **by(cast))


def test_exhibits_have_every_hand_and_marks_their_line(cast: Cast) -> None:
    decision = passed_on(cast, make_family(cast))
    received(cast, decision)
    found = Found("JS/1", "A black phone", "PC Stone", "The bus stop", "B-4471")
    thing = police.add_exhibit(told=officer(decision), found=found, **by(cast))
    for to in ("Property store", "The laboratory"):
        police.hand_on(told=officer(decision), exhibit=thing, hands=Hands(to, "PC Stone", "", True), **by(cast))
    with pytest.raises(Refused):
        police.hand_on(told=officer(decision), exhibit=thing, hands=Hands(" "), **by(cast))
    police.mark(told=officer(decision), code="sensitive", what="The paper", words="It may show who told", **by(cast))
    assert [row.to_whom for row in Movement.objects.order_by("made_at")] == ["Property store", "The laboratory"]
    assert [row.what for row in DisclosureMark.objects.all()] == ["The paper"]


def test_words_that_ask_a_parent_to_find_out_are_told_to_the_manager(cast: Cast) -> None:
    decision = passed_on(cast, make_family(cast))
    received(cast, decision)
    words = "Ask mum to follow him and log in to his account."
    police.say_back(told=officer(decision), code="", words=words, **by(cast))
    assert Alert.objects.filter(kind="tasking").count() == 1


@pytest.mark.parametrize("name", ["sam", "chidi", "moira", "una", "ruth", "gita", "corin", "frances"])
def test_nobody_else_comes_near_it(cast: Cast, name: str) -> None:
    decision = passed_on(cast, make_family(cast))
    received(cast, decision)
    actor = cast.actor(name)
    assert queries.paper_for_officer(cast.actor("dee"), given_of(decision).pk).steps
    with pytest.raises((NotVisible, NotAllowed)):
        queries.paper_for_officer(actor, given_of(decision).pk)
    with pytest.raises(NotVisible):
        queries.paper_for_worker(actor, decision.pk)
    with pytest.raises((NotVisible, NotAllowed)):
        police.give_reference(told=officer(decision), words="x", by=actor, now=timezone.now())
    with pytest.raises(NotVisible):
        police.give_reference(told=as_told(decision), words="x", by=actor, now=timezone.now())
    assert queries.intake_for(actor, answered=False) == []


def test_an_officer_has_no_other_door_and_somebody_elses_paper_none(cast: Cast) -> None:
    family = make_family(cast)
    mine, other = passed_on(cast, family), passed_on(cast, family, outside="Westmoor police")
    dee = cast.actor("dee")
    with pytest.raises(NotVisible):
        queries.paper_for_worker(dee, mine.pk)
    with pytest.raises(NotVisible):
        police.receive(told=as_told(mine), by=dee, now=timezone.now())
    crossed = officer(mine).side.__class__(decision=other, given=given_of(mine), at=timezone.now())
    with pytest.raises(NotVisible):
        police.receive(told=police.Told(side=crossed, once=uuid.uuid4()), by=dee, now=timezone.now())


def test_what_is_taken_back_shuts_the_officers_door_and_owes_nothing(cast: Cast) -> None:
    decision = passed_on(cast, make_family(cast))
    received(cast, decision)
    withdraw(decision=decision, because="The parent asked us to wait", by=cast.actor("priya"), now=timezone.now())
    assert (owed_of(decision).state, owed_of(decision).since_at) == ("back", None)
    with pytest.raises(NotVisible):
        police.give_reference(told=officer(decision), words="x", **by(cast))
    assert queries.intake_for(cast.actor("dee"), answered=False) == []
    # What police tell us all the same can still be written down.
    police.give_reference(told=as_told(decision), words="OP ROWAN", **by(cast, "priya"))


def test_somebody_excluded_meanwhile_is_out(cast: Cast) -> None:
    family = make_family(cast)
    decision = passed_on(cast, family)
    exclude(family=family, account=cast.account("dee"), because="A cousin", by=cast.actor("owen"), now=timezone.now())
    with pytest.raises(NotVisible):
        police.receive(told=officer(decision), **by(cast))


def test_what_waits_for_a_second_reader_owes_nothing_yet(cast: Cast) -> None:
    from alongside.families.actions import locked
    from alongside.families.models.locked import LockedKind
    from alongside.sharing.actions import read_again
    from alongside.sharing.models import Reading
    from alongside.sharing.rules.passing import Outcome

    family, priya = make_family(cast), cast.actor("priya")
    locked.lock_fact(family=family, kind=LockedKind.ADDRESS, value="9 Fennel Mews", by=priya, now=timezone.now())
    decision = passed_on(cast, family)
    assert not Submission.objects.exists()
    with pytest.raises(Refused, match="has not gone yet"):
        police.receive(told=as_told(decision), **by(cast, "priya"))
    read_again(
        reading=Reading.objects.get(decision=decision), outcome=Outcome.STANDS, words="", by=cast.actor("owen"),
        now=timezone.now(),
    )  # fmt: skip
    assert AnswerOwed.objects.get().state == "owed"


def test_the_queue_has_what_waits_oldest_first_then_what_was_answered(
    cast: Cast, django_assert_num_queries: Any
) -> None:
    family, dee = make_family(cast), cast.actor("dee")
    first = passed_on(cast, family, at=timezone.now() - timedelta(days=3))
    queries.intake_for(dee, answered=False)
    with django_assert_num_queries(2):
        assert len(queries.intake_for(dee, answered=False)) == 1
    later = [passed_on(cast, family) for _ in range(2)]
    with django_assert_num_queries(2):
        found = queries.intake_for(dee, answered=False)
    assert [row.id for row in found] == [given_of(one).pk for one in (first, *later)]
    assert [row.id for row in queries.intake_for(dee, answered=False, after=found[0].id)] == [r.id for r in found[1:]]
    received(cast, later[0])
    police.say_back(told=officer(later[0]), code="kept", words="", **by(cast))
    assert [row.id for row in queries.intake_for(dee, answered=True)] == [given_of(later[0]).pk]
    assert len(queries.intake_for(dee, answered=False)) == 2
    assert queries.intake_for(dee, answered=True, after=given_of(later[0]).pk) == []


def test_one_paper_is_the_same_few_queries_for_any_number_of_steps(cast: Cast, django_assert_num_queries: Any) -> None:
    decision, dee = passed_on(cast, make_family(cast)), cast.actor("dee")
    received(cast, decision)
    given = given_of(decision).pk
    for number in (1, 3):
        while PoliceStep.objects.filter(verb=Verb.OUTCOME.value).count() < number:
            police.outcome(told=officer(decision), outcome="evidence", words="", **by(cast))
        with django_assert_num_queries(7):
            queries.paper_for_officer(dee, given)
