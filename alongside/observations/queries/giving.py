"""What was noticed, as things that may be passed on: their words, without who said them, and the files with them."""

import uuid

from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.files.kinds import Kind
from alongside.observations.models import Attachment, Mention, Observation
from alongside.observations.queries.files import to_export
from alongside.observations.queries.log import latest_for
from alongside.observations.rules import EDITION_WORDS, HOW_WORDS, Edition, Happened, How, Judgement, Precision
from alongside.observations.rules.happened import happened_words
from alongside.observations.rules.paper import FileLine, MentionLine
from alongside.sharing.rules.passing import FileOf, Source, Thing

KIND = "observation"
_RIGHT = (Judgement.CONFIRMED.value, Judgement.ADDED.value)
NEWEST = 40


def to_give(actor: Actor, family: Family) -> list[Thing]:
    """The newest entries this person may read, each with what somebody confirmed in it. A stopped file is not there."""
    rows = latest_for(actor, family, NEWEST) or []
    ids = [row.id for row in rows]
    files: dict[uuid.UUID, list[Attachment]] = {}
    for kept in to_export(actor, rows):
        files.setdefault(kept.observation_id, []).append(kept)
    things: dict[uuid.UUID, list[str]] = {}
    for one in Mention.objects.filter(observation__in=ids, judgement__in=_RIGHT).order_by("start", "id"):
        line = MentionLine(one.kind, one.raw, one.value, Judgement(one.judgement))
        things.setdefault(one.observation_id, []).append(line.words.rpartition(", ")[0])
    return [
        _thing(row, files.get(row.id, []), things.get(row.id, []))
        for row in rows
        if gate.allowed(actor, Can.SEE_LOG, row)
    ]


def _thing(row: Observation, files: list[Attachment], things: list[str]) -> Thing:
    zone = timezone.get_current_timezone()
    happened = Happened(Precision(row.precision), row.happened_from, row.happened_until, row.when_words)
    told = (
        ("When", happened_words(happened, zone)),
        ("How it was noticed", HOW_WORDS[How(row.how)]),
        ("What was said", row.words),
        ("Where", row.where_words),
        ("Who was there", row.who_was_there),
        ("How they know it is true", row.how_true),
        ("How it could be wrong", row.could_be_wrong),
        ("In it", "; ".join(things)),
    )
    return Thing(
        kind=KIND,
        id=row.id,
        at=row.happened_from or row.made_at,
        head="What somebody noticed",
        text="\n".join(f"{label}: {words}" for label, words in told if words),
        source=_source(row),
        files=tuple(FileOf(file.id, _file(file)) for file in files),
    )


def _source(row: Observation) -> Source:
    """Whoever said it: the parent it was written down with, or the person who wrote it."""
    told = f", who was told by {row.told_by}" if row.told_by else ""
    how = f"{EDITION_WORDS[Edition(row.edition)]}{told}"
    if row.said_by is not None:
        return Source(f"person:{row.said_by_id}", row.said_by.name, how)
    return Source(f"account:{row.made_by_id}", row.made_by.name, how)


def _file(kept: Attachment) -> str:
    """What it is and its fingerprint; the caption is the family's own words and stays here."""
    file = kept.file
    return FileLine(Kind(file.kind), file.size, file.digest, file.received_at).words(timezone.get_current_timezone())
