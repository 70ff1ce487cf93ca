"""Puts what is known of a child into the words of the pack, each where somebody on a phone looks for it."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from django.utils import timezone

from alongside.families.models import ContactWay, Household, MustNotLearn, Person
from alongside.families.rules import Channel, Rule, age, times_in_words
from alongside.missing.models import Episode, MissingProfile, Report, Return
from alongside.missing.queries.episodes import back_of, gone_of
from alongside.missing.rules import HOW_BACK_WORDS, NUMBER_WORDS, HowBack, Number
from alongside.missing.rules.pack import Pack, Part, part
from alongside.observations.models import Mention
from alongside.observations.rules.happened import happened_words, moment
from alongside.observations.rules.mentions import KIND_WORDS
from alongside.words.queries import label, labels

LAST_TIMES = 3
Lines = Iterator[tuple[str, str]]


@dataclass(frozen=True)
class Known:
    """The rows a pack is made of. `plan` is the missing-from-home plan by the codes of its parts."""

    child: Person
    profile: MissingProfile | None
    episode: Episode | None
    reports: list[Report]
    episodes: list[Episode]
    returns: dict[uuid.UUID, Return]
    plan: Mapping[str, str]
    homes: list[Household]
    parents: list[Person]
    rules: Mapping[uuid.UUID, Mapping[Channel, Rule]]
    ways: list[ContactWay]
    careful: list[MustNotLearn]
    things: list[Mention]
    address_locked: bool

    def either(self, field: str, code: str = "") -> str:
        """What the profile says, and what the plan says of the same."""
        said = [str(getattr(self.profile, field)) if self.profile else "", self.plan.get(code, "")]
        return "\n".join(dict.fromkeys(filter(None, (text.strip() for text in said))))


def packed(known: Known, now: datetime) -> Pack:
    """Side one is what is asked first; side two is where to look, whom to ring and what helps."""
    parts = (
        part("Who it is", 1, _who(known, now)),
        part("This time", 1, _this_time(known)),
        part("What they look like", 1, _looks(known)),
        part("Why they may be in danger", 1, _danger(known)),
        part("Health, and how to talk with them", 1, _health(known)),
        part("Phones, names online, money and travel", 1, _reach(known)),
        part("Where they may be", 2, _where(known)),
        part("Who they may be with", 2, [("People", known.either("people", "friends"))]),
        part("Cars, numbers and names that came up lately", 2, _things(known)),
        part("Whom to ring in the family", 2, _ring(known)),
        part("Times before", 2, _before(known)),
        part("From the parent, and what helps when they are found", 2, _parent(known)),
    )
    return Pack(f"Find-me pack, family {known.child.family.reference}", _stated(known), _there(parts))


def _there(parts: tuple[Part | None, ...]) -> tuple[Part, ...]:
    return tuple(one for one in parts if one is not None)


def _stated(known: Known) -> str:
    row = known.profile
    if row is None or row.checked_at is None or row.checked_by is None:
        return "Nobody has gone through this with the family yet. Ask them what is still right."
    on = moment(row.checked_at, timezone.get_current_timezone())
    return f"Checked on {on} by {row.checked_by.name} with {row.checked_with}. Nobody has checked it since."


def _day(on: date) -> str:
    return f"{on.day} {on:%B %Y}"


def _who(known: Known, now: datetime) -> Lines:
    child = known.child
    yield "Name", child.name
    yield "Known as", child.known_as if child.known_as != child.name else ""
    if child.born_on:
        today = timezone.localdate(now)
        yield "Age", f"{age(child.born_on, today)}, born {_day(child.born_on)}"
    yield "Languages", child.languages + (" (with an interpreter)" if child.interpreter else "")


def _this_time(known: Known) -> Lines:
    row = known.episode
    if row is None:
        return
    yield "Missing since", happened_words(gone_of(row), timezone.get_current_timezone())
    yield "Last seen", row.last_seen
    yield "With", row.with_whom
    yield "Wearing", row.wearing
    yield "Who noticed", row.noticed_by
    yield "In their words", row.words
    for report in known.reports:
        at = moment(report.at, timezone.get_current_timezone())
        yield "Police", ", ".join(filter(None, [NUMBER_WORDS[Number(report.number)], at, report.reference]))


def _looks(known: Known) -> Lines:
    yield "Appearance", known.either("looks")
    yield "Marks, glasses, tattoos", known.either("marks")
    yield "Usually wears", known.either("usually_wears", "wears")


def _danger(known: Known) -> Lines:
    details = getattr(known.child, "details", None)
    if details:
        yield "Harm by others", "; ".join(labels("exploitation", details.exploitation))
        yield "More about that", details.exploitation_note
        yield "Legal status", label("legal_status", details.legal_status) if details.legal_status else ""
        yield "School", details.school
    yield "Risks", known.either("risks", "dangers")


def _health(known: Known) -> Lines:
    details = getattr(known.child, "details", None)
    yield "Health and medicine", known.either("health", "needs")
    if details:
        codes = [code for code in details.disability if code not in {"NONE", "not_known"}]
        yield "Disability", "; ".join(filter(None, [*labels("disability", codes), details.disability_note]))
    yield "How to talk with them", known.either("talking_with")


def _reach(known: Known) -> Lines:
    yield "Phones", known.either("phones", "phones")
    yield "Names online", known.either("handles")
    yield "Bank and travel cards", known.either("money_and_travel")
    yield "Who can look for the phone", known.either("device_finder")


def _where(known: Known) -> Lines:
    for home in known.homes:
        yield home.name, ", ".join(filter(None, [*home.address.splitlines(), home.postcode, home.danger]))
    if known.address_locked:
        yield "Where they live now", "This is locked away. The family’s worker can open it for police, by phone."
    yield "Places", known.either("places", "places")


def _things(known: Known) -> Lines:
    yield "Cars", known.either("vehicles")
    for row in known.things:
        if row.kind == "time":
            continue
        on = timezone.localdate(row.observation.made_at)
        yield f"{KIND_WORDS.get(row.kind, row.kind)}, {_day(on)}", " ".join(row.raw.split())


def _ring(known: Known) -> Lines:
    careful = {row.who_id for row in known.careful}
    for person in known.parents:
        name = f"{person.name}, {person.relation}" if person.relation else person.name
        beware = (
            "Ask the family’s worker before you tell them anything about the child." if person.pk in careful else ""
        )
        yield name, " ".join(filter(None, [_may_ring(known, person), beware]))
    yield "Who is rung first", known.plan.get("first", "")


def _may_ring(known: Known, person: Person) -> str:
    said = known.rules.get(person.pk, {})
    rule = said.get(Channel.VOICE)
    if said and (rule is None or not rule.allowed):
        return "Do not ring: they said it is not safe. Ask the family’s worker."
    numbers = ", ".join(f"{way.value} ({way.note})" if way.note else way.value for way in _numbers(known, person))
    if rule is None:
        return f"{numbers or 'No number'}. How it is safe to ring is not known yet: say nothing to anybody else."
    also = f"{rule.who_may_answer.rstrip('.')} may answer too." if rule.who_may_answer else ""
    say = f"If somebody else answers: {rule.say}" if rule.say else ""
    return " ".join(filter(None, [f"{numbers or 'No number'}, {times_in_words(rule)}.", also, say]))


def _numbers(known: Known, person: Person) -> list[ContactWay]:
    return [way for way in known.ways if way.person_id == person.pk and way.kind in {"mobile", "landline"}]


def _before(known: Known) -> Lines:
    now = known.episode.pk if known.episode else None
    past = [row for row in known.episodes if row.pk != now]
    past.sort(key=lambda row: (row.since_at, row.made_at, row.pk), reverse=True)
    if not past:
        yield "Times before", "None is written down."
        return
    yield "Times before", f"{len(past)} written down"
    zone = timezone.get_current_timezone()
    for row in past[:LAST_TIMES]:
        gone, back = happened_words(gone_of(row), zone), known.returns.get(row.pk)
        yield f"Gone: {gone}", ". ".join(_returned(back, zone)) if back else "Nothing is written about the return."


def _returned(back: Return, zone: tzinfo) -> Iterator[str]:
    yield f"Back: {happened_words(back_of(back), zone)}"
    if (how := HowBack(back.how)) is not HowBack.NOT_KNOWN:
        yield HOW_BACK_WORDS[how]
    if back.where_been:
        yield f"Had been: {back.where_been}"


def _parent(known: Known) -> Lines:
    yield "What the parent wants you to know", known.either("parents_words", "police")
    yield "What helps when they are found", known.either("when_found", "door")
