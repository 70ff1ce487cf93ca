"""Every address as one reader, with every id the reader has; the searches, the pages of lists, and what is guessed."""

import random
import uuid
from collections.abc import Iterable, Iterator
from itertools import islice, product
from typing import Any
from unittest import mock

from django.urls import reverse
from django.utils import timezone

from alongside.words import queries as words
from tests.apart.asking import Answer, Question, ask
from tests.apart.moments import LAST, moment
from tests.apart.world import MARK, World
from tests.full import Address, addresses

_NEVER = uuid.UUID("00000000-0000-4000-8000-000000000000")
_PLAIN = {"list": "pathway", "name": "first_contact", "code": "signpost", "kind": "parent", "channel": "voice"}
_WORDS = {
    "clock": "first_contact", "word_list": "relation", "secret": "no-such-invitation", "uidb36": "abc",
    "key": "no-such-key", "figure": "stage_crisis", "plan_kind": "safety", "on": "2026-05-11", "step": "receive",
}  # fmt: skip
# The pages that go on, narrow, or ask for more by what stands after the question mark.
_ASKED = (
    ("hub:home", "sent", "referral"), ("hub:home", "family", "family"), ("hub:received", "after", "given"),
    ("hub:intake", "after", "given"), ("carers:log", "after", "noticed"), ("hub:mirror", "topic", "topic"),
    ("desk:families", "after", "family"), ("desk:referrals", "after", "referral"), ("desk:search", "family", "family"),
    ("reports:home", "hub", "hub"), ("reports:csv", "hub", "hub"), ("reports:xlsx", "hub", "hub"),
)  # fmt: skip
_FIXED = (("hub:intake", "?show=answered"), ("reports:home", "?year=2025"), ("reports:csv", "?year=2026"))
_SOUGHT = (MARK, "Friday", "grey house", "Jess", "plate")
NEAR = {
    "dee": ("hub:",), "sam": ("hub:",), "chidi": ("hub:",), "frances": ("hub:", "carers:", "desk:file"),
    "ruth": ("reports:",),    "una": ("desk:", "coach:"),
}  # fmt: skip
# Typeset papers take a second each; they are made of the same page as the paper on the screen.
_SLOW = "-pdf"


def questions(world: World, per_address: int, only: Iterable[str] = ()) -> list[Question]:
    """With ids that both worlds hold."""
    chosen = [a for a in addresses() if not only or a.name in only]
    found = [q for a in chosen if not a.name.endswith(_SLOW) for q in _at(a, world.things, per_address)]
    found += [q for q in _asked(world.things) if not only or q.name in only]
    found += [Question(name, reverse(name) + asked) for name, asked in _FIXED if not only or name in only]
    if not only or "desk:search" in only:
        found += [Question("desk:search", reverse("desk:search"), (("words", said),)) for said in _SOUGHT]
    return found


def guesses(world: World, theirs: dict[str, list[Any]]) -> list[Question]:
    """What somebody would ask who knew a hidden id: the world that has it must answer as the one that has not."""
    things = {**world.things, **{name: ids[:2] for name, ids in theirs.items()}}
    found = [q for a in addresses() if set(a.parameters) & set(theirs) for q in _at(a, things, 2)]
    return [*(q for q in found if not q.name.endswith(_SLOW)), *_asked(theirs)]


def _at(address: Address, things: dict[str, list[Any]], most: int) -> Iterator[Question]:
    choices = [things.get(name) or [_PLAIN.get(name) or _WORDS.get(name) or _NEVER] for name in address.parameters]
    for values in islice(product(*(_last(one, most) for one in choices)), most if most > 1 else 1):
        path = reverse(address.name, kwargs=dict(zip(address.parameters, values, strict=True)))
        yield Question(address.name, path)


def _last(values: list[Any], most: int) -> list[Any]:
    """The first and the newest: what came first has the longest life behind it."""
    return values if len(values) <= most else [values[0], *values[1 - most :]] if most > 1 else values[:1]


def _asked(things: dict[str, list[Any]]) -> Iterator[Question]:
    for name, parameter, kind in _ASKED:
        for value in {str(one): one for one in [*things.get(kind, [])[:1], *things.get(kind, [])[-1:]]}:
            args = things.get("family", [_NEVER])[:1] if name == "hub:mirror" else []
            yield Question(name, f"{reverse(name, args=args)}?{parameter}={value}")


def walk(world: World, asked: Iterable[Question]) -> dict[Question, Answer]:
    with mock.patch.object(words, "KEEP_SECONDS", 10**9), moment(LAST):
        words.forget()
        words.choices("topic", timezone.localdate())
        words.labels("topic", [])
        words._clocks()
        return {question: ask(world.cookies, question) for question in asked}


def some(world: World, asked: Iterable[Question], seed: str, near: float, far: float) -> list[Question]:
    """Of the reader’s own surfaces the one share, of all the others another; different ones for each seed."""
    dice = random.Random(f"{seed}/asked")
    surfaces = NEAR[world.reader]
    return [one for one in asked if dice.random() < (near if one.name.startswith(surfaces) else far)]
