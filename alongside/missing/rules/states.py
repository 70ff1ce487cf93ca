"""What may follow what. Three small machines: where the child is, what police know, and the return conversation."""

from enum import StrEnum


class State(StrEnum):
    """Where an episode stands. Whether police know is a matter of its own."""

    MISSING = "missing"
    BACK = "back"
    SETTLED = "settled"  # back, and the return conversation was had, declined or given up with a reason
    MISTAKEN = "mistaken"  # written down by mistake


STATE_WORDS: dict[State, str] = {
    State.MISSING: "Missing now",
    State.BACK: "Back",
    State.SETTLED: "Back, and settled",
    State.MISTAKEN: "Written down by mistake",
}


class Verb(StrEnum):
    """What somebody does with an episode."""

    REPORT = "report"
    LEAVE = "leave"
    SEARCH = "search"
    COME_BACK = "come_back"
    NOT_BACK = "not_back"
    TELL_BACK = "tell_back"
    TALK = "talk"
    LEARN = "learn"
    SETTLE = "settle"
    REOPEN = "reopen"
    MISTAKE = "mistake"

    @property
    def did(self) -> str:
        """What the record calls it."""
        return f"missing.{self.value}"


VERB_WORDS: dict[Verb, str] = {
    Verb.REPORT: "be reported to police",
    Verb.LEAVE: "be kept as not reported",
    Verb.SEARCH: "have more written about the search",
    Verb.COME_BACK: "end with a return",
    Verb.NOT_BACK: "be taken up again as missing",
    Verb.TELL_BACK: "be ended with police",
    Verb.TALK: "have a return conversation",
    Verb.LEARN: "have more learnt from it",
    Verb.SETTLE: "be settled",
    Verb.REOPEN: "be opened again",
    Verb.MISTAKE: "be taken back as a mistake",
}


class Police(StrEnum):
    NOT_SAID = "not_said"
    REPORTED = "reported"
    NOT_REPORTED = "not_reported"
    STOOD_DOWN = "stood_down"


POLICE_WORDS: dict[Police, str] = {
    Police.NOT_SAID: "Not written down yet whether police know",
    Police.REPORTED: "Reported to police",
    Police.NOT_REPORTED: "Not reported to police",
    Police.STOOD_DOWN: "Police know that they are back",
}


class Talk(StrEnum):
    """How far a return conversation has come."""

    NONE = "none"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    LATER = "later"
    DECLINED = "declined"
    HELD = "held"


TALK_WORDS: dict[Talk, str] = {
    Talk.NONE: "Not offered yet",
    Talk.OFFERED: "Offered",
    Talk.ACCEPTED: "Accepted",
    Talk.LATER: "Asked for later",
    Talk.DECLINED: "Declined",
    Talk.HELD: "They have talked",
}
MOVES: dict[State, dict[Verb, State]] = {
    State.MISSING: {
        Verb.REPORT: State.MISSING,
        Verb.LEAVE: State.MISSING,
        Verb.SEARCH: State.MISSING,
        Verb.LEARN: State.MISSING,
        Verb.COME_BACK: State.BACK,
        Verb.MISTAKE: State.MISTAKEN,
    },
    State.BACK: {
        Verb.REPORT: State.BACK,
        Verb.LEAVE: State.BACK,
        Verb.SEARCH: State.BACK,
        Verb.LEARN: State.BACK,
        Verb.COME_BACK: State.BACK,  # when or how is known better now
        Verb.TELL_BACK: State.BACK,
        Verb.TALK: State.BACK,
        Verb.NOT_BACK: State.MISSING,
        Verb.SETTLE: State.SETTLED,
    },
    State.SETTLED: {
        Verb.SEARCH: State.SETTLED,
        Verb.LEARN: State.SETTLED,
        Verb.TELL_BACK: State.SETTLED,
        Verb.REOPEN: State.BACK,
    },
    State.MISTAKEN: {},
}
# What a verb does not name stays as it is.
POLICE_MOVES: dict[Police, dict[Verb, Police]] = {
    Police.NOT_SAID: {Verb.REPORT: Police.REPORTED, Verb.LEAVE: Police.NOT_REPORTED},
    Police.NOT_REPORTED: {Verb.REPORT: Police.REPORTED, Verb.LEAVE: Police.NOT_REPORTED},
    Police.REPORTED: {Verb.REPORT: Police.REPORTED, Verb.TELL_BACK: Police.STOOD_DOWN},
    # Police stopped looking: if they are not back after all, police must be told anew.
    Police.STOOD_DOWN: {Verb.NOT_BACK: Police.NOT_SAID, Verb.REPORT: Police.REPORTED},
}
TALK_MOVES: dict[Talk, dict[Talk, Talk]] = {
    Talk.NONE: {to: to for to in (Talk.OFFERED, Talk.ACCEPTED, Talk.LATER, Talk.DECLINED, Talk.HELD)},
    Talk.OFFERED: {to: to for to in (Talk.OFFERED, Talk.ACCEPTED, Talk.LATER, Talk.DECLINED, Talk.HELD)},
    Talk.ACCEPTED: {to: to for to in (Talk.LATER, Talk.DECLINED, Talk.HELD)},
    Talk.LATER: {to: to for to in (Talk.OFFERED, Talk.ACCEPTED, Talk.LATER, Talk.DECLINED, Talk.HELD)},
    Talk.DECLINED: {to: to for to in (Talk.OFFERED, Talk.ACCEPTED, Talk.LATER, Talk.HELD)},
    Talk.HELD: {Talk.HELD: Talk.HELD},
}
_ONLY_REPORTED = frozenset({Verb.TELL_BACK})
_NOT_ONCE_REPORTED = frozenset({Verb.LEAVE})


def why_not(state: State, police: Police, verb: Verb) -> str:
    """Empty if it may be done now, else the sentence for the person."""
    if verb not in MOVES[state]:
        return f"This episode stands at “{STATE_WORDS[state]}”, so it cannot {VERB_WORDS[verb]}."
    if (verb in _ONLY_REPORTED or verb in _NOT_ONCE_REPORTED) and verb not in POLICE_MOVES[police]:
        return f"For police it stands at “{POLICE_WORDS[police]}”, so it cannot {VERB_WORDS[verb]}."
    if verb is Verb.MISTAKE and police is not Police.NOT_SAID:
        return "What police were told, or why they were not, is written down here. Write the return down instead."
    return ""


def after(state: State, police: Police, verb: Verb) -> tuple[State, Police]:
    """Where it stands once that is done. Ask `why_not` first."""
    return MOVES[state][verb], POLICE_MOVES[police].get(verb, police)


def open_verbs(state: State, police: Police) -> list[Verb]:
    """What may be done now."""
    return [verb for verb in Verb if not why_not(state, police, verb)]


def why_not_talk(now_at: Talk, to: Talk) -> str:
    if to in TALK_MOVES[now_at]:
        return ""
    return f"The conversation stands at “{TALK_WORDS[now_at]}”, so it cannot become “{TALK_WORDS[to]}”."


ENDS_TALK = frozenset({Talk.HELD, Talk.DECLINED})


def why_not_settle(talk: Talk, words: str) -> str:
    """A return conversation that never was needs a word of why."""
    if talk in ENDS_TALK or words.strip():
        return ""
    return (
        "The child’s return conversation is still open. Write down what came of it, or say here why there will be none."
    )
