"""The log of a family and of a writer: newest first, by keyset, filtered; and the whole of it for paper."""

import uuid
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Aggregate, Exists, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.care import Care
from alongside.access.policy import Can
from alongside.families.models import Family
from alongside.files.kinds import Kind
from alongside.observations.models import Mention, Observation
from alongside.observations.queries.files import to_export, to_tell
from alongside.observations.rules import Edition, Happened, How, Judgement, Precision
from alongside.observations.rules.mentions import normal_value
from alongside.observations.rules.paper import FileLine, LogEntry, MentionLine, NotKept, beside, pairs, to_text
from alongside.sealing import keyring
from alongside.sealing.models import Purpose

A_PAGE = 25
MOST_ON_PAPER = 1000
_SCANNED = 2000
_ORDER = ("-made_at", "-id")


@dataclass(frozen=True)
class Filters:
    """What a log is narrowed to. `said` is looked for in the mentions of `kind`, or of any kind."""

    since: date | None = None
    until: date | None = None
    how: str = ""
    corrected: bool = False
    kind: str = ""
    said: str = ""


def log_for(
    actor: Actor, family: uuid.UUID, filters: Filters = Filters(), after: uuid.UUID | None = None, limit: int = A_PAGE
) -> tuple[Family, list[Observation]]:
    """The log of one family, newest first. `after` is the last entry of the page before."""
    found = gate.one(actor, Can.SEE_LOG, Family.objects.select_related("hub"), family)
    rows = _filtered(Observation.objects.filter(family=found), filters, found)
    return found, list(_after(_told(rows), after).order_by(*_ORDER)[:limit])


def latest_for(actor: Actor, family: Family, limit: int = 5) -> list[Observation] | None:
    """The newest of a family's log; None for somebody who may not read it."""
    if not gate.allowed(actor, Can.SEE_LOG, family):
        return None
    return list(_told(Observation.objects.filter(family=family)).order_by(*_ORDER)[:limit])


def mine_for(
    actor: Actor,
    filters: Filters = Filters(),
    after: uuid.UUID | None = None,
    limit: int = A_PAGE,
    also: Callable[["QuerySet[Observation]"], "QuerySet[Observation]"] = lambda rows: rows,
) -> list[Observation]:
    """What this person wrote themselves, newest first. `also` lets an area above ask something of each row at once."""
    rows = also(_filtered(Observation.objects.filter(made_by=actor.id), filters, None).select_related("family"))
    return gate.page(actor, Can.SEE_LOG, _after(_told(rows), after), order=_ORDER, limit=limit)


def _told(rows: "QuerySet[Observation]") -> "QuerySet[Observation]":
    return with_corrections(rows.select_related("made_by", "said_by"))


class _Joined(Aggregate):
    """Words of several rows in one, with a comma between."""

    function = "string_agg"
    template = "%(function)s(%(expressions)s, ',')"
    output_field = TextField()

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return super().as_sql(compiler, connection, function="group_concat", **more)


def with_corrections(rows: "QuerySet[Observation]") -> "QuerySet[Observation]":
    """Each row with when and by whom it was corrected, and the entry: `when/who/entry,…`; so a list asks once."""
    later = Observation.objects.filter(corrects=OuterRef("pk")).order_by().values("corrects")
    slash, text = Value("/"), TextField()
    when, who, which = (Cast(name, text) for name in ("made_at", "made_by", "pk"))
    each = Concat(when, slash, who, slash, which, output_field=text)
    return rows.annotate(told_corrections=Subquery(later.annotate(told=_Joined(each)).values("told")))


def _after(rows: "QuerySet[Observation]", after: uuid.UUID | None) -> "QuerySet[Observation]":
    at = rows.filter(pk=after).values_list("made_at", flat=True).first() if after else None
    return rows if at is None else rows.filter(made_at__lte=at).exclude(made_at=at, id__gte=after)


def _filtered(rows: "QuerySet[Observation]", filters: Filters, family: Family | None) -> "QuerySet[Observation]":
    if filters.since:
        rows = rows.filter(made_at__gte=_midnight(filters.since))
    if filters.until:
        rows = rows.filter(made_at__lt=_midnight(filters.until + timedelta(days=1)))
    if filters.how:
        rows = rows.filter(how=filters.how)
    if filters.corrected:
        rows = rows.filter(Q(corrects__isnull=False) | Exists(Observation.objects.filter(corrects=OuterRef("pk"))))
    if filters.said.strip() and family is not None:
        return rows.filter(pk__in=_saying(family, filters))
    if filters.kind:
        rows = rows.filter(Exists(_standing(filters.kind).filter(observation=OuterRef("pk"))))
    return rows


def _midnight(on: date) -> datetime:
    return datetime.combine(on, time(), tzinfo=timezone.get_current_timezone())


def _standing(kind: str) -> "QuerySet[Mention]":
    rows = Mention.objects.exclude(judgement=Judgement.REFUSED.value)
    return rows.filter(kind=kind) if kind else rows


