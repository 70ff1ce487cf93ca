"""A name that is also a word: is it used as a name here? Read from its capital, and from what stands beside it."""

from collections.abc import Iterable

from alongside.sharing.rules.identifying.ordinary import (
    ADVERBS,
    BEFORE_MONTHS,
    DID,
    GIVEN,
    JOINS,
    MONTHS,
    ORDINARY,
    OWNED,
    PEOPLE,
    PEOPLE_FOLLOW,
    SAYS,
    THINGS_FOLLOW,
    TITLES,
    TOLD,
)
from alongside.sharing.rules.identifying.text import Text, words_in
from alongside.words.lifting.everyday import PLAIN

# Everyday words that are one letter from somebody's name, or its beginning.
_NEAR_A_NAME = words_in(
    """
    call calls money males carer carers step free ones camera quarter cars carry login logs demo pre walk press para
    peers logo charter tyres lorry wins arches vans dem persons tiny hops courts bars mall saves archive
    """
)
COMMON = ORDINARY | PLAIN | TITLES | DID | _NEAR_A_NAME
_PAIRS = frozenset({"“”", '""', "‘’", "''", "()", "[]"})
# Words that are verbs as well: after “with” they can only be somebody.
_VERBS = frozenset({"may", "will", "mark", "rob", "sue", "chase", "grant", "drew", "pat", "bob", "dean", "josh"})
_TAKEN = frozenset({"took", "picked", "dropped", "collected", "fetched", "drove", "brought"})
_IDIOMS = frozenset({"west", "red", "summer", "winter", "happy", "pat", "chance", "grant", "silver", "sugar", "honey"})
_WITH = frozenset({"with", "for", "from", "about", "beside", "near", "behind"})
_IT_IS = frozenset({"its", "s", "is", "m"})
_LIKE = frozenset({"coloured", "colored", "scented", "flavoured", "patterned"})
# “tell bright we know”.
_SPOKEN_TO = frozenset({"tell", "told", "telling", "ask", "asked", "asking", "warn", "warned", "remind"})
_AND_THEN = words_in("we he she they i that to if not its it were im ill")
_WHO = frozenset({"who", "aged", "her", "his", "whose"})


def is_a_name(text: Text, first: int, after: int, lasts: Iterable[str]) -> bool:
    """Tokens `first` to before `after`, which spell a word that is both."""
    token = text.tokens[first]
    if text.shouted:
        return True
    if not token.big:
        return _without_a_capital(text, first, after)
    if _belongs_to_a_thing(text, first, after, lasts):
        return False
    loud = len(token.key) > 2 and token.text.isupper()
    if loud or not text.fresh(first) or _alone_in_quotes(text, first, after):
        return True
    possessive = text.at(after) == "s" and text.between(after - 1) in {"'", "’"}
    return possessive or _owns(text, first, after) or _begins_as_somebody(text, after)


def _without_a_capital(text: Text, first: int, after: int) -> bool:
    """“ambers car”, “told grace that”, “its may again”, “when joy came home”, “and then rose said”."""
    key, before, behind = text.at(first), text.at(first - 1), text.at(after)
    if _owns(text, first, after):
        return True
    if key in GIVEN - _IDIOMS and before in _TAKEN and behind not in OWNED:
        return True
    if before in {"gave", "give", "gives"} and key in {"chase", "hope", "joy", "grace", "faith"}:
        return behind in {"a", "an", "the", "his", "her", "some"} and text.at(after + 1) != ""
    if key in GIVEN and ((before in TOLD and behind not in OWNED) or (before in JOINS and behind in DID - ADVERBS)):
        return True
    if before in _SPOKEN_TO and behind in _AND_THEN:
        return True
    if key in _VERBS and before in _WITH and behind not in OWNED and text.between(first - 1) == " ":
        return True
    if key in GIVEN and before in _IT_IS and behind in {"again", "here"}:
        return True
    begins = text.fresh(first) or (first > 0 and text.between(first - 1).strip() == "," and key in GIVEN)
    begins = begins and (behind in DID or (key in GIVEN and behind.endswith("ed") and behind not in _LIKE))
    return (behind in SAYS or begins) and before not in THINGS_FOLLOW


def _owns(text: Text, first: int, after: int) -> bool:
    """“ambers car”, “precious' phone”, “hope's bag”."""
    key, behind = text.at(first), text.at(after)
    cut_off = behind != "" and text.between(after - 1)[:1] in {"'", "’"}
    if key.endswith("s") and behind in OWNED and text.at(first - 1) not in THINGS_FOLLOW:
        return cut_off or key not in COMMON or key[:-1] in GIVEN
    return key in GIVEN and cut_off and behind == "s" and text.at(after + 1) in OWNED


def as_somebody(text: Text, place: int) -> bool:
    """A word in small letters that is in no list: does it stand where somebody's name does?"""
    before, behind = text.at(place - 1), text.at(place + 1)
    if before in {"a", "an", "the", "this", "that", "his", "her", "my", "our", "your", "their", "no", "some"}:
        return False
    if behind in SAYS or (behind in DID and (text.fresh(place) or before in JOINS)):
        return True
    owner = behind == "s" and text.between(place) in {"'", "’"}
    return owner or before in TOLD or (before in _WITH and len(text.at(place)) > 2)


def _belongs_to_a_thing(text: Text, first: int, after: int, lasts: Iterable[str]) -> bool:
    """“Ebony-handled”, “the Rose Hotel”, “in May”: a capital that is no person's."""
    key, before, behind = text.at(first), text.at(first - 1), text.at(after)
    if after < len(text.tokens) and text.between(after - 1)[:1] in {"-", "‑"} and behind not in lasts:
        return True
    return key in MONTHS and (before in BEFORE_MONTHS or before.isdigit() or behind[:1].isdigit())


def _alone_in_quotes(text: Text, first: int, after: int) -> bool:
    """called “Rose”, (Rose)"""
    begin, end = text.span(first, after)
    return text.text[max(0, begin - 1) : begin] + text.text[end : end + 1] in _PAIRS


def _begins_as_somebody(text: Text, after: int) -> bool:
    """What follows a word at the beginning of a sentence says that it is somebody who did something."""
    behind, then = text.at(after), text.at(after + 1)
    gap = text.text[text.tokens[after - 1].end :][:1]
    given = text.at(after - 1) in GIVEN
    if gap in set(".!?)") or (gap == ":" and given) or (gap == "," and (given or behind in _WHO)):
        return True
    if behind in {"and", "or", "with"}:
        big = after + 1 < len(text.tokens) and text.tokens[after + 1].big
        return big or then in PEOPLE or (then in PEOPLE_FOLLOW and text.at(after + 2) in PEOPLE)
    if behind in {"will", "ll"} and text.at(after - 1) in GIVEN:
        return True
    return behind in DID | SAYS or (behind.endswith("ed") and len(behind) > 3 and behind not in _LIKE) or behind == ""
