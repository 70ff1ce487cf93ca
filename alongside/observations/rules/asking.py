"""Phrases that would have a parent or a child find something out for us: ask, follow, message, log in, watch a phone.

A parent is never a source to be sent somewhere (000 §4.6). Nothing is refused: the service manager is told, so that
somebody talks it over with whoever wrote it. What he asked of her is no request of ours and is let pass.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class AskKind(StrEnum):
    FIND_OUT = "find_out"
    FOLLOW = "follow"
    MESSAGE = "message"
    LOG_IN = "log_in"


@dataclass(frozen=True)
class Ask:
    """One phrase that was found, where, and what to think about."""

    kind: AskKind
    phrase: str
    start: int
    end: int
    words: str


ASK_WORDS: dict[AskKind, str] = {
    AskKind.FIND_OUT: "It may ask a parent or a child to find something out. Finding out is for the police.",
    AskKind.FOLLOW: "It may ask somebody to follow or watch a person. That is not safe for them.",
    AskKind.MESSAGE: "It may ask somebody to write to a person of concern. That is not safe for them.",
    AskKind.LOG_IN: "It may ask somebody to go into a phone or an account. Only the police may do that.",
}

# Words that stand for many in the tables below, as {him}, {his}, {phone} …
_WORDS = {
    "him": r"(?:him|her|them|some(?:one|body)|th(?:e|at)\s+(?:lads?|m[ae]n|boys?|girls?|driver|car|van))",
    "his": r"(?:his|her|their|\w+[’']s)",
    "he": r"(?:he|she|they)",
    "phone": (
        r"(?:phones?|mobiles?|tablets?|laptops?|messages|texts|chats?|dms?|snap(?:chat)?|insta\w*|whatsapp|tiktok|"
        r"accounts?|social\s+media)"
    ),
    "what": r"(?:who|what|where|when|which|how|if|whether|his|her|their|about)",
    "write_to": r"(?:message|text|dm|reply\s+to|write\s+to)",
}
# What would be done, in the form a request has: “follow him”, never “followed him”.
_DEEDS: tuple[tuple[AskKind, tuple[str, ...]], ...] = (
    (
        AskKind.LOG_IN,
        (
            r"log\s?(?:in|on)(?:to)?\s+(?:as|to|with)\b",
            r"log\s?into\s+{his}",
            r"(?:sign|get|go)\s+(?:in|on)(?:to)?\s+(?:(?:as|to)\s+)?{his}(?:\s+\w+)?\s+{phone}",
            r"keep\s+(?:an|your|a\s+close)\s+eyes?\s+on\s+{his}\s+{phone}",
            r"(?:check|search|track|read|unlock|take|screenshot)\s+{his}\s+{phone}",
            r"(?:look|go)\s+(?:at|in|into|on|through)\s+{his}\s+{phone}",
            r"use\s+{his}\s+(?:password|login|pin|passcode)",
        ),
    ),
    (
        AskKind.MESSAGE,
        (
            r"pretend\s+to\s+be\b",
            r"(?:add|ring|snap)\s+{him}\s+(?:back\s+)?(?:pretending|as\s+if)",
            r"{write_to}\s+{him}(?:\s+(?:back\s+)?pretending)?",
            r"(?:befriend|arrange\s+to\s+meet)\s+{him}",
        ),
    ),
    (
        AskKind.FOLLOW,
        (
            r"(?:follow|tail|watch|shadow|spy\s+on)\s+{him}",
            r"(?:watch|sit\s+outside|keep\s+an\s+eye\s+on)\s+(?:the|{his})\s+(?:house|flat|car|street)",
            r"(?:see|look|watch)\s+where\s+{he}\s+goe?s?",
        ),
    ),
    (
        AskKind.FIND_OUT,
        (
            r"find\s+out\b",
            r"ask\s+(?:{him}|around)\b(?!\s+to\b)",
            r"(?:get|write\s+down|take\s+down)\s+{his}\s+(?:full\s+)?(?:name|number|address|plate|reg)\b",
            r"(?:see|check)\s+{what}\s+{he}(?:[’']s)?\s+\w+",
            r"try\s+(?:to|and)\s+(?:see|learn|hear)\s+{what}",
        ),
    ),
)
# How a request begins: to somebody, reported by whoever made it, or as what a parent is to do.
_REQUESTS = (
    r"(?:can|could|would|will|might)\s+you",
    r"please",
    r"see\s+if\s+you\s+can",
    r"(?:we|i)(?:\s+would|[’']d)\s+like\s+(?:you|her|him|them)\s+to",
    r"(?:i|we)(?:[’'](?:ve|ll))?\s+(?:(?:have|will|then|also|just)\s+)?(?:ask|tell|get|encourage|advise)(?:d|ed)?\s+"
    r"(?:\w+\s+){{1,3}}?(?:to|(?:whether|if)\s+\w+\s+(?:can|could|would))",
    r"i\s+told\s+(?:\w+\s+){{1,2}}?to",
    r"(?:ask|get|tell)\s+(?:\w+\s+){{1,2}}?to",
    r"(?:you|mum|mam|mom|mother|dad|father|nan|gran|(?:the\s+)?(?:parents?|carers?))\s+"
    r"(?:should|could|must|might|can|will|to|(?:is|are|need|needs|has|have|agreed)\s+to)",
)
# Whoever says one of these asks for it, however the sentence begins.
_ANYWHERE: tuple[tuple[AskKind, str], ...] = (
    (AskKind.MESSAGE, r"{write_to}\s+{him}\s+(?:back\s+)?pretending"),
    (AskKind.MESSAGE, r"pretend\s+to\s+be\s+(?:him|her|a\b|one\s+of)"),
    (AskKind.LOG_IN, r"log\s?(?:in|on)\s+as\b"),
    (AskKind.LOG_IN, r"keep\s+(?:an|your)\s+eyes?\s+on\s+{his}\s+{phone}"),
)
_BETWEEN = r"(?:\s+(?:please|also|just|then|maybe|perhaps|try\s+(?:to|and)|go\s+and|quietly|carefully)){0,3}\s+"
_BEGINS = r"(?:^|(?<=[.!?:;\n])|(?<=[-–•*]))[ \t]*(?:please[, ]+|just\s+|then\s+|next\s+time[, ]+|to\s+do:\s*)?"
# “He told her to follow him”: somebody else's request, reported. It must stay writable without an alarm.
_THEIRS = re.compile(
    r"\b(?:he|she|they|who|lads?|man|men|boys?|girls?|driver|[A-Z]\w+)\s+(?:\w+\s+)?"
    r"(?:asks?|asked|tells?|told|makes?|made|gets?|got|wants?|wanted)\s+(?:\w+\s+){1,3}?to\s+(?:\w+\s+)?$"
)


def _filled(pattern: str) -> str:
    return pattern.format(**_WORDS)


def _table() -> tuple[tuple[AskKind, re.Pattern[str]], ...]:
    request = "|".join(_filled(one) for one in _REQUESTS)
    asked = tuple(
        (kind, re.compile(rf"(?:\b(?:{request}){_BETWEEN}|{_BEGINS})(?:{'|'.join(map(_filled, deeds))})", _FLAGS))
        for kind, deeds in _DEEDS
    )
    return asked + tuple((kind, re.compile(rf"\b{_filled(one)}", _FLAGS)) for kind, one in _ANYWHERE)


# Where none of these is said, nothing can be asked for: most texts are done with here.
_DEEDS_SAID = re.compile(
    r"\b(?:log(?:in|on)?(?:to)?|sign|get|go|keep|check|search|track|read|unlock|take|screenshot|look|use|pretend|add|ring|"
    r"snap|message|text|dm|reply|write|befriend|arrange|follow|tail|watch|shadow|spy|sit|see|find|ask|try)\b",
    re.IGNORECASE,
)
_FLAGS = re.IGNORECASE | re.MULTILINE
_TABLE = _table()


def asks_in(text: str) -> list[Ask]:
    """Every phrase that would send somebody to find out, in the order of the text; none that overlaps another."""
    if not _DEEDS_SAID.search(text):
        return []
    found = [_ask(kind, match) for kind, pattern in _TABLE for match in pattern.finditer(text)]
    kept: list[Ask] = []
    for ask in sorted(found, key=lambda ask: (ask.start, -ask.end)):
        if all(ask.start >= other.end for other in kept) and not _THEIRS.search(text[: ask.start]):
            kept.append(ask)
    return kept


def _ask(kind: AskKind, match: re.Match[str]) -> Ask:
    start = match.end() - len(match.group().lstrip())
    return Ask(kind, match.group().strip(), start, match.end(), ASK_WORDS[kind])
