"""Contacts in words: a line in a list, and the whole of one on its own page."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.support.rules import MODE_SHORT, OUTCOME_WORDS, Mode, Outcome
from alongside.web.design.moments import count
from alongside.web.desk.support.presenters.names import lower, with_whom
from alongside.web.desk.support.presenters.tasks import TaskLine, task_line
from alongside.words.queries import labels

if TYPE_CHECKING:
    from alongside.support.models import Contact, ContactCorrection
    from alongside.support.queries import Whole


@dataclass(frozen=True)
class Correction:
    words: str
    at: datetime
    by: str
    counts: bool


@dataclass(frozen=True)
class ContactLine:
    """One contact in a list. `corrections` are empty where the list only says that there are some."""

    title: str
    href: str
    at: datetime
    by: str
    body: str
    explained: list[str]
    outside: str
    corrected: bool
    corrections: list[Correction]


@dataclass(frozen=True)
class ContactPage:
    """One contact with everything beside it."""

    line: ContactLine
    facts: list[tuple[str, str]]
    tasks: list[TaskLine]
    correct: str
    add_task: str


def contact_lines(contacts: "list[Contact]", corrections: "list[ContactCorrection] | None" = None) -> list[ContactLine]:
    """For `desk/support/_contacts.html`."""
    beside: dict[object, list[Correction]] = {}
    for row in corrections or ():
        beside.setdefault(row.contact_id, []).append(_correction(row))
    return [_line(contact, beside.get(contact.id, [])) for contact in contacts]


def _correction(row: "ContactCorrection") -> Correction:
    return Correction(row.words, row.made_at, row.made_by.name, row.counts)


def _line(contact: "Contact", corrections: list[Correction]) -> ContactLine:
    title = title_of(contact)
    return ContactLine(
        title=f"First contact. {title}" if contact.first else title,
        href=reverse("desk:contact-one", args=[contact.id]),
        at=contact.at,
        by=", ".join(_by(contact)),
        body=contact.words,
        explained=labels("explained", contact.explained),
        outside=contact.why_outside_rules,
        corrected=bool(corrections) or getattr(contact, "corrected", False),
        corrections=corrections,
    )


def title_of(contact: "Contact") -> str:
    """“Phone call with Tanya: we spoke”."""
    who = with_whom(contact.person, contact.professional, contact.with_whom)
    return f"{MODE_SHORT[Mode(contact.mode)]} with {who}: {lower(OUTCOME_WORDS[Outcome(contact.outcome)])}"


def _by(contact: "Contact") -> list[str]:
    said = [
        contact.made_by.name,
        count(contact.minutes, "minute") if contact.minutes else "",
        f"{count(contact.travel_minutes, 'minute')} on the way" if contact.travel_minutes else "",
        "out of hours" if contact.out_of_hours else "",
    ]
    return [one for one in said if one]


def page(whole: "Whole") -> ContactPage:
    contact = whole.contact
    there = [person.called for person in whole.there] + [contact.others_there or ""]
    facts = [
        ("Who else was there", ", ".join(filter(None, there))),
        ("What kind of support", ", ".join(labels("dimension", contact.dimensions))),
        ("Out of hours", "Yes" if contact.out_of_hours else "No"),
    ]
    return ContactPage(
        line=_line(contact, [_correction(row) for row in whole.corrections]),
        facts=[fact for fact in facts if fact[1]],
        tasks=[task_line(task) for task in whole.tasks],
        correct=reverse("desk:contact-correct", args=[contact.id]),
        add_task=reverse("desk:task-new", args=[contact.family_id]) + f"?contact={contact.id}",
    )
