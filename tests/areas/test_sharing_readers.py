"""The file itself does not leave for somebody who must not learn something that stands in it."""

import uuid
from typing import Any

import pytest
from django.utils import timezone

from alongside.families.actions.people import add_person
from alongside.families.actions.round import must_not_learn
from alongside.families.models import Family, Person
from alongside.families.models.people import PersonKind
from alongside.record.models import Entry
from alongside.sharing import actions, queries, rules
from alongside.sharing.actions import Reasons
from alongside.sharing.gate import HeldBack
from alongside.sharing.models import Decision
from tests.cast import Cast, make_family

pytestmark = pytest.mark.django_db
WHY = Reasons(purpose="So that they know", basis="legitimate")
THEIRS = ("Lee Garrow", "Mr Garrow", "L. Garrow, 6 Bobbin Court")


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


def kept_apart(cast: Cast, family: Family) -> Any:
    """Her mother’s partner must not learn that anybody rings her."""
    by: dict[str, Any] = {"by": cast.actor("priya"), "now": timezone.now()}
    partner = add_person(family=family, kind=PersonKind.OTHER, said={"name": "Lee Garrow"}, **by)
    child = Person.objects.get(family=family, kind="child")
    return must_not_learn(who=partner, about=child, what="That anybody rings her", **by)


def given(cast: Cast, family: Family, to: str, what: str = "chronology") -> Decision:
    said = ["Phone call: we spoke."]
    return actions.decide(
        family=family, what=what, about=None, recipient=to, reasons=WHY, title="What happened", paragraphs=said,
        seen=rules.digest_of("What happened", said), once=uuid.uuid4(), by=cast.actor("priya"), now=timezone.now(),
    )  # fmt: skip


@pytest.mark.parametrize("to", THEIRS)
@pytest.mark.parametrize("what", sorted(rules.WHOLE_FILE))
def test_it_does_not_leave_for_them(cast: Cast, family: Family, what: str, to: str) -> None:
    kept_apart(cast, family)
    with pytest.raises(HeldBack, match="a letter of their own"):
        given(cast, family, to, what)
    assert not Decision.objects.exists()
    assert Entry.objects.order_by("-seq")[0].did == "sharing.held"


@pytest.mark.parametrize("to", ["Tanya Arkle", "Sam Okoro, social care", "Dee Hartley"])
def test_it_leaves_for_others(cast: Cast, family: Family, to: str) -> None:
    kept_apart(cast, family)
    assert given(cast, family, to).recipient == to


def test_a_letter_of_their_own_may_leave(cast: Cast, family: Family) -> None:
    kept_apart(cast, family)
    assert given(cast, family, "Lee Garrow", "answer_to_referrer").recipient == "Lee Garrow"


def test_nobody_is_kept_from_anything(cast: Cast, family: Family) -> None:
    assert given(cast, family, "Lee Garrow").what == "chronology"


def test_what_left_before_is_not_printed_for_them_again(cast: Cast, family: Family) -> None:
    snapshot = given(cast, family, "Lee Garrow").snapshot
    assert queries.copy_of(cast.actor("priya"), snapshot).recipient == "Lee Garrow"
    kept_apart(cast, family)
    with pytest.raises(HeldBack):
        queries.copy_of(cast.actor("priya"), snapshot)
