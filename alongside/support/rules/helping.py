"""Practical help: from being asked for to coming through or not, and back if it is needed again (000 §4.7)."""

from datetime import date
from enum import StrEnum


class HelpState(StrEnum):
    ASKED = "asked"
    PASSED_ON = "passed_on"
    WAITING = "waiting"
    CAME = "came"
    DID_NOT = "did_not"
    NOT_NEEDED = "not_needed"


STATE_WORDS: dict[HelpState, str] = {
    HelpState.ASKED: "Asked for",
    HelpState.PASSED_ON: "Asked somebody who can help",
    HelpState.WAITING: "Waiting for an answer",
    HelpState.CAME: "It came through",
    HelpState.DID_NOT: "It did not come through",
    HelpState.NOT_NEEDED: "Not needed any more",
}
STATE_COLOURS: dict[HelpState, str] = {
    HelpState.ASKED: "yellow",
    HelpState.PASSED_ON: "blue",
    HelpState.WAITING: "blue",
    HelpState.CAME: "green",
    HelpState.DID_NOT: "purple",
    HelpState.NOT_NEEDED: "grey",
}
OPEN = (HelpState.ASKED, HelpState.PASSED_ON, HelpState.WAITING)
_ENDS = (HelpState.CAME, HelpState.DID_NOT, HelpState.NOT_NEEDED)
# What may follow what. Asking somebody else, or asking once more, is always possible while it is open.
MOVES: dict[HelpState, tuple[HelpState, ...]] = {
    HelpState.ASKED: (HelpState.PASSED_ON, HelpState.WAITING, *_ENDS),
    HelpState.PASSED_ON: (HelpState.PASSED_ON, HelpState.WAITING, *_ENDS),
    HelpState.WAITING: (HelpState.WAITING, HelpState.PASSED_ON, *_ENDS),
    HelpState.CAME: (HelpState.ASKED,),
    HelpState.DID_NOT: (HelpState.ASKED, HelpState.PASSED_ON),
    HelpState.NOT_NEEDED: (HelpState.ASKED,),
}


def move_problem(now: HelpState, to: HelpState) -> str:
    """Empty if it can go from here to there, else the sentence to show."""
    if to in MOVES[now]:
        return ""
    return f"It stands at “{STATE_WORDS[now]}” now, so it cannot become “{STATE_WORDS[to]}”. Choose another answer."


def look_problem(look_again_on: date | None, today: date) -> str:
    if look_again_on is None or look_again_on >= today:
        return ""
    return "The day to look again must be today or later"
