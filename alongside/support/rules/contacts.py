"""How a contact was made and what came of it, from plain values."""

from datetime import datetime, timedelta
from enum import StrEnum

from alongside.families.rules import Channel


class Mode(StrEnum):
    VOICE = "voice"
    VOICEMAIL = "voicemail"
    TEXT = "text"
    EMAIL = "email"
    POST = "post"
    VISIT = "visit"
    WALK = "walk"
    MEET = "meet"
    VIDEO = "video"


MODE_WORDS: dict[Mode, str] = {
    Mode.VOICE: "Phone call",
    Mode.VOICEMAIL: "Voicemail",
    Mode.TEXT: "Text message",
    Mode.EMAIL: "E-mail",
    Mode.POST: "Letter",
    Mode.VISIT: "Visit at home",
    Mode.WALK: "Walk, drive or somewhere they like",
    Mode.MEET: "Meeting in a room, such as at school",
    Mode.VIDEO: "Video call",
}
# In a list, where the whole sentence would be too long.
MODE_SHORT: dict[Mode, str] = {**MODE_WORDS, Mode.WALK: "Walk or drive", Mode.MEET: "Meeting"}
CHANNEL_OF: dict[Mode, Channel] = {
    Mode.VOICE: Channel.VOICE,
    Mode.VIDEO: Channel.VOICE,
    Mode.VOICEMAIL: Channel.VOICEMAIL,
    Mode.TEXT: Channel.TEXT,
    Mode.EMAIL: Channel.EMAIL,
    Mode.POST: Channel.POST,
    Mode.VISIT: Channel.VISIT,
    Mode.WALK: Channel.VISIT,
    Mode.MEET: Channel.VISIT,
}


class Outcome(StrEnum):
    REACHED = "reached"
    NO_ANSWER = "no_answer"
    LEFT_MESSAGE = "left_message"
    SOMEONE_ELSE = "someone_else"
    NOT_NOW = "not_now"


OUTCOME_WORDS: dict[Outcome, str] = {
    Outcome.REACHED: "We spoke",
    Outcome.NO_ANSWER: "No answer",
    Outcome.LEFT_MESSAGE: "Left a message",
    Outcome.SOMEONE_ELSE: "Somebody else answered",
    Outcome.NOT_NOW: "They could not talk just then",
}


def is_first_contact(outcome: Outcome) -> bool:
    """Only reaching the parent is a contact. Voicemail or no answer is an attempt and stops no clock."""
    return outcome is Outcome.REACHED


# Nobody speaks with a recording or with an envelope: these two are attempts, whatever came of them.
ONE_WAY = frozenset({Mode.VOICEMAIL, Mode.POST})
_SPOKEN = frozenset({Outcome.REACHED, Outcome.SOMEONE_ELSE, Outcome.NOT_NOW})
LONGEST = 24 * 60


def outcome_problem(mode: Mode, outcome: Outcome) -> str:
    """Empty if this can come of that, else the sentence to show."""
    if mode in ONE_WAY and outcome in _SPOKEN:
        how = MODE_WORDS[mode]
        return f"{how}: you cannot have spoken that way. Choose “Left a message”, or change how you were in touch."
    return ""


def time_problem(at: datetime, now: datetime, received_at: datetime | None) -> str:
    """A contact has happened, and not before the family was referred. People type minutes, so minutes count."""
    if at > now:
        return "A contact cannot be in the future: write it down once it has happened"
    if received_at and at < received_at.replace(second=0, microsecond=0):
        return "This is before the family was referred. Check the day and the time"
    return ""


def minutes_problem(minutes: int | None) -> str:
    if minutes is None or 0 <= minutes <= LONGEST:
        return ""
    return f"Minutes must be between 0 and {LONGEST:,}"


def due_words(minutes_left: int) -> str:
    """“2 hours 5 minutes left”, “40 minutes overdue”."""
    gap = timedelta(minutes=abs(minutes_left))
    days, hours, minutes = gap.days, gap.seconds // 3600, gap.seconds // 60 % 60
    parts = [_count(days, "day"), _count(hours, "hour"), _count(minutes, "minute") if not days else ""]
    said = " ".join(part for part in parts if part)
    if not said:
        return "due now"
    return f"{said} {'overdue' if minutes_left < 0 else 'left'}"


def _count(number: int, one: str) -> str:
    return f"{number} {one}{'' if number == 1 else 's'}" if number else ""
