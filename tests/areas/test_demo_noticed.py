"""The invented log: repeatable, true to what is lifted, and with the truth of which mentions are the same thing."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import call_command

from alongside.demo import generate
from alongside.demo.generate import Plan
from alongside.observations.models import Mention, Observation
from alongside.words.lifting import lift

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 4, 15, 30, tzinfo=UTC)


def test_every_mention_stands_in_the_words_and_is_what_is_lifted() -> None:
    generate.generate(Plan(12, 2, 1, NOW), lambda _: None)
    mentions = list(Mention.objects.select_related("observation"))
    assert len(mentions) > 20
    wrong = []
    for mention in mentions:
        words = mention.observation.words
        assert words[mention.start : mention.end] == mention.raw
        if mention.value not in {find.value for find in lift(words) if find.kind == mention.kind}:
            wrong.append((words, mention.kind, mention.value))
    assert wrong == []


def test_nothing_is_noticed_before_the_family_was_known_or_in_time_to_come() -> None:
    generate.generate(Plan(6, 2, 2, NOW), lambda _: None)
    for row in Observation.objects.select_related("family", "said_by"):
        assert row.family.opened_at <= row.made_at <= NOW
        assert bool(row.said_by) == (row.edition == "parent")
        assert row.said_by is None or row.said_by.family_id == row.family_id


def test_the_truth_names_every_mention_once_and_the_same_things_come_up_again(tmp_path: Path) -> None:
    file = tmp_path / "truth.jsonl"
    call_command("demo_data", families=12, years=2, seed=1, truth=file, verbosity=0)
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert {line["mention"] for line in lines} == {str(key) for key in Mention.objects.values_list("id", flat=True)}
    families: dict[str, set[str]] = {}
    for line in lines:
        families.setdefault(line["thing"], set()).add(line["family"])
    assert max(len(found) for found in families.values()) > 1