def _saying(family: Family, filters: Filters) -> list[uuid.UUID]:
    """Mentions are sealed: those of the family are opened and compared, as typed and in their normal form."""
    typed = "".join(filters.said.split()).casefold()
    normal = normal_value(filters.kind, filters.said).casefold().lstrip("*")
    found = _standing(filters.kind).filter(family=family).order_by("-made_at", "-id")[:_SCANNED]
    return [
        mention.observation_id
        for mention in found
        if typed in "".join(mention.raw.split()).casefold() or normal in mention.value.casefold()
    ]


def entries_of(actor: Actor, rows: Sequence[Observation]) -> list[LogEntry]:
    """The rows as they are told, asked for `with_corrections`. They came through the gate; three queries for all."""
    keyring.warm(Purpose.FAMILY, {row.family_id for row in rows})
    beside_them = _Beside(actor, rows)
    return [_entry(row, beside_them) for row in rows]


class _Beside:
    """What belongs to some entries, each by the id of its entry. A file that was stopped is told of nowhere."""

    def __init__(self, actor: Actor, rows: Sequence[Observation]) -> None:
        self.mentions: dict[uuid.UUID, list[MentionLine]] = defaultdict(list)
        for one in Mention.objects.filter(observation__in=rows).order_by("start", "made_at", "id"):
            line = MentionLine(one.kind, one.raw, one.value, Judgement(one.judgement))
            self.mentions[one.observation_id].append(line)
        self.corrected_by: dict[uuid.UUID, list[uuid.UUID]] = defaultdict(list)
        for row in rows:
            seen = (later for later in _corrections(row) if gate.allowed(actor, Can.SEE_LOG, later))
            self.corrected_by[row.id] = [later.id for later in seen]
        self.files: dict[uuid.UUID, list[FileLine]] = defaultdict(list)
        for kept in to_export(actor, rows):
            file = kept.file
            told = FileLine(Kind(file.kind), file.size, file.digest, file.received_at, kept.caption)
            self.files[kept.observation_id].append(told)
        self.not_kept: dict[uuid.UUID, list[NotKept]] = defaultdict(list)
        for noted in to_tell(actor, rows):
            if noted.observation_id:
                picture = NotKept(noted.device, noted.who_has_it, noted.police_told, noted.made_at)
                self.not_kept[noted.observation_id].append(picture)


@dataclass(frozen=True)
class _Later:
    """A correction, as far as is needed to ask whether it may be told of."""

    id: uuid.UUID
    made_by_id: uuid.UUID
    family_id: uuid.UUID
    hub_id: uuid.UUID
    care: Care = Observation.care


def _corrections(row: Observation) -> list[_Later]:
    """Enough of each to ask whether it may be told of: whoever sees only their own is not told that another wrote."""
    told: str = row.told_corrections or ""  # type: ignore[attr-defined]
    each = (one.split("/") for one in sorted(filter(None, told.split(","))))
    return [_Later(uuid.UUID(key), uuid.UUID(who), row.family_id, row.hub_id) for _, who, key in each]


def _entry(row: Observation, beside_it: _Beside) -> LogEntry:
    return LogEntry(
        id=row.id, family=row.family_id, written_at=row.made_at, written_by=row.made_by.name,
        edition=Edition(row.edition), how=How(row.how), words=row.words, interpretation=row.interpretation,
        happened=Happened(Precision(row.precision), row.happened_from, row.happened_until, row.when_words),
        how_true=row.how_true, could_be_wrong=row.could_be_wrong, told_by=row.told_by, where=row.where_words,
        who_was_there=row.who_was_there, said_by=row.said_by.called if row.said_by else "",
        mentions=tuple(beside_it.mentions[row.id]), files=tuple(beside_it.files[row.id]),
        not_kept=tuple(beside_it.not_kept[row.id]), corrects=row.corrects_id,
        corrected_by=tuple(beside_it.corrected_by[row.id]),
    )  # fmt: skip


@dataclass(frozen=True)
class LogPaper:
    """The log as a paper, oldest first, corrections beside what they correct. `cut`: there is more than it can hold."""

    family: Family
    entries: list[LogEntry]
    title: str
    paragraphs: list[str]
    cut: bool


def log_paper_for(actor: Actor, family: uuid.UUID, filters: Filters = Filters()) -> LogPaper:
    """Every entry that the filters let through, for print and for a file that leaves."""
    found, rows = log_for(actor, family, filters, limit=MOST_ON_PAPER + 1)
    entries = beside(entries_of(actor, rows[:MOST_ON_PAPER][::-1]))
    zone = timezone.get_current_timezone()
    return LogPaper(
        family=found,
        entries=entries,
        title=f"What was noticed, family {found.reference}",
        paragraphs=[to_text(pairs(entry, zone)) for entry in entries],
        cut=len(rows) > MOST_ON_PAPER,
    )
