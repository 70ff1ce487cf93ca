"""What a family is told as before it becomes rows: one file of `stories/`, or one throw of the dice.

Times are hours before now, ages are years; people are called by a key within their story.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

STORIES = Path(__file__).with_name("stories")


@dataclass(frozen=True)
class Someone:
    key: str
    kind: str
    name: str
    relation: str = ""
    known_as: str = ""
    age: float | None = None
    languages: str = "English"
    interpreter: bool = False
    note: str = ""


@dataclass(frozen=True)
class Details:
    person: str
    exploitation: list[str] = field(default_factory=lambda: ["not_known"])
    exploitation_note: str = ""
    school: str = ""
    school_status: str = "not_known"
    legal_status: str = "none"
    disability: list[str] = field(default_factory=list)
    disability_note: str = ""


@dataclass(frozen=True)
class Home:
    name: str
    members: list[str]
    address: str = ""
    postcode: str = ""
    danger: str = ""


@dataclass(frozen=True)
class Bond:
    one: str
    bond: str
    two: str


@dataclass(frozen=True)
class Holder:
    """Who holds parental responsibility for whom."""

    parent: str
    child: str
    holds: str


@dataclass(frozen=True)
class Way:
    person: str
    kind: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class Safe:
    """One safe-contact rule. `days` are 0–6, Monday first."""

    person: str
    channel: str
    allowed: bool
    days: list[int] = field(default_factory=list)
    start: str = ""
    end: str = ""
    who_may_answer: str = ""
    say: str = ""
    words: str = ""

    def times(self) -> dict[str, Any]:
        given = {"days": self.days, "from": self.start, "until": self.end}
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True)
class Said:
    """A strength or a need, in the parent's own words."""

    person: str
    kind: str
    words: str


@dataclass(frozen=True)
class Agreed:
    person: str
    about: str
    answer: str
    words: str = ""


@dataclass(frozen=True)
class Chosen:
    person: str
    answer: str
    words: str = ""
    ask_again_in: int | None = None  # days from now


@dataclass(frozen=True)
class Secret:
    """What one person of the family must not learn."""

    who: str
    what: str
    about: str = ""
    because: str = ""


@dataclass(frozen=True)
class Locked:
    kind: str
    value: str
    person: str = ""


@dataclass(frozen=True)
class Round:
    """A professional round the family."""

    name: str
    role: str
    agency: str
    reach: str = ""
    person: str = ""


@dataclass(frozen=True)
class Worry:
    person: str
    words: str
    route: str
    told: str
    ago: float
    over: bool = False


@dataclass(frozen=True)
class Talk:
    """A contact or an attempt."""

    mode: str
    outcome: str
    ago: float
    person: str = ""
    minutes: int | None = None
    words: str = ""
    first: bool = False
    explained: list[str] = field(default_factory=list)
    why_outside_rules: str = ""


@dataclass(frozen=True)
class Bound:
    """Somebody of the hub who is tied to the family, beside its PLO."""

    who: str
    kind: str


@dataclass(frozen=True)
class Call:
    """The referral: who asks, what they say, and how far it has come."""

    by: str
    received: float
    stage: str
    reason: str
    source: str = "6"
    form: str = "professional"
    parent_knows: str = "yes"
    exploitation: list[str] = field(default_factory=lambda: ["not_known"])
    safe_to_ring: str = ""
    who_else_may_answer: str = ""
    danger_at_home: str = ""
    childs_worker: str = ""
    referrer_name: str = ""
    referrer_agency: str = ""
    referrer_reach: str = ""
    level: str = ""
    pathway: str = "one_to_one"
    screening: str = ""
    screened: float = 0.0
    allocated: float = 0.0
    allocating: str = ""
    waiting_for: str = ""


@dataclass(frozen=True)
class Story:
    """A whole family, or only a referral when nobody has been given to it yet."""

    hub: str
    like: str
    call: Call
    people: list[Someone]
    plo: str = ""
    closed: float | None = None
    details: list[Details] = field(default_factory=list)
    homes: list[Home] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)
    responsibility: list[Holder] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)
    rules: list[Safe] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    consents: list[Agreed] = field(default_factory=list)
    choices: list[Chosen] = field(default_factory=list)
    must_not_learn: list[Secret] = field(default_factory=list)
    locked: list[Locked] = field(default_factory=list)
    professionals: list[Round] = field(default_factory=list)
    worries: list[Worry] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)
    bound: list[Bound] = field(default_factory=list)

    def first(self, kind: str) -> Someone:
        """The first child, or the first parent."""
        return next(person for person in self.people if person.kind == kind)

    @property
    def has_family(self) -> bool:
        return bool(self.plo)


def _lists() -> dict[str, Any]:
    """What each list of a story is made of, as `Story` itself says: `homes` of `Home`, and so on."""
    return {name: get_args(kind)[0] for name, kind in get_type_hints(Story).items() if get_origin(kind) is list}


def read(text: str) -> Story:
    """One story from its TOML. A word that has no place raises, so that a slip shows."""
    told = tomllib.loads(text)
    lists: dict[str, Any] = {name: [kind(**row) for row in told.pop(name, [])] for name, kind in _lists().items()}
    return Story(call=Call(**told.pop("call")), **lists, **told)


def told() -> Iterator[tuple[str, Story]]:
    """Every story that comes with the program, by the name of its file."""
    for path in sorted(STORIES.glob("*.toml")):
        yield path.stem, read(path.read_text(encoding="utf-8"))
