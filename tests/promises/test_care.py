"""Every model declares its care, places every field, and pairs every act with who did it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from alongside.access.care import Care
from alongside.sealing.fields import SealedField, sealed_fields
from tests.promises.repository import nothing

OURS = [model for model in apps.get_models() if model.__module__.startswith("alongside.")]

# Times that are no person's act, or whose person stands in another column: each with its reason.
NOBODYS: dict[str, str] = {
    "advocacy.Answer.at": "when it came; who wrote it is made_by",
    "advocacy.Asking.at": "when it was put to them; who wrote it is made_by",
    "advocacy.Meeting.at": "when it takes place; who wrote it is made_by",
    "advocacy.MeetingStep.at": "when it took or takes place; who wrote it is made_by",
    "families.EmergencyOpening.due_at": "a moment to come; who reviewed it and when stand in an OpeningReview row",
    "families.EmergencyOpening.until_at": "a range, from made_at",
    "families.Leaving.until_at": "a range, from made_at",
    "intelligence.AnswerOwed.answered_at": "kept for lists; the act is an Answer row",
    "intelligence.AnswerOwed.last_at": "kept for lists; the act is an Answer row",
    "intelligence.AnswerOwed.since_at": "kept for lists; it begins by itself, or with a SayBack row",
    "intelligence.DisclosureMark.at": "when it was done; who wrote it is made_by",
    "intelligence.Exhibit.at": "when it was done; who wrote it is made_by",
    "intelligence.Hold.at": "when it was said; who wrote it is made_by",
    "intelligence.Movement.at": "when it was done; who wrote it is made_by",
    "intelligence.PoliceStep.at": "when it was done; who wrote it is made_by",
    "intelligence.SayBack.at": "when it was said; who wrote it is made_by",
    "intelligence.Submission.given_at": "kept for lists; who let it go stands in the Given row",
    "intelligence.Submission.said_at": "kept for lists; the act is a SayBack row",
    "families.Tie.from_at": "a range: who arranged it is made_by",
    "families.Tie.until_at": "a range: who ended it is ended_by",
    "hubs.Account.last_login": "the framework’s own name; the person is the row",
    "hubs.Account.left_at": "the entry of the record says who ended the posts",
    "hubs.Account.made_at": "the invitation says who asked them in",
    "hubs.House.prepared_at": "the house prepares itself",
    "hubs.Invitation.until_at": "a range, from made_at",
    "hubs.Invitation.used_at": "used by the person invited",
    "missing.Episode.gone_from": "a range; who wrote it is made_by",
    "missing.Episode.gone_until": "a range; who wrote it is made_by",
    "missing.Episode.since_at": "kept for lists; who wrote it is made_by",
    "missing.Episode.talk_due_at": "the clock starts by itself; the act is a Return row",
    "missing.Report.at": "when police were told; who wrote it is made_by",
    "missing.Return.at": "when we were told; who wrote it is made_by",
    "missing.Return.back_from": "a range; who wrote it is made_by",
    "missing.Return.back_until": "a range; who wrote it is made_by",
    "missing.ReturnTalk.at": "when it took place; who wrote it is made_by",
    "missing.SearchLine.at": "when it was done; who wrote it is made_by",
    "missing.Step.at": "when it took place; who wrote it is made_by",
    "observations.Draft.saved_at": "a draft is made_by’s alone",
    "observations.Observation.happened_from": "a range; who wrote it is made_by",
    "observations.Observation.happened_until": "a range; who wrote it is made_by",
    "referrals.Referral.allocated_at": "kept for lists; the act is an Allocation row",
    "referrals.Referral.contacted_at": "kept for lists; the act is a Contact row",
    "referrals.Referral.received_at": "the clock starts by itself; who wrote it is made_by",
    "referrals.Referral.stage_at": "kept for lists; the act is a Step row",
    "sealing.WrappedKey.made_at": "keys are made by the house",
    "support.Appointment.next_at": "a moment to come, worked out from the day and the hour",
    "support.Duty.from_at": "a range: who arranged it is made_by",
    "support.Duty.until_at": "a range: who called it off is ended_by",
    "support.HelpStep.at": "when it took place; who wrote it is made_by",
    "support.LoneVisit.due_at": "what the person said; who wrote it is made_by",
    "support.TopicTalk.at": "when it took place; who wrote it is made_by",
    "support.Contact.at": "when it took place; who wrote it is made_by",
    "support.LastReached.reached_at": "worked out from the contacts; who wrote those is theirs",
    "sharing.Reading.due_at": "a moment to come; who did it and when stand in done_at and done_by",
    "support.PlannedContact.at": "a moment to come; who planned it is made_by",
}


def label(model: type[models.Model]) -> str:
    return model._meta.label


def fields() -> Iterator[tuple[type[models.Model], "models.Field[Any, Any]"]]:
    for model in OURS:
        for field in model._meta.concrete_fields:
            yield model, field


@pytest.mark.parametrize("model", OURS, ids=label)
def test_every_field_is_placed(model: type[models.Model]) -> None:
    care = model.care  # type: ignore[attr-defined]
    assert isinstance(care, Care)
    names = [field.name for field in model._meta.concrete_fields]
    assert sorted([*care.plain, *care.sealed]) == sorted(names)


@pytest.mark.parametrize("model", OURS, ids=label)
def test_what_is_declared_sealed_is_sealed(model: type[models.Model]) -> None:
    care = model.care  # type: ignore[attr-defined]
    assert sorted(care.sealed) == sorted(field.name for field in sealed_fields(model))
    assert care.retention
    assert care.of in {"family", "referral", "hub", "account", "house"}
    for column in filter(None, (care.scope, care.family, care.hub)):
        assert hasattr(model, column), column


def test_free_text_is_sealed_or_has_a_reason() -> None:
    """A text field without a bound can hold anything: only what belongs to no family may be plain."""
    plain = [
        f"{label(model)}.{field.name}"
        for model, field in fields()
        if isinstance(field, models.TextField)
        and not isinstance(field, SealedField)
        and model.care.of in {"family", "referral"}  # type: ignore[attr-defined]
    ]
    nothing(plain)


def test_names_tell_a_time_from_a_day() -> None:
    wrong = []
    for model, field in fields():
        if isinstance(field, models.DateTimeField):
            wrong += [f"{label(model)}.{field.name}"] * (not field.name.endswith("_at") and field.name != "at")
        elif isinstance(field, models.DateField):
            wrong += [f"{label(model)}.{field.name}"] * (not field.name.endswith("_on"))
    nothing(name for name in wrong if name not in NOBODYS)


def test_every_act_has_its_person() -> None:
    alone = []
    for model in OURS:
        names = {field.name for field in model._meta.concrete_fields}
        for name in names:
            if (name.endswith("_at") or name == "at") and name.removesuffix("at") + "by" not in names:
                alone.append(f"{label(model)}.{name}")
    nothing(name for name in alone if name not in NOBODYS)


def test_no_excuse_outlives_its_field() -> None:
    there = {f"{label(model)}.{field.name}" for model, field in fields()}
    nothing(set(NOBODYS) - there)
