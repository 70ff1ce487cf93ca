"""When a word of the record is part of another name: “Layla's Lounge”, “Barry Island”, “Victoria coach station”."""

from collections.abc import Collection

from alongside.sharing.rules.identifying.ordinary import DID, ORDINARY, PLACES_FOLLOW, TITLES
from alongside.sharing.rules.identifying.text import Text, words_in
from alongside.words.lifting.everyday import MONTHS_AND_DAYS, PLAIN

VENUES = PLACES_FOLLOW | words_in(
    """
    lounge ark kitchen grill island islands museum stadium arena theatre cinema rovers united city town wanderers
    rangers athletic albion county casino spa cafe café bistro diner tavern nightclub airport cathedral port pier
    retail leisure coach railway junction roundabout terminal docks quarter village brewery malt whisky square
    west east north south central barbers nails beauty motors tyres cars taxis cabs chippy chicken pizza kebab kebabs
    palace gallery tea bookies
    """
)
# After a name in small letters these are still a place; “Tanya house” is Tanya's.
_PLAINLY = words_in(
    """
    station hotel pub inn street road lane avenue square arcade cathedral airport market museum stadium malt
    nightclub roundabout theatre cinema casino island retail railway stadium terminal brewery whisky arena trees tree
    """
)
_MIDDLES = words_in(
    """
    coach bus train railway tube retail shopping leisure football rugby cricket swimming industrial trading snooker
    """
)
_IS_A = words_in(
    """
    pub nightclub club bar shop restaurant cafe hotel arcade salon takeaway casino hostel gym supermarket garage
    place
    """
)
# Capitals that may follow anybody's name.
_NO_NAMES = MONTHS_AND_DAYS | words_in(
    """
    snapchat instagram whatsapp tiktok facebook telegram roblox discord year plo police camhs mr mrs ms miss pc
    """
)
_SORTS = frozenset({"a", "an", "another", "every", "any"})
_LIKE = words_in(
    """
    coloured colored style styled shaped like type handled based free sized brand branded themed scented
    """
)


def elsewhere(text: Text, first: int, after: int, own: Collection[str] = ()) -> bool:
    """Tokens `first` to before `after` belong to a thing, a place, or somebody else; words of `own` may follow."""
    return _of_a_sort(text, first, after) or _before_more(text, after, own) or _is_a_venue(text, after)


def _of_a_sort(text: Text, first: int, after: int) -> bool:
    """“a Leo”, “the Duke of York”, “St Jude”, “Christmas Eve”."""
    before, key = text.at(first - 1), text.at(first)
    if before in _SORTS or (before in {"st", "saint"} and text.at(first) not in {"st", "saint"}):
        return True
    if key == "eve" and before in {"christmas", "year", "years", "s"}:
        return True
    return before == "the" and text.at(after) == "of"


def _before_more(text: Text, after: int, own: Collection[str]) -> bool:
    """What stands straight after it makes another name of it."""
    if after >= len(text.tokens) or text.at(after) in own or _short_for(text.at(after), own):
        return False
    gap, behind = text.between(after - 1), text.at(after)
    if gap == "-":
        return behind in _LIKE
    if gap in {"'", "’"} and behind == "s":
        return after + 1 < len(text.tokens) and text.tokens[after + 1].big and text.at(after + 1) in VENUES
    if gap != " ":
        return False
    if behind in _PLAINLY or (behind in _MIDDLES and text.at(after + 1) in VENUES | _PLAINLY):
        return True
    return text.tokens[after].big and not text.shouted and (behind in VENUES or _a_name(text, after))


def _short_for(word: str, own: Collection[str]) -> bool:
    """Indep. of Independent."""
    return len(word) > 2 and any(one.startswith(word) for one in own)


def _a_name(text: Text, place: int) -> bool:
    """A word with a capital that is no everyday word: Garvey."""
    token = text.tokens[place]
    plain = token.key in ORDINARY or token.key in PLAIN or token.key in DID | _NO_NAMES | TITLES
    return len(token.key) > 3 and not token.text.isupper() and not plain and not token.key.endswith("ed")


def _is_a_venue(text: Text, after: int) -> bool:
    """“Weavers is a nightclub”."""
    verb, article = text.at(after), text.at(after + 1)
    return (
        verb in {"is", "was"}
        and article in {"a", "an", "the"}
        and bool({text.at(after + 2), text.at(after + 3)} & _IS_A)
    )
