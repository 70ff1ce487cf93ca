"""What parents say and decide, in words: strengths, needs, choice, consent, and a worry about how a parent is."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.families.rules import lasts
from alongside.web.desk.families.presenters.lists import who
from alongside.web.desk.families.presenters.standing import Stood, stood
from alongside.words import queries as words

if TYPE_CHECKING:
    from alongside.families.models import Choice
    from alongside.families.queries import FamilyPage


@dataclass(frozen=True)
class Said:
    words: str
    by: str
    at: datetime
    end: str = ""


@dataclass(frozen=True)
class Chosen:
    answer: str
    colour: str
    words: str
    by: str
    at: datetime
    ask_again_on: date | None


@dataclass(frozen=True)
class Agreed:
    about: str
    answer: str
    colour: str
    by: str
    words: str
    at: datetime


@dataclass(frozen=True)
class Apart:
    who: str
    what: str
    about: str
    because: str
    end: str


@dataclass(frozen=True)
class Pro:
    name: str
    role: str
    agency: str
    whose: str
    reach: str
    since: date | None
    end: str


@dataclass(frozen=True)
class Worry:
    name: str
    words: str
    route: str
    told: str
    told_at: datetime | None
    at: datetime
    tell: str
    close: str


def said(page: "FamilyPage", kind: str) -> list[Said]:
    return [
        Said(need.words, _who(page, need.person_id), need.made_at, _url("need_end", page, need.id))
        for need in page.needs
        if need.kind == kind
    ]


_ANSWERS = {
    "accepted": ("They would like support", "green"),
    "thinking": ("They would like time to think", "yellow"),
    "declined": ("Not now: still welcome whenever they want", "blue"),
}


def choices(page: "FamilyPage") -> list[Chosen]:
    """The newest answer of each parent."""
    newest: dict[object, Choice] = {}
    for choice in page.choices:
        newest.setdefault(choice.person_id, choice)
    return [
        Chosen(*_ANSWERS[row.answer], row.words, _who(page, row.person_id), row.made_at, row.ask_again_on)
        for row in newest.values()
    ]


_COLOURS = {"agrees": "green", "disagrees": "red", "withdrawn": "grey"}


def consents(page: "FamilyPage") -> list[Agreed]:
    return [
        Agreed(
            row.get_about_display(), row.get_answer_display(), _COLOURS[row.answer],
            _who(page, row.person_id), row.words, row.made_at,
        )
        for row in page.consents
    ]  # fmt: skip


def kept_apart(page: "FamilyPage") -> list[Apart]:
    return [
        Apart(
            who=_who(page, row.who_id),
            what=row.what,
            about=_who(page, row.about_id) if row.about_id else "",
            because=row.because,
            end=_url("kept_apart_end", page, row.id),
        )
        for row in page.kept_apart
    ]


def professionals(page: "FamilyPage", today: date) -> list[Pro]:
    return [
        Pro(
            row.name, row.role, row.agency, _who(page, row.person_id) if row.person_id else "the whole family",
            row.reach, row.from_on, _url("professional_end", page, row.id),
        )
        for row in page.professionals
        if lasts(row.from_on, row.until_on, today)
    ]  # fmt: skip


def standing(page: "FamilyPage") -> list[Stood]:
    return [stood(tie) for tie in page.ties]


def worries(page: "FamilyPage") -> list[Worry]:
    return [
        Worry(
            name=_who(page, row.person_id),
            words=row.words,
            route=words.label("wellbeing_route", row.route),
            told=row.told,
            told_at=row.told_at,
            at=row.made_at,
            tell=_url("concern_told", page, row.id),
            close=_url("concern_close", page, row.id),
        )
        for row in page.concerns
    ]


def _who(page: "FamilyPage", person: object) -> str:
    found = next((one for one in page.people if one.id == person), None)
    return who(found) if found else "Somebody"


def _url(name: str, page: "FamilyPage", *args: object) -> str:
    return reverse(f"desk:{name}", args=[page.family.id, *args])
