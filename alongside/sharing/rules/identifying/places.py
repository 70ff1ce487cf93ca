"""The school and the workplace by the part of the name people use, and the work where it stands for a person."""

import re
from collections.abc import Iterable, Iterator

from alongside.sharing.rules.identifying.ordinary import ORDINARY, PLACES_FOLLOW, SAYS
from alongside.sharing.rules.identifying.text import Span, Text, keys_of, words_in
from alongside.words.lifting.everyday import PLAIN

_SCHOOL = words_in(
    """
    school schools academy college high primary secondary junior juniors infant infants grammar rc ce cofe
    catholic church of england c e roman boys girls the tech technical technology comprehensive comp ysgol sixth
    form centre special community nursery trust upper lower middle preparatory prep specialist studio free
    university and for s ii iii iv vi vii viii
    """
)
_FIRM = words_in(
    """
    centre center shopping hotel ltd limited llp plc garden gardens dry cleaner cleaners hospital surgery office
    post shop store stores cafe café pub school nursery salon care home homes company services the and of group
    practice dental medical health royal general infirmary supermarket restaurant takeaway bakery factory
    warehouse depot council solicitors accountants estate agents garage motors taxis cars leisure sports gym
    library community day sons co university college bar inn arms club kitchen superstore s hair beauty nails
    barbers
    """
)
_FIRM |= _SCHOOL - {"st"}
_STREET_ENDS = words_in(
    """
    road street lane avenue close drive court crescent place terrace square walk way row
    """
)
_JOBS = {
    "school crossing patrol": ("lollipop lady", "lollipop man", "lollipop woman", "lollipop person", "crossing patrol"),
    "teaching assistant": ("classroom assistant", "ta"),
    "care assistant": ("carer", "care worker"),
    "healthcare assistant": ("hca", "care assistant"),
    "taxi driver": ("cabbie", "cab driver"),
    "bus driver": (),
    "dinner lady": ("lunchtime supervisor", "midday supervisor"),
    "postman": ("postie", "post man"),
    "postwoman": ("postie",),
    "solicitor": ("lawyer",),
    "security guard": ("guard", "security man"),
}
_BY_KIND = frozenset(["academy", "college", "tech", "grammar", "high", "primary", "comp", "infants", "juniors"])
_CERTAIN = words_in(
    """
    school academy high college primary grammar hotel hospital surgery salon garage nursery
    """
)
_FEW = words_in(
    """
    garden_centre post_office dry_cleaners care_home nursing_home animal_shelter charity_shop
    fire_station bus_depot sorting_office leisure_centre nail_bar
    """
)
_TELLS = SAYS | {"at", "who", "on", "in", "has", "was", "is", "there"}
_ANYBODY = words_in(
    """
    driver worker man woman assistant manager owner officer boy girl staff lady person agent
    """
)
_HOURS = words_in(
    """
    self employed part full time retired trainee student senior junior qualified night agency bank
    """
)
_COMMON = ORDINARY | PLAIN


def schools(text: Text, known: Iterable[str]) -> Iterator[Span]:
    for name in known:
        words = keys_of(name.replace("'", "").replace("’", ""))
        head = [word for word in words if word not in _SCHOOL] or words
        yield from _head(text, head, _SCHOOL - {"s"})
        yield from _saint(text, head)
        yield from _acronym(text, words)
        for place, token in enumerate(text.tokens):
            if token.big and token.key in _BY_KIND & set(words) and text.at(place - 1) == "the" and not text.shouted:
                yield text.span(place - 1, place + 1)
        for word in head if len(head) > 1 else ():
            if len(word) >= 5 and word not in _COMMON:
                yield from _head(text, [word], _SCHOOL - {"s"})


def _head(text: Text, head: list[str], generic: frozenset[str]) -> Iterator[Span]:
    letters = "".join(head)
    for spelled in {letters, letters.removesuffix("s"), f"{letters}s"}:
        for first, after in text.runs(spelled):
            if _named(text, first, after, letters, generic):
                yield text.span(first, _on(text, after, generic))


