"""First letters that stand for somebody: H.A., h.a., JP, Mrs PJ, K told; and a login made of the name."""

from collections.abc import Iterator
from string import digits

from alongside.sharing.rules.identifying.asname import COMMON
from alongside.sharing.rules.identifying.ordinary import DID, LETTERED, NOT_INITIALS, TITLES, TOLD
from alongside.sharing.rules.identifying.persons import Person
from alongside.sharing.rules.identifying.text import Span, Text, words_in

_DOTTED = words_in(
    """
    eg ie am pm ps no us uk nb ca cf al bc ad ba ma mp gp pt pa
    """
)
_SOUGHT = frozenset({"ask", "asks", "asked", "asking", "look", "looks", "looked", "looking", "shouting", "shouted"})
_ADDRESSED = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr"})


def initials(text: Text, person: Person) -> Iterator[Span]:
    if text.shouted:
        return
    for form in person.initials:
        for first, after in text.runs(form):
            if _stand_for_somebody(text, first, after, form):
                yield text.span(first, after)
    for place, token in enumerate(text.tokens):
        if text.at(place - 1) in _ADDRESSED and token.key == person.paired:
            yield text.span(place - 1, place + 1)


def _stand_for_somebody(text: Text, first: int, after: int, form: str) -> bool:
    """E.G.; S P; ZLH; h.a. with its points; “jp rang” where a sentence begins."""
    tokens = text.tokens[first:after]
    dots = len(tokens) > 1 and all(text.between(n).strip() == "." for n in range(first, after - 1))
    if all(token.text.isupper() for token in tokens):
        return dots or form not in NOT_INITIALS
    if any(token.big for token in tokens) or form in NOT_INITIALS | _DOTTED:
        return False
    if all(len(token.key) == 1 for token in tokens) and dots:
        return text.text[tokens[-1].end :][:1] == "." or text.at(after) in DID
    return len(tokens) == 1 and form not in COMMON and text.fresh(first) and text.at(after) in DID


def one_letter(text: Text, person: Person) -> Iterator[Span]:
    """Mrs P; little J; K's phone, K told. A letter that begins another name (D. Coyle) or names a thing is none."""
    if text.shouted:
        return
    for place, token in enumerate(text.tokens):
        if len(token.text) != 1 or not token.big:
            continue
        before, behind = text.at(place - 1), text.at(place + 1)
        titled = before in TITLES and (token.key not in {"a", "i"} or before in _ADDRESSED)
        if titled and token.key in person.surnamed:
            yield text.span(place - 1, place + 1)
        elif token.key == person.whole[0][0] and (
            _quoted(text, place) or (token.key not in {"a", "i"} and _does_something(text, place, behind))
        ):
            yield text.span(place, place + 1)


def _does_something(text: Text, place: int, behind: str) -> bool:
    gap = text.between(place) if place + 1 < len(text.tokens) else ""
    if text.at(place - 1) in LETTERED or "-" in gap or "&" in gap:
        return False
    ours = (behind == "s" and gap in {"'", "’"}) or (gap == " " and behind in DID and not behind.isdigit())
    after = text.at(place - 1) in {"for", "after"} and text.at(place - 2) in _SOUGHT
    return ours or after or text.at(place - 1) in TOLD


def _quoted(text: Text, place: int) -> bool:
    """“C”, or what it begins: saved as “S Harbour”."""
    token = text.tokens[place]
    begun, behind = text.text[max(0, token.start - 1) : token.start], text.text[token.end : token.end + 1]
    alone = behind in set("”\"'’") and behind != ""
    name = behind == " " and place + 1 < len(text.tokens) and text.tokens[place + 1].big
    return begun in set('“"‘') and begun != "" and (alone or (name and token.key not in {"a", "i"}))


def joined_up(text: Text, person: Person) -> Iterator[Span]:
    """A login or an address made of the name: nasreen.begum is found word by word; vickylennox here."""
    firsts = {*person.firsts, *person.short}
    made = {a + b for a in firsts for b in person.lasts} | {b + a for a in firsts for b in person.lasts}
    made |= {a[0] + b for a in person.firsts for b in person.lasts if len(b) > 3}
    made |= {a + b[0] for a in person.firsts for b in person.lasts if len(a) > 3}
    for place, token in enumerate(text.tokens):
        bare = token.key.strip(digits)
        near = text.text[max(0, token.start - 1) : token.start] + text.text[token.end : token.end + 1]
        handle = token.key != bare or bool(set(near) & set("@_"))
        if (handle and any(len(one) > 3 and one in bare for one in (*person.firsts, *person.lasts))) or (
            len(bare) > 4 and bare not in COMMON and (bare in made or (token.key != bare and bare in firsts))
        ):
            yield text.span(place, place + 1)
