"""How it is safe to reach somebody: what they said about each channel, and the one gate before any contact."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from enum import StrEnum
from typing import Any


class Channel(StrEnum):
    VOICE = "voice"
    VOICEMAIL = "voicemail"
    TEXT = "text"
    EMAIL = "email"
    POST = "post"
    VISIT = "visit"


CHANNEL_WORDS: dict[Channel, str] = {
    Channel.VOICE: "a phone call",
    Channel.VOICEMAIL: "a voicemail",
    Channel.TEXT: "a text message",
    Channel.EMAIL: "an e-mail",
    Channel.POST: "a letter by post",
    Channel.VISIT: "a visit",
}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Rule:
    """One person's newest word about one channel. No days means any day; no times means any time."""

    channel: Channel
    allowed: bool
    days: frozenset[int] = frozenset()
    from_time: time | None = None
    until_time: time | None = None
    who_may_answer: str = ""
    say: str = ""


@dataclass(frozen=True)
class Verdict:
    """May we, and in what words. `say` is what the person asked us to say if somebody else answers."""

    allowed: bool
    words: str
    say: str = field(default="Say nothing about the service until you know who you are speaking to.")


def may_contact(channel: Channel, rules: Mapping[Channel, Rule], at: datetime, calls_without_rule: int = 0) -> Verdict:
    """The one gate before any contact with a parent. `at` is local time.

    With no rule recorded at all: one voice call, no voicemail, no text, nothing said of the service until
    we know who is speaking. It refuses sends; what has already happened can always be recorded.
    """
    what = CHANNEL_WORDS[channel]
    if not rules:
        return _without_rules(channel, what, calls_without_rule)
    rule = rules.get(channel)
    if rule is None:
        return Verdict(False, f"They have not said that {what} is safe. Ask first, by a way they said is safe.")
    if not rule.allowed:
        return Verdict(False, f"They said that {what} is not safe.", rule.say or Verdict.say)
    if not _within(rule, at):
        return Verdict(False, f"For {what} they gave other times: {times_in_words(rule)}.", rule.say or Verdict.say)
    return Verdict(True, f"They said that {what} is safe {times_in_words(rule)}.", rule.say or Verdict.say)


def _without_rules(channel: Channel, what: str, calls: int) -> Verdict:
    if channel is not Channel.VOICE:
        return Verdict(False, f"Nobody has asked yet how it is safe to reach them, so {what} is not safe.")
    if calls:
        return Verdict(
            False,
            "One call was made, and nobody has written down yet how it is safe to reach them."
            " If you spoke, write down what they said; if not, ask the person who referred them before you ring again.",
        )
    return Verdict(
        True,
        "How it is safe to reach them is not known yet: one phone call, at a time the referrer thought safe;"
        " no voicemail, no text.",
    )


def lead(verdict: Verdict, asked: bool, number: bool) -> str:
    """The first words of it, for a phone call. `asked`: they said something; `number`: one is written down."""
    if not verdict.allowed:
        return "Do not ring now"
    if not number:
        return "No number is written down"
    return "You may ring now" if asked else "You may make one first call"


def _within(rule: Rule, at: datetime) -> bool:
    clock, day = at.time().replace(tzinfo=None), at.weekday()
    start, end = rule.from_time or time.min, rule.until_time or time.max
    if start > end and clock < end:
        return _on(rule, (day - 1) % 7)  # a night shift: two on Saturday morning belongs to Friday’s night
    return _on(rule, day) and clock >= start and (clock < end or end == time.max or start > end)


def _on(rule: Rule, day: int) -> bool:
    return not rule.days or day in rule.days


def times_in_words(rule: Rule) -> str:
    """“on Monday and Friday between 09:30 and 14:45”, or “at any time”."""
    days = days_in_words(rule.days)
    return " ".join(part for part in (f"on {days}" if days else "", _hours(rule)) if part) or "at any time"


def days_in_words(days: frozenset[int]) -> str:
    """“weekdays”, “Saturday and Sunday”, “Monday, Tuesday and Friday”; nothing for every day."""
    if days == frozenset(range(5)):
        return "weekdays"
    names = [DAYS[d] for d in sorted(days)]
    if len(names) in (0, 7):
        return ""
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _hours(rule: Rule) -> str:
    if rule.from_time and rule.until_time:
        return f"between {rule.from_time:%H:%M} and {rule.until_time:%H:%M}"
    if rule.from_time:
        return f"after {rule.from_time:%H:%M}"
    return f"before {rule.until_time:%H:%M}" if rule.until_time else ""


def rule_of(channel: str, allowed: bool, times: Mapping[str, Any], who_may_answer: str = "", say: str = "") -> Rule:
    """A rule from the way it is stored: `times` is {"days": [0–6], "from": "09:30", "until": "14:45"}."""
    return Rule(
        channel=Channel(channel),
        allowed=allowed,
        days=frozenset(times.get("days") or ()),
        from_time=_time(times.get("from")),
        until_time=_time(times.get("until")),
        who_may_answer=who_may_answer,
        say=say,
    )


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None


def times_of(days: list[int], from_time: time | None, until_time: time | None) -> dict[str, Any]:
    """The way `rule_of` reads; only what was said is kept."""
    said: dict[str, Any] = {}
    if days:
        said["days"] = sorted(set(days))
    if from_time:
        said["from"] = f"{from_time:%H:%M}"
    if until_time:
        said["until"] = f"{until_time:%H:%M}"
    return said


SHORT: dict[Channel, tuple[str, str]] = {
    Channel.VOICE: ("Ring", "do not ring"),
    Channel.VOICEMAIL: ("voicemail", "no voicemail"),
    Channel.TEXT: ("text", "no texts"),
    Channel.EMAIL: ("e-mail", "no e-mail"),
    Channel.POST: ("post", "no post"),
    Channel.VISIT: ("visit", "no visits"),
}


def reach_in_a_line(rules: Mapping[Channel, Rule]) -> str:
    """For a list: “Ring on weekdays before 15:00; no voicemail, no texts”."""
    if not rules:
        return "Not asked yet: one call, no voicemail, no text"
    ways = [
        f"{SHORT[c][0]} {times_in_words(rule)}" if times_in_words(rule) != "at any time" else SHORT[c][0]
        for c in Channel
        if (rule := rules.get(c)) and rule.allowed
    ]
    never = [SHORT[c][1] for c in Channel if (rule := rules.get(c)) and not rule.allowed]
    line = "; ".join(filter(None, [", ".join(ways), ", ".join(never)]))
    return line[:1].upper() + line[1:]