def _named(text: Text, first: int, after: int, letters: str, generic: frozenset[str]) -> bool:
    """A word that is nothing else is the name anywhere; others need their capitals and no other place after them."""
    tokens = text.tokens[first:after]
    if letters not in _COMMON and len(tokens) == 1 and len(letters) > 3:
        return True
    if not all(token.big for token in tokens if token.key not in {"and", "of"}):
        return text.at(after) in _CERTAIN
    elsewhere = text.at(after) in PLACES_FOLLOW - generic and text.tokens[after].big
    alone = len(tokens) == 1 and text.fresh(first) and letters in _COMMON
    return not elsewhere and (not alone or text.at(after) in generic)


def _on(text: Text, after: int, generic: frozenset[str]) -> int:
    """With the words that say what it is, where they carry a capital."""
    while after < len(text.tokens) and text.tokens[after].big and text.at(after) in generic:
        after += 1
    return after


def _saint(text: Text, head: list[str]) -> Iterator[Span]:
    """St Win’s is St Winifred’s."""
    if len(head) < 2 or head[0] not in {"st", "saint"}:
        return
    for place in range(len(text.tokens) - 1):
        word = text.at(place + 1).removesuffix("s") or "-"
        if text.at(place) in {"st", "saint"} and len(word) >= 3 and head[1].startswith(word):
            yield text.span(place, place + 2)


def _acronym(text: Text, words: list[str]) -> Iterator[Span]:
    """EGS for Eastleigh Grove School."""
    letters = {
        "".join(word[0] for word in words),
        "".join(word[0] for word in words if word not in {"of", "the", "and", "for"}),
    }
    for place, token in enumerate(text.tokens):
        if len(token.text) >= 3 and token.text.isupper() and not text.shouted and token.key in letters:
            yield text.span(place, place + 1)


def work(text: Text, known: Iterable[str]) -> Iterator[Span]:
    for line in known:
        parts = [part.strip() for part in re.split(r"[,;]| at ", line) if keys_of(part)]
        for number, part in enumerate(parts):
            words = keys_of(part)
            titled = len(words) > 1 and part.split()[-1][0].isupper()
            if part[0].islower() or (number == 0 and not titled):
                yield from _job(text, part)
            if part[0].islower():
                continue
            if not (number and words[-1] in _STREET_ENDS):
                yield from _place(text, words)
                yield from _sort(text, words)


def _place(text: Text, words: list[str]) -> Iterator[Span]:
    head = [word for word in words if word not in _FIRM] or words
    known = [[word] for word in head[:1] if len(word) >= 5 and word not in _COMMON]
    for form in (head, [*head[:1], "and", *head[1:]], *known):
        for spelled in {"".join(form), "".join(form) + "s"}:
            for first, after in text.runs(spelled):
                certain = text.tokens[first].big or (len(spelled) > 4 and spelled.rstrip("s") not in _COMMON)
                if _named(text, first, after, spelled, _FIRM) and certain:
                    begin = first - 1 if first and text.at(first - 1) == "the" else first
                    yield text.span(begin, _on(text, after, _FIRM))


def _sort(text: Text, words: list[str]) -> Iterator[Span]:
    """“the garden centre”, “the dry cleaners”: there are few enough that it may be theirs."""
    kind = words[-2:]
    if "_".join(kind) in _FEW:
        for first, after in text.runs("".join(kind)):
            if text.at(first - 1) in {"the", "our", "her", "his"}:
                yield text.span(first - 1, after)


def _job(text: Text, job: str) -> Iterator[Span]:
    """“The cleaner” is one person; “a cleaner” and somebody else's solicitor are not."""
    told = " ".join(word for word in keys_of(job) if word not in _HOURS)
    last = told.split()[-1:] if len(told.split()) > 1 else []
    for form in (told, *_JOBS.get(told, ()), *(word for word in last if word not in _ANYBODY)):
        for first, after in text.runs("".join(form.split())):
            before, behind = text.at(first - 1), text.at(after)
            begins = text.fresh(first) and behind in _TELLS
            if begins or (before in {"a", "an"} and behind in _TELLS):
                yield text.span(first if begins else first - 1, after)
            said_of = before in {"a", "an"} and text.at(first - 2) in {"as", "is", "was", "am", "being", "a", "work"}
            if before in {"the", "our", "my", "this", "as", "your"} or said_of:
                yield text.span(first - 1, after)
