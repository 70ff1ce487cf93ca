"""One line for each thing, for the chronology: a short sentence of ours without a name, and somebody's own words."""

from typing import Any, NamedTuple

from alongside.advocacy.models import (
    Answer,
    Asking,
    Effect,
    Meeting,
    MeetingStep,
    Outcome,
    Promise,
    PromiseStep,
    View,
)
from alongside.advocacy.rules import askings, meetings, outcomes, promises
from alongside.words.queries import label


class Told(NamedTuple):
    head: str
    said: str = ""


_STEP = {meetings.Verb.HOLD: "held", meetings.Verb.MOVE: "moved", meetings.Verb.CANCEL: "cancelled"}


def kind_of(meeting: Meeting) -> str:
    return label("meeting_kind", meeting.kind)


def meeting(row: Meeting) -> Told:
    return Told(f"{kind_of(row)}: planned", row.about)


def meeting_step(row: MeetingStep) -> Told:
    """What became of it, and whether the parent was asked to it."""
    head = f"{kind_of(row.meeting)}: {_STEP[meetings.Verb(row.verb)]}"
    if row.verb == meetings.Verb.HOLD:
        invited = meetings.INVITED_WORDS[meetings.Invited(row.invited)]
        came = meetings.CAME_WORDS[meetings.Came(row.came)]
        head = f"{head}. {invited}. {came}"
    return Told(head, row.words)


def view(row: View) -> Told:
    return Told(f"{kind_of(row.meeting)}: {_lower(meetings.MOMENT_WORDS[meetings.Moment(row.moment)])}", row.words)


def promise(row: Promise) -> Told:
    return Told(f"{label('promise_agency', row.agency)} promised", row.what)


def promise_step(row: PromiseStep) -> Told:
    who = label("promise_agency", row.promise.agency)
    became = _lower(promises.VERB_WORDS[promises.Verb(row.verb)])
    return Told(f"A promise of {_lower(who)}: {became}", "\n".join(filter(None, [row.promise.what, row.words])))


def effect(row: Effect) -> Told:
    return Told(f"What a promise of {_lower(label('promise_agency', row.promise.agency))} did", row.words)


def asking(row: Asking) -> Told:
    """A challenge, a child-protection referral or a wish about minutes."""
    who = label("promise_agency", row.agency)
    if row.kind == askings.Kind.CHALLENGE:
        return Told(f"{step_of(row)}: {_lower(who)}", row.said)
    if row.kind == askings.Kind.CHILD_PROTECTION:
        return Told(f"We made a child-protection referral: {_lower(who)}", row.said)
    return Told("We asked for minutes to be corrected", row.said)


def step_of(row: Asking) -> str:
    """The step's words, whichever ladder it stands on; a step of the general ladder for an agency without its own."""
    there = label(f"ladder_{row.agency}", row.step)
    return there if there != row.step else label("ladder_other", row.step)


def answer(row: Answer) -> Told:
    return Told(answer_of(row.asking, row), row.words)


def answer_of(asked: Asking, row: Answer) -> str:
    """What came of it, in a sentence."""
    if row.verb == askings.Verb.LET_GO:
        return "We let go of what we had asked"
    if row.verb == askings.Verb.ASK_ON:
        return "We asked on"
    came = result_of(asked, row)
    return f"An answer came. {came}" if came else "An answer came"


def result_of(asked: Asking, row: Answer) -> str:
    """What the answer came to, in words; a referral has a list of its own."""
    if not row.result:
        return ""
    if asked.kind == askings.Kind.CHILD_PROTECTION:
        return label("referral_decision", row.result)
    return askings.RESULT_WORDS[askings.Result(row.result)]


def outcome(row: Outcome) -> Told:
    return Told(f"Speaking up: {_lower(outcomes.HELPED_WORDS[outcomes.Helped(row.helped)])}", row.words)


# Under what each sealed field is called on its page, for a search.
_CALLED: dict[str, str] = {
    "about": "What it is about",
    "called_by": "Called by",
    "chair": "Chair",
    "from_whom": "Who answered",
    "minutes_say": "What the minutes say",
    "owner": "Who promised",
    "place": "Where",
    "said": "What was said",
    "spoke": "Who spoke for the parent",
    "to_whom": "To whom",
    "what": "What was promised",
    "why_not_told": "Why the parent was not told",
    "words": "In words",
}


def words_of(row: Any) -> tuple[tuple[str, str], ...]:
    """Every sealed text of a row that holds something, under its name; and who was at a meeting."""
    found = [(_CALLED[name], getattr(row, name)) for name in row.care.sealed if name in _CALLED]
    if isinstance(row, MeetingStep):
        found.append(("Who was there", meetings.people_text(row.people)))
    return tuple((name, text) for name, text in found if text)


def _lower(words: str) -> str:
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
