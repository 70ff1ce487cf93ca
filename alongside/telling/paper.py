"""The chronology on paper: for a conference, oldest first, each line with its date, the words as said, and by whom."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.families.happenings import Happening
from alongside.families.models import Family
from alongside.families.queries import family_for
from alongside.telling.chronology import Wanted, oldest_first

WHAT = "chronology"


@dataclass(frozen=True)
class ChronologyPaper:
    """`paragraphs` are the lines in words: what leaves, when it is given to somebody. `cut`: there was more."""

    family: Family
    lines: list[Happening]
    title: str
    paragraphs: list[str]
    cut: bool


def paper_for(actor: Actor, family: UUID, wanted: Wanted) -> ChronologyPaper:
    """Everything the filter asks for, from the first day on; at most `A_PAPER` lines."""
    found = family_for(actor, family)
    page = oldest_first(actor, found, wanted)
    title = f"What happened, family {found.reference}"
    return ChronologyPaper(found, page.lines, title, [in_words(line) for line in page.lines], page.next is not None)


def in_words(line: Happening) -> str:
    """One line: “22 November 2026, 16:10. Phone call: we spoke. “I am tired.” (Priya Nair)”."""
    said = f" “{line.said}”" if line.said else ""
    by = f" ({line.by})" if line.by else ""
    return f"{moment(line.at)}. {line.head}.{said}{by}"


def moment(at: datetime) -> str:
    local = timezone.localtime(at)
    return f"{local.day} {local:%B %Y, %H:%M}"
