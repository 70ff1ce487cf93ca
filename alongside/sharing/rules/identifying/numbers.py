"""Telephone numbers however they are spaced, the end of one by itself, and e-mail addresses and handles."""

import re
from collections.abc import Iterable, Iterator

from alongside.sharing.rules.identifying.streets import figure
from alongside.sharing.rules.identifying.text import Span, Text, letters_of

_RUN = re.compile(r"(?<![A-WYZa-wyz\d])[(+]{0,2}[\dOo](?:[\s().\-–/ ]{0,3}[\dOo]){2,}(?![A-Za-z\d])")
_ENDS_IN = re.compile(
    r"(?:\b(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?)(?: in| with| on)?:?|(?:\.{2,}|…|[*x#•]{2,})|"
    r"\b(?:last|final) (?:three|four|few|digits|numbers|3|4)\b[^.;!?]{0,50})[\s-]*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s(?:number|num|no|mobile|phone|sim|one)\b", re.IGNORECASE)
_TIMES = {"double": 2, "treble": 3, "triple": 3}
_LEAST, _TAIL, _HEAD = 7, 6, 8


def reaches(text: Text, ways: Iterable[str]) -> Iterator[Span]:
    for way in ways:
        if "@" in way or not any(c.isdigit() for c in way):
            yield from _handle(text, way)
        else:
            yield from _number(text, national(way))


def national(way: str) -> str:
    """The digits after 0 or +44; a zero may have been typed as a letter."""
    digits = re.sub(r"\D", "", re.sub(r"[Oo]", "0", way))
    return re.sub(r"^(?:0044|44)?0*", "", digits)


def _number(text: Text, wanted: str) -> Iterator[Span]:
    if len(wanted) < _LEAST:
        return
    for run in _RUN.finditer(text.text):
        places = [n for n in range(run.start(), run.end()) if text.text[n].isdigit() or text.text[n] in "Oo"]
        digits = "".join("0" if text.text[n] in "Oo" else text.text[n] for n in places)
        at = digits.find(wanted)
        if at >= 0:
            before = re.search(r"(?:0044|44)?0*$", digits[:at])
            begin = places[before.start() if before else at]
            yield run.start() if begin == places[0] else begin, places[at + len(wanted) - 1] + 1
        elif _long_enough(digits, wanted) or (
            len(digits) >= 3
            and wanted.endswith(digits)
            and _of_a_number(text.text[max(0, run.start() - 70) : run.start()], text.text[run.end() : run.end() + 12])
        ):
            yield run.start(), run.end()
    yield from _said(text, wanted)


def _long_enough(digits: str, wanted: str) -> bool:
    """The end of the number, or all of it but its last figures: 900321; 07700 9003."""
    bare = digits.lstrip("0") or "-"
    return (len(digits) >= _TAIL and wanted.endswith(bare)) or (len(bare) >= _HEAD and wanted.startswith(bare))


def _of_a_number(before: str, behind: str) -> bool:
    """“… ends in 333”, “last three of her number were 333”, “the 333 number”."""
    return bool(_ENDS_IN.search(before) or _NUMBER.match(behind))


def _said(text: Text, wanted: str) -> Iterator[Span]:
    """“oh double seven, nine hundred”: the number in words, each figure by itself."""
    digits, first, times = "", 0, 1
    for place, token in enumerate([*text.tokens, None]):
        key = token.key if token else ""
        said = "00" if key == "hundred" else figure(key)
        if not digits and times == 1:
            first = place
        if key in _TIMES:
            times = _TIMES[key]
        elif said:
            digits, times = digits + said * times, 1
        else:
            enough = len(digits) >= _TAIL or (
                len(digits) >= 3 and _ENDS_IN.search(text.text[: text.tokens[first].start])
            )
            if enough and wanted.endswith(digits.lstrip("0") or "-"):
                yield text.span(first, place)
            digits, times = "", 1


def _handle(text: Text, way: str) -> Iterator[Span]:
    name, _, _ = way.strip().lstrip("@").partition("@")
    for letters in {letters_of(way), letters_of(name)}:
        if len(letters) >= 4:
            for first, after in text.runs(letters):
                yield text.span(first, after)
