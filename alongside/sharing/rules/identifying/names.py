"""Names of people in the record, in every way somebody may write them; words that are names only where used as one."""

from collections.abc import Iterable, Iterator

from alongside.sharing.rules.identifying.asname import COMMON, as_somebody, is_a_name
from alongside.sharing.rules.identifying.elsewhere import elsewhere
from alongside.sharing.rules.identifying.initials import initials, joined_up, one_letter
from alongside.sharing.rules.identifying.ordinary import GIVEN, SAYS, THINGS_FOLLOW, TITLES
from alongside.sharing.rules.identifying.persons import Person, of_last, person
from alongside.sharing.rules.identifying.shortened import cut_short
from alongside.sharing.rules.identifying.sounds import misspelled, sound
from alongside.sharing.rules.identifying.text import Span, Text, words_in


def names(text: Text, people: Iterable[str]) -> Iterator[Span]:
    for name in people:
        if (one := person(name)).whole:
            seen = _Seen(text, one)
            yield from seen.spans()


_JOINING = frozenset({"a", "i", "an", "the", "in", "on", "or", "and", "to", "he", "me", "so", "be", "is", "it", "at"})

_SURNAMED = words_in("lad lads lass lasses boy boys girl girls kid kids family lot sisters brothers twins children")


class _Seen:
    """Where one person is named in one text."""

    def __init__(self, text: Text, person: Person) -> None:
        self.text, self.person = text, person
        self.runs = list(self._runs())
        self.ours = {place for first, after, _ in self.runs for place in range(first, after)}

    def spans(self) -> Iterator[Span]:
        for first, after, word in self.runs:
            if self._of_that_name(first, after, word) or self._used_as_a_name(first, after, word):
                yield self.text.span(*self._widened(first, after))
        yield from initials(self.text, self.person)
        yield from one_letter(self.text, self.person)
        yield from joined_up(self.text, self.person)

    def _runs(self) -> Iterator[tuple[int, int, str]]:
        """Tokens that spell a part of the name, alone or run together: (first, after, the word they spell)."""
        person = self.person
        for word in {*person.firsts, *person.lasts, *person.short}:
            for spelled in (word, f"{word}s", f"{word}es"):
                for first, after in self.text.runs(spelled):
                    yield first, after, spelled
        for place, token in enumerate(self.text.tokens):
            if token.key not in {*person.firsts, *person.lasts} and self._nearly(place):
                yield place, place + 1, token.key

    def _nearly(self, place: int) -> bool:
        """A name cut short or with a letter wrong; a word that is also something else only if it is a name as well."""
        token, person = self.text.tokens[place], self.person
        key = token.key
        wrong = key not in COMMON and any(misspelled(key, one) for one in (*person.firsts, *person.lasts))
        if self.text.at(place - 1) == "the" and key not in COMMON:  # the Gallaghers
            wrong = wrong or any(misspelled(key.removesuffix("s"), one) for one in person.lasts)
        said = sound(key) if len(sound(key)) > 4 else key
        cut = any(cut_short(key, one) or cut_short(said, sound(one)) for one in person.firsts if len(one) > 3)
        two = len(key) == 2 and any(one.startswith(key) for one in person.firsts if len(one) > 3)
        if token.big and key not in COMMON:
            last = any(len(key) >= 4 and of_last(key, one) for one in person.lasts)
            return cut or last or wrong or (two and (token.text.istitle() or as_somebody(self.text, place)))
        if token.big:
            return cut and (key in GIVEN or as_somebody(self.text, place))
        return (cut or wrong or two) and key not in COMMON and as_somebody(self.text, place)

    def _of_that_name(self, first: int, after: int, word: str) -> bool:
        """“the reeve lad”."""
        return word in self.person.lasts and self.text.at(first - 1) == "the" and self.text.at(after) in _SURNAMED

    def _used_as_a_name(self, first: int, after: int, word: str) -> bool:
        tokens = self.text.tokens[first:after]
        split = len(tokens) > 1 and all(token.key in COMMON for token in tokens)
        if self._elsewhere(first, after, word) or (not split and self._runs_on(first, after)):
            return False
        if len(tokens) == len(word) > 2:
            return True  # h o p e
        if split and not all(token.big for token in tokens):
            return False
        if not split and word not in COMMON and word.rstrip("s") not in COMMON and len(word) > 2:
            return True
        if self._beside_another(first, after):
            return True
        if len(word) <= 2 and tokens[0].key == word and not tokens[0].big:
            said = self.text.at(after) in SAYS and self.text.at(first - 1) not in THINGS_FOLLOW
            return said or (word not in COMMON and as_somebody(self.text, first))
        if len(word) <= 2 or len(tokens) > 1:
            return all(token.big for token in tokens)
        return is_a_name(self.text, first, after, self.person.lasts)

    def _elsewhere(self, first: int, after: int, word: str) -> bool:
        text, person = self.text, self.person
        own = {*person.firsts, *person.lasts, *person.short}
        own |= {text.at(after)} if any(misspelled(text.at(after), last) for last in person.lasts) else set()
        surname = text.at(first) in person.lasts and text.tokens[first].big
        letter = text.at(first - 1) == "a" and surname and any(one[0] == "a" for one in person.whole)
        if letter or text.at(first - 1) in own:
            return False
        if elsewhere(text, first, after, own):
            return True
        several = word.endswith("s") and word.removesuffix("s") in person.lasts
        return text.at(first - 1) in {"the", "no", "some"} and not text.tokens[first].big and not several

    def _runs_on(self, first: int, after: int) -> bool:
        """“cost a bit” is no Costa: small words that only happen to spell a name together."""
        if after - first > 1 and self.text.at(first) == "s" and first and self.text.between(first - 1) in {"'", "’"}:
            return True  # “the man's car” is no Scar
        apart = [self.text.between(n) for n in range(first, after - 1)]
        small = any(self.text.at(n) in _JOINING for n in range(first, after))
        return small and not self.text.tokens[first].big and any(gap.isspace() for gap in apart)

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
