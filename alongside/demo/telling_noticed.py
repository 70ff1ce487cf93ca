"""What parents of the invented families noticed. The same few cars, phones and names come up in several families.

Which mentions are the same thing is known only here: it is the truth that matching is measured against, kept beside
the rows and never in them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from alongside.demo.dice import Dice
from alongside.demo.story import Story
from alongside.demo.telling import Telling
from alongside.demo.telling_referral import first_talk
from alongside.observations.models import Mention, Observation
from alongside.observations.rules import Edition, How, Judgement, Precision

CREWS = 4  # groups of things that the families of one PLO come across
_COLOURS = ("silver", "black", "blue", "white", "grey")
_MAKES = ("Golf", "Corsa", "Focus", "Polo", "Astra")
_NICKNAMES = ("Bizzo", "Scruff", "Tango", "Lenny B", "Moss", "Jinx", "Dapper", "Skeet", "Rolo", "Zed", "Pockets", "Vee")
_LETTERS = "ABCDEFGHJKLMNPRSTUVWXY"
_WHEN = ("one evening last week", "on a school night, late", "at the weekend, I think", "more than once this month")


@dataclass(frozen=True)
class Thing:
    """A thing in the invented world; `whole` is its normal form."""

    kind: str
    whole: str


@dataclass(frozen=True)
class Way:
    """One way to say a thing: the sentence round it, as it is said, and the normal form of just that."""

    thing: Thing
    before: str
    said: str
    after: str
    value: str


def crew(seed_of: str, number: int) -> tuple[str, str, str, str]:
    """A plate no car can have (none begins with Q and a letter), a number that rings nobody, a nickname, a handle."""
    dice = Dice(number, seed_of)
    plate = f"Q{dice.one(_LETTERS)}{dice.whole(10, 73)}" + "".join(dice.one(_LETTERS) for _ in range(3))
    nickname = dice.one(_NICKNAMES)
    return (
        plate,
        f"07700900{dice.whole(0, 999):03d}",
        nickname,
        f"{nickname.replace(' ', '').lower()}_{dice.whole(1, 99)}",
    )


def _car(plate: str, dice: Dice) -> Way:
    thing, car = Thing("plate", plate), f"A {dice.one(_COLOURS)} {dice.one(_MAKES)} waited outside. "
    if dice.chance(0.4):
        return Way(thing, f"{car}The reg ends in ", plate[4:], ".", f"????{plate[4:]}")
    return Way(thing, f"{car}The reg was ", f"{plate[:4]} {plate[4:]}", ".", plate)


def _phone(number: str, dice: Dice) -> Way:
    thing = Thing("phone", f"+44{number[1:]}")
    if dice.chance(0.4):
        return Way(thing, "The number that keeps ringing ends ", number[-4:], ".", f"*{number[-4:]}")
    return Way(thing, "This number keeps ringing: ", f"{number[:5]} {number[5:]}", ".", f"+44{number[1:]}")


def _nickname(name: str, dice: Dice) -> Way:
    return Way(Thing("nickname", name.lower()), "They call him ", name, ".", name.lower())


def _handle(handle: str, dice: Dice) -> Way:
    return Way(Thing("handle", handle), "On Snap it is ", f"@{handle}", ".", handle)


_WAYS: tuple[Callable[[str, Dice], Way], ...] = (_car, _phone, _nickname, _handle)


def tell_noticed(telling: Telling) -> None:
    """Some families wrote nothing down yet; none does before the first talk."""
    story = telling.story
    if story.call.stage != "contacted" or "parent" not in {one.kind for one in story.people}:
        return
    begun, ended = first_talk(telling).ago, story.closed or 0.0
    for _ in range(telling.dice.whole(0, 3)):
        _one(telling, telling.dice.part(ended, begun) * 0.9 + ended * 0.1)


def _one(telling: Telling, ago: float) -> None:
    dice, story = telling.dice, telling.story
    things = crew(story.plo, dice.whole(1, CREWS))
    chosen = dice.some(range(len(_WAYS)), dice.whole(1, 3))
    words, ways = _sentences([_WAYS[place](things[place], dice) for place in sorted(chosen)])
    at, parent = telling.at(ago), telling.people[_parent(story)]
    row = telling.own(
        Observation, at, edition=Edition.PARENT.value, how=How.SAW.value, precision=Precision.VAGUE.value,
        when_words=dice.one(_WHEN), said_by=parent, once=dice.id(), words=words,
        how_true="I saw it myself and wrote it down the same day.", where_words="Our street",
    )  # fmt: skip
    for start, way in ways:
        mention = telling.own(
            Mention, at, observation=row, kind=way.thing.kind, start=start, end=start + len(way.said),
            judgement=Judgement.CONFIRMED.value, judged_at=at, judged_by_id=telling.house.accounts[story.plo],
            raw=way.said, value=way.value,
        )  # fmt: skip
        telling.truth.append(_same(mention, way))


def _parent(story: Story) -> str:
    return next(one.key for one in story.people if one.kind == "parent")


def _sentences(ways: list[Way]) -> tuple[str, list[tuple[int, Way]]]:
    """The words, and where in them each thing stands."""
    words, placed = "", []
    for way in ways:
        words += (" " if words else "") + way.before
        placed.append((len(words), way))
        words += way.said + way.after
    return words, placed


def _same(mention: Mention, way: Way) -> dict[str, str]:
    """One line of the truth: mentions with the same `thing` are the same thing."""
    return {
        "mention": str(mention.id),
        "observation": str(mention.observation_id),
        "family": str(mention.family_id),
        "kind": way.thing.kind,
        "value": way.value,
        "thing": f"{way.thing.kind}:{way.thing.whole}",
    }
