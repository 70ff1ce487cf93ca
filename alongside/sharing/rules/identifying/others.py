"""Others in the record as they were written down: “Destiny's boyfriend Reece”, “Bess the lurcher”, “Rabbi Feld”.

The name is looked for like any name. An animal or somebody with a title is also known by that: “the dog”, “the rabbi”.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alongside.sharing.rules.identifying.places import FIRM
from alongside.sharing.rules.identifying.text import Span, Text, keys_of, letters_of, words_in
from alongside.sharing.rules.identifying.work import place
from alongside.words.lifting.everyday import MONTHS_AND_DAYS

_DOGS = words_in(
    """
    dog lurcher staffie staffy spaniel terrier labrador lab collie greyhound whippet poodle cockapoo labradoodle pug
    bulldog alsatian shepherd jack russell westie beagle boxer rottweiler husky chihuahua dachshund retriever pup puppy
    """
)
_ANIMALS = _DOGS | words_in("cat kitten rabbit parrot horse pony budgie hamster tortoise ferret")
_TITLES = words_in(
    """
    rabbi imam pastor elder vicar priest deacon reverend canon bishop minister chaplain sheikh coach sensei
    """
)
_HELP = frozenset(
    {"aupair", "nanny", "childminder", "lodger", "cleaner", "gardener", "tutor", "counsellor", "keyworker"}
)
_BEFORE = frozenset({"the", "our", "my", "her", "their"})
_THINGS = words_in(
    """
    walker walkers walking unit handler section van track park bowl food warden end poo bed lead show litter flap
    """
)
_ELSEWHERE = frozenset({"at", "in", "of", "from", "behind"})
_PARTICLES = frozenset({"de", "da", "van", "von", "al", "el", "bin", "bint", "ibn", "der", "dos", "ap", "ab"})
_NOBODY = words_in(
    """
    probation police camhs church surgery school hospital the and of
    """
)


@dataclass(frozen=True)
class Other:
    name: str
    kinds: frozenset[str]


def other(line: str) -> Other:
    """Whose they are (“Connor's dad”) and what they are (“dad”) taken off; both written small or in brackets."""
    words = line.replace("(", " ").replace(")", " ").split()
    owned = next((n + 1 for n, word in enumerate(words) if word.lower().endswith(("'s", "’s"))), 0)
    words = words[owned:] if len(words) > owned else words
    called = [word for word in words if keys_of(word) and (not word[:1].islower() or word in _PARTICLES)]
    called = called[1:] if called and {*keys_of(called[0])} & _NOBODY else called
    if called and {*keys_of(" ".join(called))} & MONTHS_AND_DAYS:
        return Other("", frozenset())
    kinds = {key for word in words for key in keys_of(word)}
    kinds |= {"".join(keys_of(" ".join(words[n : n + 2]))) for n in range(len(words))}
    named = called or ([line] if len(words) == 1 or "@" in line else [])
    return Other(" ".join(named), frozenset(kinds & (_ANIMALS | _TITLES | _HELP)) | _dog(kinds))


def _dog(kinds: set[str]) -> frozenset[str]:
    return frozenset({"dog"}) if kinds & _DOGS else frozenset()


def by_kind(text: Text, lines: Iterable[str]) -> Iterator[Span]:
    """“the dog”, “the rabbi”; a place or a club by its name."""
    for line in lines:
        named = not {*keys_of(line)} & MONTHS_AND_DAYS
        if (
            named
            and {*keys_of(line)} & (FIRM | {"group", "team", "practice"})
            and not any(mark in line for mark in "@'’")
        ):
            yield from place(text, keys_of(line))
        for first, after in text.runs(letters_of(line)) if " " in line else ():
            yield text.span(first, after)
    for kind in {kind for line in lines for kind in other(line).kinds}:
        for first, after in text.runs(kind):
            if text.at(first - 1) in _BEFORE and not text.tokens[first].big and _theirs(text, after, kind):
                yield text.span(first - 1, after)


def _theirs(text: Text, after: int, kind: str) -> bool:
    behind = text.at(after)
    if behind in _THINGS:
        return False
    return behind not in _ELSEWHERE or (
        behind == "at" and text.at(after + 1) in {"church", "mosque"} and kind in _TITLES
    )
