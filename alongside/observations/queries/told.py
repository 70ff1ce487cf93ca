"""What the log tells of a family: on its chronology, on Today, and to a search."""

import uuid
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from django.db.models.functions import Coalesce

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families.happenings import Happening, Rows, Text, happened_rows, waiting_rows
from alongside.families.models import Family
from alongside.observations.models import Mention, Observation
from alongside.observations.rules import Edition, Judgement
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

NOTICED, MENTIONS = "observation", "mentions"
_HEADS = {
    Edition.PARENT: "A parent noticed something",
    Edition.PLO: "Something was noticed",
    Edition.FOSTER: "A foster carer noticed something",
    Edition.RESIDENTIAL: "A residential worker noticed something",
}
_CHUNK = 500


def happened(family: Family) -> list[Rows]:
    """Each entry stands when it happened; where nobody knows the hour, when it was written."""
    rows = Observation.objects.filter(family=family).annotate(stands_at=Coalesce("happened_from", "made_at"))
    return [happened_rows(rows, NOTICED, "stands_at")]


def told(actor: Actor, family: Family, kinds_ids: Mapping[str, Collection[uuid.UUID]]) -> list[Happening]:
    """The entries among these that this person may read."""
    if not (ids := kinds_ids.get(NOTICED)):
        return []
    rows = Observation.objects.filter(family=family, pk__in=ids).select_related("made_by")
    return [_told(row) for row in rows if gate.allowed(actor, Can.SEE_LOG, row)]


def _told(row: Observation) -> Happening:
    head = "An entry of the log was corrected" if row.corrects_id else _HEADS[Edition(row.edition)]
    at = row.happened_from or row.made_at
    return Happening(NOTICED, row.id, at, head, said=row.words, by=row.made_by.name)


def waiting(actor: Actor, now: datetime) -> list[Rows]:
    """Entries in which something was noticed that nobody has said yes or no to, for whoever works with the family."""
    families = actor.families_by((TieKind.WORKER, TieKind.COVER)) - actor.excluded
    open_ones = Mention.objects.filter(family__in=sorted(families), judgement=Judgement.OFFERED.value)
    rows = Observation.objects.filter(pk__in=open_ones.values("observation"))
    return [waiting_rows(rows, MENTIONS, "made_at", "to_check")]


def said(families: Collection[uuid.UUID]) -> Iterator[Text]:
    """Every entry of these families with all its words, and the things in it in their normal form."""
    keyring.warm(Purpose.FAMILY, families)
    rows = Observation.objects.filter(family__in=sorted(families)).prefetch_related("mentions").order_by("-made_at")
    for row in rows.iterator(chunk_size=_CHUNK):
        yield Text(NOTICED, row.id, row.family_id, row.happened_from or row.made_at, tuple(_words(row)))


def _words(row: Observation) -> Iterator[tuple[str, str]]:
    things = [one.value for one in row.mentions.all() if one.judgement != Judgement.REFUSED]
    said = (
        ("In their own words", row.words),
        ("What somebody made of it", row.interpretation),
        ("How they know it is true", row.how_true),
        ("How it could be wrong", row.could_be_wrong),
        ("Told by", row.told_by),
        ("When", row.when_words),
        ("Where", row.where_words),
        ("Who was there", row.who_was_there),
        ("Things in it", ", ".join(things)),
    )
    return ((label, words) for label, words in said if words)
