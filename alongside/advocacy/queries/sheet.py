"""The sheet of what is still owed, for the next meeting: by agency, the longest overdue on top."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.advocacy.models import Promise
from alongside.advocacy.rules import paper, promises
from alongside.advocacy.rules.paper import Group, Line
from alongside.families.models import Family
from alongside.families.queries.single import family_for
from alongside.words.queries import label


@dataclass(frozen=True)
class Sheet:
    """`paragraphs` are the same words as `groups`, as they would leave."""

    family: Family
    groups: list[Group]
    title: str
    paragraphs: list[str]


def sheet_for(actor: Actor, family: UUID, now: datetime) -> Sheet:
    """Two queries. No effect, no view and no name of a parent is on it; what was promised stands as it was written."""
    found = family_for(actor, family)
    today = timezone.localdate(now)
    rows = Promise.objects.filter(family=found, state__in=sorted(promises.OWED))
    ordered = sorted(
        rows,
        key=lambda row: (promises.order(promises.State(row.state), row.due_on, today), row.made_at, row.pk),
    )
    groups = paper.grouped([_line(row, today) for row in ordered])
    return Sheet(found, groups, f"What was promised, family {found.reference}", paper.paragraphs(groups))


def _line(row: Promise, today: date) -> Line:
    state = promises.State(row.state)
    return Line(
        agency=label("promise_agency", row.agency),
        owner=row.owner,
        what=row.what,
        made_on=row.made_on,
        how=label("promise_how", row.how) if row.how else "",
        due_on=row.due_on,
        due=promises.due_words(state, row.due_on, today),
        overdue=promises.is_overdue(state, row.due_on, today),
        asked=row.asked,
    )
