"""The release gate's eye: does a paper say what is locked? Pure: words in, yes or no out.

A secret is looked for in every form a tired person might type it: other capitals, spacing and punctuation, `Rd` for
Road, +44 for 0, a postcode run together, letters spaced out. It would rather hold a harmless paper than let one
address go. A town by itself is held only where it is the place somebody is now: everybody writes the hub's town.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256


class SecretKind(StrEnum):
    """How a secret is looked for; the first four are the locked facts."""

    ADDRESS = "address"
    ROUTE = "route"
    CODE_WORD = "code_word"
    LOCATION = "location"
    NOT_FOR_THEM = "not_for_them"  # what the recipient must not learn


@dataclass(frozen=True)
class Secret:
    kind: SecretKind
    value: str


HELD_BACK = (
    "This paper says something that is locked, or that its reader must not learn. "
    "Take out where somebody lives or is, how they are reached, and any code word, then try again."
)
# Kinds of paper that tell the file itself, whatever they say.
WHOLE_FILE = frozenset({"chronology", "log", "promises"})
NOT_THEIR_READING = (
    "Whoever this goes to must not learn something that stands in this file, so the file itself does not leave for "
    "them. Write them a letter of their own, with only what they may know."
)
# Each written form of a street goes to one; "st" may also be Saint, which does no harm here.
_STREETS = {
    "road": "rd", "street": "st", "saint": "st", "lane": "ln", "avenue": "ave", "av": "ave", "close": "cl",
    "drive": "dr", "court": "ct", "crescent": "cres", "place": "pl", "gardens": "gdns", "gardn": "gdns",
    "terrace": "ter", "terr": "ter", "square": "sq", "grove": "gr", "park": "pk", "way": "way", "walk": "wlk",
    "hill": "hl", "rise": "rise", "row": "row", "view": "vw", "mews": "mews", "green": "gn", "parade": "pde",
}  # fmt: skip
_STREET_ENDS = frozenset(_STREETS.values())
_DULL = frozenset(
    word
    for line in (
        "a about and any anyone are as at be been but by can do for from has have he her hers him his i in into is it",
        "its know knows learn me mum my must not now of on or our out she so tell that the their them they this to",
        "told up us was we were what when where which who why will with you your dad flat unit floor room house",
        "live lives living lived address child children family going went still same some near",
    )
    for word in line.split()
)
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})\b")
_NUMBER = re.compile(r"(?:\+|\b)\d(?:[\s().\-/]*\d){5,}")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CALLED = re.compile(r"[A-Z][\w’']+(?:\s+[A-Z][\w’']+)*")
_PARTS = re.compile(r"[,;\n]+")


def says(text: str, secret: Secret) -> bool:
    """Does this text give the secret away?"""
    paper = _Paper(text)
    return any(paper.holds(needle) for needle in _needles(secret)) or _tells(paper, secret)


def says_any(text: str, secrets: Iterable[Secret]) -> bool:
    return any(says(text, secret) for secret in secrets)


def is_for(recipient: str, names: Iterable[str]) -> bool:
    """Might a paper to `recipient` come to this person? A shared surname is enough: better one question too many."""
    to = set(words_of(recipient))
    for name in names:
        mine = words_of(name)
        if mine and (mine[-1] in to or to.issuperset(mine)):
            return True
    return False


def tells_too_much(recipient: str, kept_from: Iterable[str], others: Iterable[str]) -> bool:
    """A paper that tells the whole file: might its reader be somebody who must not learn something that stands in it?

    `kept_from` are the names of those who must not, `others` of everybody else in the family. A surname they share is
    enough, unless the paper is for one of the others by full name.
    """
    to = set(words_of(recipient))
    kept = list(kept_from)
    if any(_in_full(to, name) for name in kept):
        return True
    return is_for(recipient, kept) and not any(_in_full(to, name) for name in others)


def _in_full(to: set[str], name: str) -> bool:
    mine = words_of(name)
    return len(mine) > 1 and to.issuperset(mine)


def without_names(text: str, names: Iterable[str]) -> str:
    """A sentence without what its people are called: that Jess is named is no secret, what is said of her is."""
    named = {word for name in names for word in words_of(name)}
    return " ".join(
        word for word in re.findall(r"[^\s]+", text) if not set(words_of(word)) <= named or not words_of(word)
    )


def digest_of(title: str, paragraphs: Iterable[str]) -> str:
    """The fingerprint of exactly what leaves: SHA-256 over the title and each paragraph, apart."""
    return sha256("\x1f".join([title, *paragraphs]).encode()).hexdigest()


def plain(text: str) -> str:
    """Lower case, no accents, no invisible characters; one written form for each letter."""
    spread = unicodedata.normalize("NFKD", text)
    return "".join(c for c in spread if unicodedata.category(c) not in {"Mn", "Cf"}).casefold()


def words_of(text: str) -> list[str]:
    """The words, each street ending in its short form."""
    found = re.findall(r"[^\W_]+", plain(text).replace("’", "").replace("'", ""))
    return [_STREETS.get(word, word) for word in found]


class _Paper:
    """A text in the forms a needle is looked for: words with a space on each side, letters only, digits only."""

    def __init__(self, text: str) -> None:
        folded = plain(text)
        self.words = words_of(text)
        self.line = f" {' '.join(self.words)} "
        self.letters = re.sub(r"[\W_]+", "", folded)
        self.numbers = [_national(found) for found in _NUMBER.findall(folded)]
        self.spelled = "".join(word if len(word) == 1 else " " for word in self.words)

    def holds(self, needle: "_Needle") -> bool:
        if needle.digits:
            return any(needle.digits in number for number in self.numbers)
        if needle.letters:
            return needle.letters in self.letters
        return f" {needle.line} " in self.line or needle.line.replace(" ", "") in self.spelled.split()


@dataclass(frozen=True)
class _Needle:
    """One thing to look for: as whole words, as letters run together, or as digits."""

    line: str = ""
    letters: str = ""
    digits: str = ""


def _national(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return re.sub(r"^(?:0044|44)?0?", "", digits)


def _needles(secret: Secret) -> set[_Needle]:
    """Everything in the secret that would give it away by itself."""
    folded = plain(secret.value)
    found = {_Needle(letters=a + b) for a, b in _POSTCODE.findall(folded)}
    found |= {_Needle(digits=_national(number)) for number in _NUMBER.findall(folded)}
    found |= {_Needle(letters=re.sub(r"[\W_]+", "", mail)) for mail in _MAIL.findall(folded)}
    whole = words_of(secret.value)
    if whole:
        found.add(_Needle(line=" ".join(whole)))
    if secret.kind is SecretKind.CODE_WORD:
        return found
    for part in _PARTS.split(secret.value):
        found |= {_Needle(line=line) for line in _lines(words_of(part), secret.kind)}
    if secret.kind is SecretKind.LOCATION:
        found |= {_Needle(line=line) for line in map(_telling, _CALLED.findall(secret.value)) if line}
    return found


def _telling(name: str) -> str:
    """A name without the dull words before it: “With Southmere” is Southmere."""
    kept = words_of(name)
    while kept and kept[0] in _DULL:
        kept = kept[1:]
    return " ".join(kept)


def _lines(part: list[str], kind: SecretKind) -> set[str]:
    """The phrases of one part of an address (“14 Quarry Lane”): the street with and without its number, a house."""
    found = set()
    start = 0
    for place, word in enumerate(part):
        if any(c.isdigit() for c in word):
            start = place + 1
        elif word in _STREET_ENDS and place > start:
            found.add(" ".join(part[max(start, place - 3) : place + 1]))
    telling = [word for word in part if word not in _DULL and not word.isdigit()]
    enough = 1 if kind is SecretKind.LOCATION else 2
    if len(telling) >= enough and (len(part) >= 2 or len(part[0]) >= 4):
        found.add(" ".join(part))
        found |= {" ".join(telling)} if kind is SecretKind.LOCATION else set()
    return found


def _tells(paper: _Paper, secret: Secret) -> bool:
    """A thing told in a sentence is given away in other words too: half of its telling words are enough."""
    if secret.kind not in (SecretKind.NOT_FOR_THEM, SecretKind.LOCATION):
        return False
    telling = {word for word in words_of(secret.value) if word not in _DULL and len(word) >= 3}
    if not telling:
        return False
    return len(telling & set(paper.words)) >= max(min(2, len(telling)), (len(telling) + 1) // 2)
