"""The small language of the phrases, and how it becomes a regular expression.

    {put} @self .. at+risk|in+danger

`{verb}` any form of it; `@name` a class of words; `..` up to three words between, `...` up to eight; `a|b` either;
`+` a space inside a choice; `-` a hyphen, a space or nothing; `*` any ending; a word ending in `?` may be left out.
"""

import re

_IRREGULAR = {
    "be": "be|is|are|was|were|being|been|am|['’]s|['’]re",
    "become": "become|becomes|became|becoming",
    "choose": "choose|chooses|chose|chosen|choosing",
    "deal": "deal|deals|dealt|dealing",
    "do": "do|does|did|done|doing",
    "fall": "fall|falls|fell|fallen|falling",
    "find": "find|finds|found|finding",
    "get": "get|gets|got|getting",
    "go": "go|goes|went|gone|going",
    "hang": "hang|hangs|hung|hanging",
    "have": "have|has|had|having",
    "keep": "keep|keeps|kept|keeping",
    "know": "know|knows|knew|known|knowing",
    "leave": "leave|leaves|left|leaving",
    "make": "make|makes|made|making",
    "meet": "meet|meets|met|meeting",
    "put": "put|puts|putting",
    "run": "run|runs|ran|running",
    "say": "say|says|said|saying",
    "see": "sees|seeing|seen|saw|see",
    "sell": "sell|sells|sold|selling",
    "send": "send|sends|sent|sending",
    "set": "set|sets|setting",
    "sleep": "sleep|sleeps|slept|sleeping",
    "speak": "speak|speaks|spoke|spoken|speaking",
    "take": "take|takes|took|taken|taking",
    "tell": "tell|tells|told|telling",
    "withdraw": "withdraw|withdraws|withdrew|withdrawn|withdrawing",
}
_DOUBLED = {"chat", "control", "drop", "plug", "slip", "stop", "swap"}
_CLASSES = {
    "self": "him/herself|self|her self|him self|them selves|herself|himself|themselves|themself|hisself|yourself"
    "|yourselves",
    "them": "them|him|her",
    "they": "she|he|they",
    "kin": r"mothers?|fathers?|mums?|dads?|parents?|famil(?:y|ies)|sisters?|brothers?|siblings?|mam",
    "poss": "her|his|their|your",
}
_GAPS = {"..": 3, "...": 8}
_PIECE = re.compile(r"\{(?P<verb>\w+)\}|@(?P<kind>\w+)|(?P<mark>[*'-])|(?P<other>[^{@*'-]+)")
_MARKS = {"*": r"\w*", "-": r"[-‐‑\s]?", "'": "['’]?"}
# Written without their apostrophe in the phrases, and either way by people.
_SHORTENED = re.compile(r"^(?:(?P<verb>ca|do|does|did|wo|is|has|have|would|could)nt|oclock)$")


def forms(verb: str) -> str:
    """Every form of a verb, as alternatives."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        stem = verb[:-1]
        return f"{verb}|{verb}s|{verb}d|{stem}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb}|{verb[:-1]}ies|{verb[:-1]}ied|{verb}ing"
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    plural = f"{verb}es" if verb.endswith(("s", "x", "ch", "sh")) else f"{verb}s"
    return f"{verb}|{plural}|{stem}ed|{stem}ing"


def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression of one pattern. A name in a link or after @ is not the word."""
    tokens = pattern.split()
    made = "".join(_token(token, last=number == len(tokens) - 1) for number, token in enumerate(tokens))
    return re.compile(rf"(?<![\w@#/]){made}(?![\w@])", re.IGNORECASE)


def _token(token: str, *, last: bool) -> str:
    if token in _GAPS:
        return rf"(?:[\w'’&/-]+,?\s+){{0,{_GAPS[token]}}}?"
    body = "|".join(_choice(choice) for choice in token.rstrip("?").split("|"))
    if token.endswith("?"):
        return rf"(?:(?:{body})\s+)?"
    return f"(?:{body})" if last else rf"(?:{body})\s+"


def _choice(choice: str) -> str:
    return r"\s+".join(_word(word) for word in choice.split("+"))


def _word(word: str) -> str:
    if shortened := _SHORTENED.match(word):
        verb = shortened["verb"]
        return rf"{verb}n['’]?t" if verb else "o['’]?clock"
    if word == "with":
        return "(?:with|w/)"
    return "".join(_piece(found) for found in _PIECE.finditer(word))


def _piece(found: re.Match[str]) -> str:
    if found["verb"]:
        return f"(?:{forms(found['verb'])})"
    if found["kind"]:
        return f"(?:{_CLASSES[found['kind']]})"
    return _MARKS[found["mark"]] if found["mark"] else re.escape(found["other"])
