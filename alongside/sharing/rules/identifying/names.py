"""Names of people in the record, in every way somebody may write them; words that are names only where used as one."""

from collections.abc import Iterable, Iterator
from string import digits

from alongside.sharing.rules.identifying.asname import COMMON, is_a_name
from alongside.sharing.rules.identifying.ordinary import (
    DID,
    LETTERED,
    NOT_INITIALS,
    SAYS,
    THINGS_FOLLOW,
    TITLES,
    TOLD,
)
from alongside.sharing.rules.identifying.persons import Person, of_last, person
from alongside.sharing.rules.identifying.shortened import cut_short
from alongside.sharing.rules.identifying.text import Span, Text


def names(text: Text, people: Iterable[str]) -> Iterator[Span]:
    for name in people:
        if (one := person(name)).whole:
            seen = _Seen(text, one)
            yield from seen.spans()


class _Seen:
    """Where one person is named in one text."""

    def __init__(self, text: Text, person: Person) -> None:
        self.text, self.person = text, person
        self.runs = list(self._runs())
        self.ours = {place for first, after, _ in self.runs for place in range(first, after)}

    def spans(self) -> Iterator[Span]:
        for first, after, word in self.runs:
            if self._used_as_a_name(first, after, word):
                yield self.text.span(*self._widened(first, after))
        yield from self._initials()
        yield from self._one_letter()
        yield from self._joined_up()

    def _runs(self) -> Iterator[tuple[int, int, str]]:
        """Tokens that spell a part of the name, alone or run together: (first, after, the word they spell)."""
        person = self.person
        for word in {*person.firsts, *person.lasts, *person.short}:
            for spelled in (word, f"{word}s", f"{word}es"):
                for first, after in self.text.runs(spelled):
                    yield first, after, spelled
        for place, token in enumerate(self.text.tokens):
            if token.big and token.key not in COMMON and token.key not in {*person.firsts, *person.lasts}:
                cut = any(cut_short(token.key, first) for first in person.firsts if len(first) > 3)
                last = any(len(token.key) >= 4 and of_last(token.key, one) for one in person.lasts)
                if cut or last:
                    yield place, place + 1, token.key

    def _used_as_a_name(self, first: int, after: int, word: str) -> bool:
        tokens = self.text.tokens[first:after]
        split = len(tokens) > 1 and all(token.key in COMMON for token in tokens)
        if split and not all(token.big for token in tokens):
            return False
        if not split and word not in COMMON and word.rstrip("s") not in COMMON and len(word) > 2:
            return True
        if self._beside_another(first, after):
            return True
        if len(word) <= 2 and tokens[0].key == word and not tokens[0].big:
            return self.text.at(after) in SAYS and self.text.at(first - 1) not in THINGS_FOLLOW
        if len(word) <= 2 or len(tokens) > 1:
            return all(token.big for token in tokens)
        return is_a_name(self.text, first, after, self.person.lasts)

    def _beside_another(self, first: int, after: int) -> bool:
        """Next to another part of the same name, its first letter, or a form of address."""
        text, person = self.text, self.person
        before, behind = text.at(first - 1), text.at(after)
        near = first > 0 and len(text.between(first - 1)) <= 3
        nigh = after < len(text.tokens) and len(text.between(after - 1)) <= 3 and "." not in text.between(after - 1)
        own = text.at(first)
        others = {*person.firsts, *person.lasts, *person.short} - {own}
        letters = {one[0] for one in person.whole} - ({own[0]} if len(person.whole) < 2 else set())
        if (near and before in others) or (nigh and behind in others):
            return True
        dotted = near and text.between(first - 1).strip() == "."
        if near and len(before) == 1 and before in letters and (before not in {"a", "i"} or dotted):
            return True
        big = nigh and text.tokens[after].text.isupper() and text.between(after - 1).isspace()
        if nigh and len(behind) == 1 and behind in letters - {"i"} and (big or behind not in {"a", "s"}):
            return True
        return (near and before in TITLES and text.tokens[first].big and not text.tokens[first].text.isupper()) or (
            near and before in {"mr", "mrs", "ms", "miss"}
        )

    def _widened(self, first: int, after: int) -> tuple[int, int]:
        """With its titles, its other parts and the letters that stand for them."""
        text, person = self.text, self.person
        letters = {one[0] for one in person.whole}
        while first > 0 and len(text.between(first - 1)) <= 2:
            token, gap = text.tokens[first - 1], text.between(first - 1).strip()
            surname = text.at(first) in person.lasts
            title = token.key in TITLES - {"our", "poor", "dear", "big", "old"} and gap in {"", "."}
            given = surname and token.big and token.key not in COMMON and gap in {"", "."} and len(token.key) > 2
            letter = len(token.key) == 1 and token.key in letters and token.key not in {"a", "i"} and gap in {"", "."}
            if not (title or given or letter or first - 1 in self.ours):
                break
            first -= 1
        while after < len(text.tokens) and len(text.between(after - 1)) <= 3:
            token, gap = text.tokens[after], text.between(after - 1).strip()
            letter = len(token.key) == 1 and token.key in letters and gap in {"", ",", "."} and token.key not in "ais"
            if not (letter or (letter is False and gap in {"", "-", "."} and after in self.ours)):
                break
            after += 1
        return first, after

    def _initials(self) -> Iterator[Span]:
        """E.G.; S P; ZLH."""
        text, wanted = self.text, self.person.initials
        if len(wanted) < 2 or text.shouted:
            return
        forms = {wanted, wanted[0] + wanted[-1], *(wanted[0] + last[0] for last in self.person.lasts)}
        for form in forms:
            for first, after in text.runs(form):
                tokens = text.tokens[first:after]
                big = all(token.text.isupper() for token in tokens)
                dotted = len(tokens) > 1
                dots = dotted and all(text.between(n).strip() == "." for n in range(first, after - 1))
                if big and (dots or (form not in NOT_INITIALS)) and (dots or not dotted or big):
                    yield text.span(first, after)

    def _one_letter(self) -> Iterator[Span]:
        """Mrs P; little J; K's phone, K told. A letter that begins another name (D. Coyle) or names a thing is none."""
        text = self.text
        if text.shouted:
            return
        for place, token in enumerate(text.tokens):
            if len(token.text) != 1 or not token.big or token.key in {"a", "i"}:
                continue
            before, behind = text.at(place - 1), text.at(place + 1)
            gap = text.between(place) if place + 1 < len(text.tokens) else ""
            if before in TITLES and token.key in {last[0] for last in self.person.lasts} | {self.person.whole[0][0]}:
                yield text.span(place - 1, place + 1)
            elif token.key == self.person.whole[0][0] and before not in LETTERED and "-" not in gap and "&" not in gap:
                ours = (behind == "s" and gap in {"'", "’"}) or (gap == " " and behind in DID and not behind.isdigit())
                if ours or before in TOLD:
                    yield text.span(place, place + 1)

    def _joined_up(self) -> Iterator[Span]:
        """A login or an address made of the name: nasreen.begum is found word by word; vickylennox here."""
        person = self.person
        firsts = {*person.firsts, *person.short}
        made = {a + b for a in firsts for b in person.lasts} | {b + a for a in firsts for b in person.lasts}
        made |= {a[0] + b for a in person.firsts for b in person.lasts if len(b) > 3}
        made |= {a + b[0] for a in person.firsts for b in person.lasts if len(a) > 3}
        for place, token in enumerate(self.text.tokens):
            bare = token.key.strip(digits)
            near = self.text.text[max(0, token.start - 1) : token.start] + self.text.text[token.end : token.end + 1]
            handle = token.key != bare or bool(set(near) & set("@_"))
            if (handle and any(len(one) > 3 and one in bare for one in (*person.firsts, *person.lasts))) or (
                len(bare) > 4 and bare not in COMMON and (bare in made or (token.key != bare and bare in firsts))
            ):
                yield self.text.span(place, place + 1)
