"""A relation or a place that tells nothing of the teller: a suspect's mother, a shop's counter, a worker's notes."""

import re

from alongside.sharing.rules.identifying.ordinary import DID, TITLES
from alongside.sharing.rules.identifying.text import keys_of, words_in

_KIN_OF = re.compile(
    r"^\s+(?:of|to)\s+(?:one\s+of|another|an?\b|the\s+other\b|that|those|him|them|each|some|three|four|"
    r"(?:the|this)\s+(?:\w+\s+)?(?:man|men|lad|lads|one|woman|driver|dealer|runner|suspect|owner|landlord|gang|crew|"
    r"group|lookout|other|boss|two|three))\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"^\s+(?:at|across|in|on|who|that|which|above|below|next|opposite|behind|from|with)\b(?!\s+(?:told|said|rang))",
    re.IGNORECASE,
)
_TOLD_SOON = re.compile(
    r"^[^.;!?]{0,40}\b(?:saw|seen|said|says|told|tells|heard|rang|noticed|reports?|reported|thinks|believes|"
    r"knows|knew|"
    r"recognised|worried|remembers|found|texted|watched|phoned)\b",
    re.IGNORECASE,
)
_SPOUSE = re.compile(
    r"(?:his|her)\s+(?:\w+\s+)?(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|ex)\b", re.IGNORECASE
)
_LIVES = re.compile(r"\b(?:lives?|living|lived|stays?|staying|stayed)\b[^.;!?]{0,50}\bwith\s+$", re.IGNORECASE)
_OWN = re.compile(
    r"^(?:my|our)\s+(?:own\s+)?(?:views?|words|understanding|notes?|impression|opinion|reading|guess|feeling|"
    r"sense|hunch|"
    r"advice|thoughts?|list|records?|systems?|books?|files?|lady|information|last|previous|earlier|first|report|"
    r"referral|chronology|logs?|database|area|patch|borough|force|duty|food|money|gear|stuff|office|service|"
    r"intelligence|meeting|call|visit|thanks|number)\b",
    re.IGNORECASE,
)
_VENUE = (
    r"(?:takeaway|kebab|chip|phone|vape|shop|shops|pub|club|bookies|bookmaker|bookmakers|salon|barbers?|barber's|"
    r"bar|cafe|"
    r"restaurant|hotel|arcade|garage|unit|narrowboat|caravan|flat|flats|off-licence|newsagents?|supermarket|gym|"
    r"casino|"
    r"petrol|betting|pawn|corner|trainer|carpet|launderette|snooker|shisha|nail|polish|tyre|lock-up|squat|garages)"
)
_OF_A_VENUE = re.compile(
    rf"\s+(?:(?:of|at|in|to|from)\s+)?(?:(?:the|an?|that)\s+)?(?:[\w’'-]+\s+)?{_VENUE}\b",
    re.IGNORECASE,
)
_OF_A_VENUE_NEXT = re.compile(
    rf"\s+(?:of|at|in|to|from)\s+(?:(?:the|an?|that)\s+)?(?:[\w’'-]+\s+)?{_VENUE}\b", re.IGNORECASE
)
_LISTS = re.compile(
    r"^(?:on|in|at|from|to)\s+(?:my|our)\s+(?:books?|systems?|records?|files?|lists?|radar|notes|area|patch|"
    r"office|team|"
    r"meeting|logs?|end|side\s+of\s+things)\b",
    re.IGNORECASE,
)
_SPOT = re.compile(
    r"^(?:through|from|behind|over|across|above|below|in|on|at|out|next|two|three|few|couple|the\s+|flat|room|floor)",
    re.IGNORECASE,
)
_FENCE = re.compile(r"^(?:over|across)\s+(?:the|her|his)\s+(?:\w+\s+)?(?:fence|hedge|wall)", re.IGNORECASE)
_SENSES = re.compile(
    r"\b(?:see|saw|seen|hear|heard|watch|watched|talk|talked|talking|told|said|shouted|called|looked?|looking|spoke|"
    r"chat|chatted|chatting|passed|noticed|spotted|leaned|leant)\b[^.;!?]{0,40}$",
    re.IGNORECASE,
)
_ANOTHERS = re.compile(r"\b(?:another|other|some|every|different)\s+$", re.IGNORECASE)
# Somebody known by what he does: “the driver said his kids …”.
_BY_TRADE = re.compile(
    r"(?:^|[.!?]\s)(?:The|A)\s+(?:\w+\s+)?(?:man|male|driver|dealer|suspect|owner|boss|landlord|runner|manager|"
    r"doorman|"
    r"porter|barber)\b[^.;!?]{0,40}$"
)
_SOME_MAN = re.compile(
    r"\b(?:man|men|male|males|lads?|woman|female|driver|suspect|worker|bloke|guy|person)\s+$", re.IGNORECASE
)
_ME = frozenset({"i", "me", "my", "we", "us", "our"})
_NOBODY = (
    DID
    | TITLES
    | words_in(
        """
    the a an this that these those he she they it we i you his her my our their one two when while after before as in
    on at from by with and but if so then there yesterday today last since told according apparently
    """
    )
)


