"""A school or a firm by the part of its name that people use."""

from collections.abc import Iterable, Iterator

from alongside.sharing.rules.identifying.elsewhere import elsewhere
from alongside.sharing.rules.identifying.ordinary import ORDINARY, PLACES_FOLLOW
from alongside.sharing.rules.identifying.sounds import misspelled
from alongside.sharing.rules.identifying.streets import spoken
from alongside.sharing.rules.identifying.text import Span, Text, keys_of, words_in
from alongside.words.lifting.everyday import PLAIN

_SCHOOL = words_in(
    """
    school schools academy college high primary secondary junior juniors infant infants grammar rc ce cofe
    catholic church of england c e roman boys girls the tech technical technology comprehensive comp ysgol sixth
    form centre special community nursery trust upper lower middle preparatory prep specialist studio free
    university and for s ii iii iv vi vii viii alternative provision ap pru unit sen send independent international
    """
)
FIRM = words_in(
    """
    centre center shopping hotel ltd limited llp plc garden gardens dry cleaner cleaners hospital surgery office
    post shop store stores cafe café pub school nursery salon care home homes company services the and of group
    practice dental medical health royal general infirmary supermarket restaurant takeaway bakery factory
    warehouse depot council solicitors accountants estate agents garage motors taxis cars leisure sports gym
    library community day sons co university college bar inn arms club kitchen superstore s hair beauty nails
    barbers chapel church temple mosque cleaning cash carry clinic pharmacy opticians vets funeral laundry launderette
    ward yard timber plant packing building builders merchants plumbing roofing catering foods primary depot cabs
    buses travel coaches terminal
    """
)
FIRM |= _SCHOOL - {"st"}
_BY_KIND = frozenset(["academy", "college", "tech", "grammar", "high", "primary", "comp", "infants", "juniors", "pru"])
_ABROAD = frozenset({"ysgol", "scoil", "gaelscoil", "bunscoil", "madrasa", "madrasah"})
_ALONE = frozenset({"grammar", "comp", "tech", "pru"})
_THEIRS = frozenset({"the", "her", "his", "their", "our"})
_CERTAIN = words_in(
    """
    school academy high college primary grammar hotel hospital surgery salon garage nursery
    """
)
_SMALL = frozenset({"of", "the", "and", "for"})
_SIDES = frozenset({"rhs", "lhs"})  # of a car
_COMMON = ORDINARY | PLAIN


def schools(text: Text, known: Iterable[str]) -> Iterator[Span]:
    for name in known:
        words = keys_of(name.replace("'", "").replace("’", ""))
        head = [word for word in words if word not in _SCHOOL] or words
        yield from _head(text, head, _SCHOOL - {"s"})
        yield from _saint(text, head)
        yield from by_letters(text, words)
        yield from _begun(text, head)
        yield from _kind(text, words)
        yield from _in_its_language(text, words)
        yield from misspelt(text, head, _SCHOOL - {"s"}, saint=head[0] in {"st", "saint"})
        for word in head if len(head) > 1 else ():
            if len(word) >= 5 and word not in _COMMON:
                yield from _part_of_it(text, word, saint=head[0] in {"st", "saint"})


def _in_its_language(text: Text, words: list[str]) -> Iterator[Span]:
    """“a friend from ysgol”: said in the family’s own language, the school is theirs."""
    for place, token in enumerate(text.tokens):
        if token.key in _ABROAD & set(words) and text.at(place - 1) in {"from", "at", "in", "to", "the"}:
            yield text.span(place, place + 1)


def _kind(text: Text, words: list[str]) -> Iterator[Span]:
    """“the Academy”, “her college”, “the sixth form”: what sort of school it is, where that stands for it."""
    for place, token in enumerate(text.tokens):
        before, behind = text.at(place - 1), text.at(place + 1)
        if before in _THEIRS and "sixth" in words and (token.key, behind) == ("sixth", "form"):
            yield text.span(place - 1, place + 2)
        if before not in _THEIRS or token.key not in _BY_KIND & set(words) or text.shouted:
            continue
        alone = token.key in _ALONE and behind not in {"of", "in", "at", "on"}
        if token.big or alone or before != "the":
            yield text.span(place - 1, place + 1)


def _part_of_it(text: Text, word: str, *, saint: bool) -> Iterator[Span]:
    """One word of several, written as a name; of St Wilfrid's only “Wilfrid's”, as Wilfrid is somebody."""
    bare = word.removesuffix("s") or word
    for spelled in {word} if saint else {word, bare, f"{word}s"}:
        for first, after in text.runs(spelled):
            written = text.tokens[first].big or text.small
            if written and not elsewhere(text, first, after, _SCHOOL) and named(text, first, after, spelled, _SCHOOL):
                yield text.span(first, onward(text, after, _SCHOOL - {"s"}))


