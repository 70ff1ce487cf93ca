"""A person says of each thing the machine noticed whether it is right, puts it right, or adds one it missed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from alongside.access.actor import Actor
from alongside.access.gate import require
from alongside.access.policy import Can
from alongside.observations.actions.writing import Unfit
from alongside.observations.models import Mention, Observation
from alongside.observations.rules import Judgement
from alongside.observations.rules.mentions import KIND_WORDS, normal_value, span_of
from alongside.record.writing import recorded


@dataclass(frozen=True)
class Answered:
    """Yes, no, or yes with the value put right."""

    mention: Mention
    right: bool
    value: str = ""


@dataclass(frozen=True)
class Added:
    """One that was missed: its kind, and the words as they stand in the text."""

    kind: str
    raw: str
    value: str = ""


def answer_mentions(
    *, observation: Observation, answers: Iterable[Answered], added: Added | None = None, by: Actor, now: datetime
) -> None:
    """All answers of one page together. What was refused stays, with by and at, as does the machine's first value."""
    require(by, Can.CONFIRM_MENTIONS, observation)
    given = list(answers)
    missed = _missed(observation, added, by, now) if added else None
    with recorded(by=by, did="observations.judge", about=observation):
        for answer in given:
            _judged(observation, answer, by, now)
        if missed is not None and not _is_there(missed):
            missed.save(force_insert=True)


def _judged(observation: Observation, answer: Answered, by: Actor, now: datetime) -> None:
    mention = answer.mention
    if mention.observation_id != observation.id:
        return
    value = normal_value(mention.kind, answer.value) if answer.value.strip() else mention.value
    if answer.right and value != mention.value:
        right = _person_said(observation, mention.kind, mention.start, mention.end, value, by, now)
        if not _is_there(right):
            right.save(force_insert=True)
        _say(mention, Judgement.REFUSED, by, now)
    else:
        _say(mention, Judgement.CONFIRMED if answer.right else Judgement.REFUSED, by, now)


def _say(mention: Mention, judgement: Judgement, by: Actor, now: datetime) -> None:
    """One that a person added is right as it stands; saying so again changes nothing."""
    if mention.judgement == judgement or (mention.judgement == Judgement.ADDED and judgement is Judgement.CONFIRMED):
        return
    mention.judgement, mention.judged_at, mention.judged_by_id = judgement.value, now, by.id
    mention.save(update_fields=["judgement", "judged_at", "judged_by"])


def _missed(observation: Observation, added: Added, by: Actor, now: datetime) -> Mention:
    if added.kind not in KIND_WORDS:
        raise Unfit("kind", "Choose what it is")
    span = span_of(observation.words, added.raw)
    if span is None:
        raise Unfit("raw", "Type it exactly as it is written above, so that it can be found")
    start, end = span
    value = normal_value(added.kind, added.value or observation.words[start:end])
    return _person_said(observation, added.kind, start, end, value, by, now)


def _person_said(
    observation: Observation, kind: str, start: int, end: int, value: str, by: Actor, now: datetime
) -> Mention:
    return Mention(
        family_id=observation.family_id, hub_id=observation.hub_id, made_at=now, made_by_id=by.id,
        observation=observation, kind=kind, start=start, end=end, judgement=Judgement.ADDED.value,
        judged_at=now, judged_by_id=by.id, raw=observation.words[start:end], value=value,
    )  # fmt: skip


def _is_there(mention: Mention) -> bool:
    """The same form sent twice adds once."""
    same = Mention.objects.filter(
        observation=mention.observation_id, kind=mention.kind, start=mention.start, end=mention.end
    ).exclude(judgement=Judgement.REFUSED.value)
    return any(one.value == mention.value for one in same)