def nobodys_kin(shown: str, start: int, end: int, ours: frozenset[str]) -> bool:
    """Is the relation at these characters somebody else's? `ours`: every name of the record."""
    phrase, before, behind = shown[start:end], shown[max(0, start - 160) : start], shown[end : end + 80]
    if whose := re.search(r"\b(?:his|her|their)\s+(?:own\s+)?$", before, re.IGNORECASE):
        phrase, before = whose.group() + phrase, before[: whose.start()]
    if _ANOTHERS.search(before) or (re.match(r"his\b", phrase, re.IGNORECASE) and _BY_TRADE.search(before)):
        return True
    if _KIN_OF.search(behind) or _OWN.search(phrase + behind) or _LIVES.search(before):
        return True
    if re.match(r"(?:uncle|aunt|aunty|auntie|papa|daddy|mother|father)$", phrase, re.IGNORECASE):
        named = re.match(r"\s+([A-Z][\w’'-]*)", behind)
        if named and keys_of(named.group(1))[0] not in ours and not phrase.islower():
            return True
    if re.match(r"(?:(?:the|one)\s+family|(?:foster\s+)?carers|parents|families)$", phrase, re.IGNORECASE):
        return bool(_ABOUT.search(behind))
    if _SPOUSE.fullmatch(phrase.strip()) and not _TOLD_SOON.search(behind):
        return True
    return bool(re.match(r"his\b", phrase, re.IGNORECASE)) and _of_the_subject(before, behind, phrase, ours)


def _of_the_subject(before: str, behind: str, phrase: str, ours: frozenset[str]) -> bool:
    """“Monty … from his brother”: the sentence begins with somebody who is not of the record."""
    line = re.split(r"[.;:!?]\s+", before)[-1]
    began = re.match(r"\s*([A-Z][\w-]*)(?:\s+[A-Z][\w-]*)?(['’]s)?\s+(\w+)", line)
    if not began or began.group(1).lower() in _NOBODY or any(key in ours or key in _ME for key in keys_of(line)):
        return False
    told = _TOLD_SOON.search(behind[:20]) or re.search(r"\b(?:said|says|told|rang|saw)\b", phrase)
    return not told and (bool(began.group(2)) or began.group(3).lower() in DID or began.group(3).endswith("ed"))


def nobodys_place(shown: str, start: int, end: int) -> bool:
    """Is the place at these characters a shop's, or a fence that somebody only climbs?"""
    phrase, before, behind = shown[start:end], shown[max(0, start - 80) : start], shown[end : end + 60]
    if _FENCE.match(phrase) and before.strip() and not _SENSES.search(before):
        return True
    if _LISTS.match(phrase) or (re.match(r"behind|was|were", phrase) and _SOME_MAN.search(before)):
        return True
    if not _SPOT.match(phrase):
        return False
    if re.match(r"\s+of\s+the\s+[A-Z]", behind):
        return True
    if re.match(r"^\s*(?:gate|gates|path|toilets?)\b", behind):
        return True
    inside = re.search(rf"\b(?:of|at|to|from|in)\s+the\s+(?:[\w’'-]+\s+)?{_VENUE}\b", phrase, re.IGNORECASE)
    open_ended = re.search(r"\b(?:of|at|in|to|from|the)$", phrase)
    return bool(inside or (_OF_A_VENUE if open_ended else _OF_A_VENUE_NEXT).match(behind))