def misspelt(text: Text, head: list[str], generic: frozenset[str], *, saint: bool = False) -> Iterator[Span]:
    """“Thornberry Academy” of Thornbury: a rare word of the name with a letter wrong, written as a name."""
    for place, token in enumerate(text.tokens):
        written = (token.big and not text.fresh(place)) or text.small or text.at(place + 1) in _CERTAIN
        key = token.key + "s" * (text.at(place + 1) == "s")
        rare = len(key) > 5 and key not in _COMMON and key not in head and token.key not in head
        meant = written and rare and (not saint or text.at(place - 1) in {"st", "saint"})
        if meant and any(len(word) > 5 and word not in _COMMON and misspelled(key, word) for word in head):
            yield text.span(place, onward(text, place + 1, generic))


def _head(text: Text, head: list[str], generic: frozenset[str]) -> Iterator[Span]:
    letters, said = "".join(head), spoken([token.key for token in text.tokens])
    forms = {letters, letters.removesuffix("s"), f"{letters}s"}
    for spelled, keys in (*((form, None) for form in forms), ("".join(spoken(head)), said)):
        for first, after in text.runs(spelled, keys):
            further = onward(text, after, generic)
            other = text.at(further) == "of" and further + 1 < len(text.tokens) and text.tokens[further + 1].big
            if named(text, first, after, letters, generic) and (not other or letters not in _COMMON):
                yield text.span(first, further)


def named(text: Text, first: int, after: int, letters: str, generic: frozenset[str]) -> bool:
    """A word that is nothing else is the name anywhere; others need their capitals and no other place after them."""
    tokens = text.tokens[first:after]
    if elsewhere(text, first, after, generic | {"s"}) and text.at(first) not in {"st", "saint"}:
        return False
    if letters not in _COMMON and len(tokens) == 1 and len(letters) > 3:
        return True
    if not all(token.big for token in tokens if token.key not in {"and", "of", "s"}):
        return text.at(after) in _CERTAIN or _together(text, first, after)
    other = text.at(after) in PLACES_FOLLOW - generic and text.tokens[after].big
    alone = len(tokens) == 1 and text.fresh(first) and letters in _COMMON
    return not other and (not alone or text.at(after) in generic)


def _together(text: Text, first: int, after: int) -> bool:
    """“hyndburn moor”: several words in small letters, of which one is no other word or that somebody is at."""
    keys = [text.at(n) for n in range(first, after)]
    rare = any(len(key) > 3 and key not in _COMMON for key in keys)
    return len(keys) > 1 and (rare or text.at(first - 1) in {"at", "from", "attends", "outside"})


def onward(text: Text, after: int, generic: frozenset[str]) -> int:
    """With the words that say what it is, where they carry a capital."""
    while after < len(text.tokens) and text.tokens[after].big and text.at(after) in generic:
        after += 1
    return after


def _begun(text: Text, head: list[str]) -> Iterator[Span]:
    """“Wharf Tech” of Wharfdale Tech."""
    for place, token in enumerate(text.tokens[:-1]):
        cut = len(token.key) >= 4 and head[0].startswith(token.key) and token.big
        if cut and token.key != head[0] and text.at(place + 1) in _CERTAIN | _BY_KIND and text.tokens[place + 1].big:
            yield text.span(place, place + 2)


def _saint(text: Text, head: list[str]) -> Iterator[Span]:
    """St Win’s is St Winifred’s."""
    if len(head) < 2 or head[0] not in {"st", "saint"}:
        return
    for place in range(len(text.tokens) - 1):
        word = text.at(place + 1).removesuffix("s") or "-"
        enough = len(word) >= 3 or (len(word) == 1 and text.at(place + 2) == "s")
        if text.at(place) in {"st", "saint"} and enough and head[1].startswith(word):
            yield text.span(place, place + 2)


def by_letters(text: Text, words: list[str]) -> Iterator[Span]:
    """EGS for Eastleigh Grove School, with or without what it is, its small words and its town."""
    kind = next((n for n, word in enumerate(words) if n and word in _SCHOOL - _SMALL), len(words))
    cuts = (words, words[: kind + 1], words[:kind])
    letters = {"".join(word[0] for word in cut) for cut in cuts}
    letters |= {"".join(word[0] for word in cut if word not in _SMALL) for cut in cuts}
    letters |= {"pru"} & set(words)
    for place, token in enumerate(text.tokens):
        if len(token.text) >= 3 and token.text.isupper() and not text.shouted and token.key in letters - _SIDES:
            yield text.span(place, place + 1)
