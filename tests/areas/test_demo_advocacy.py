"""What the invented world says of promises and meetings: true to the table of moves, and only of what has happened."""

from datetime import UTC, datetime
from functools import reduce

import pytest
from django.db.models import Q

from alongside.advocacy.models import Answer, Asking, Meeting, Outcome, Promise, PromiseStep, View
from alongside.advocacy.rules import promises
from alongside.advocacy.rules.promises import State, Verb
from alongside.demo import generate
from alongside.demo.generate import Plan

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 4, 15, 30, tzinfo=UTC)


def test_what_is_told_holds_together() -> None:
    generate.generate(Plan(families=12, years=3, seed=5, now=NOW), progress=lambda done: None)
    assert Meeting.objects.filter(kind="roth", state="held").count() == 1
    assert Promise.objects.count() > 15
    for row in Promise.objects.all():
        verbs = [Verb(step.verb) for step in PromiseStep.objects.filter(promise=row).order_by("made_at", "id")]
        assert reduce(promises.move, verbs, State.OPEN) == row.state
        assert row.version == len(verbs) + 1
        assert row.what
    late = Q(made_at__gt=NOW)
    for model in (Promise, PromiseStep, View, Asking, Answer, Outcome):
        assert not model._default_manager.filter(late).exists(), model
    assert Asking.objects.filter(kind="child_protection", state="waiting").count() == 1
    assert {one.helped for one in Outcome.objects.all()} == {"helped", "made_worse", "too_early"}
