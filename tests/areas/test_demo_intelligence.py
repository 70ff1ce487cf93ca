"""What the invented world says of what became of things: in the order of the tables, and only of what has happened."""

from datetime import UTC, datetime

import pytest

from alongside.demo import generate
from alongside.demo.generate import Plan
from alongside.intelligence.models import Answer, AnswerOwed, Hold, PoliceStep, SayBack, Submission
from alongside.intelligence.rules import ANSWER_WORDS, Answered
from alongside.sharing.models import Decision, Withdrawal

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 4, 15, 30, tzinfo=UTC)


def test_what_is_told_holds_together() -> None:
    generate.generate(Plan(families=40, years=3, seed=5, now=NOW), progress=lambda done: None)
    papers = list(Submission.objects.all())
    taken_back = set(Withdrawal.objects.values_list("decision_id", flat=True))
    went = set(Decision.objects.filter(what="passed_on").values_list("pk", flat=True)) - taken_back
    assert {paper.decision_id for paper in papers} == went
    assert len(papers) > 8
    assert {paper.state for paper in papers} >= {"received", "graded"}
    for paper in papers:
        verbs = [step.verb for step in PoliceStep.objects.filter(submission=paper).order_by("made_at", "id")]
        assert verbs[:1] == ([] if paper.state == "passed" else ["receive"])
        assert ("grade" in verbs) is (paper.state == "graded")
        assert paper.held is Hold.objects.filter(submission=paper, lifted_at__isnull=True).exists()
        assert (paper.said_at is not None) is SayBack.objects.filter(submission=paper).exists()
    for owed in AnswerOwed.objects.all():
        answers = list(Answer.objects.filter(owed=owed))
        assert (owed.state, owed.since_at is None) == ("paid" if answers else "owed", bool(answers))
    for answer in Answer.objects.filter(code="received"):
        assert answer.words == ANSWER_WORDS[Answered.RECEIVED]
    for model in (PoliceStep, Hold, SayBack, Answer):
        assert not model._default_manager.filter(made_at__gt=NOW).exists(), model
    assert Hold.objects.exists()
    assert AnswerOwed.objects.filter(state="owed").exists()
