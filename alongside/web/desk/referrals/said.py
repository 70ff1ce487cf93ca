"""From the phone form's answers to what was said, and back."""

from typing import TYPE_CHECKING, Any

from alongside.referrals.rules import SOURCE_UNKNOWN, ParentKnows
from alongside.referrals.said import WORDS, Said, said_on

if TYPE_CHECKING:
    from alongside.referrals.models import Referral


def said_in(answers: dict[str, Any]) -> Said:
    """What was left unanswered stays empty; “who from” and “do they know” have a word for not known."""
    given = {name: answers[name] for name in WORDS if answers.get(name)}
    given["exploitation"] = tuple(answers.get("exploitation") or ())
    return Said(**{"source": SOURCE_UNKNOWN, "parent_knows": ParentKnows.NOT_KNOWN.value, **given})


def answers_on(referral: "Referral") -> dict[str, Any]:
    """What stands on a referral, as the form's answers."""
    said = said_on(referral)
    return {name: getattr(said, name) for name in WORDS} | {"exploitation": list(said.exploitation)}
