"""Who stands beside a family, in words, for the page where it is arranged."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.access.roles import TIE_NAMES, TieKind

if TYPE_CHECKING:
    from alongside.families.models import Tie
    from alongside.families.queries import Standing


@dataclass(frozen=True)
class Stood:
    """One tie: who, as what, from and until when, and why."""

    name: str
    agency: str
    as_what: str
    from_at: datetime
    until_at: datetime | None
    because: str
    end: str


@dataclass(frozen=True)
class KeptAway:
    name: str
    because: str
    since: datetime
    end: str


@dataclass(frozen=True)
class Arranged:
    reference: str
    now: list[Stood]
    coming: list[Stood]
    before: list[Stood]
    kept_away: list[KeptAway]
    has_worker: bool
    links: dict[str, str]


def arranged(standing: "Standing") -> Arranged:
    family = standing.family
    names = ("handover", "cover", "partner", "supervisor", "carer", "keep_away")
    return Arranged(
        reference=family.reference,
        now=[stood(tie) for tie in standing.now],
        coming=[stood(tie) for tie in standing.coming],
        before=[stood(tie) for tie in standing.before],
        kept_away=[
            KeptAway(row.account.name, row.because, row.made_at, _url("keep_away_end", family.id, row.id))
            for row in standing.kept_away
        ],
        has_worker=any(tie.kind == TieKind.WORKER for tie in standing.now),
        links={name: _url(name, family.id) for name in names},
    )


def stood(tie: "Tie") -> Stood:
    words = TIE_NAMES[TieKind(tie.kind)]
    return Stood(
        name=tie.post.account.name,
        agency=tie.post.agency.name,
        as_what=words[:1].upper() + words[1:],
        from_at=tie.from_at,
        until_at=tie.until_at,
        because=tie.because,
        end=_url("tie_end", tie.family_id, tie.id),
    )


def _url(name: str, *args: object) -> str:
    return reverse(f"desk:{name}", args=args)
