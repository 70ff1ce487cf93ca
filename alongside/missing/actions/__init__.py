"""What is done about a missing child: noticing, police, the search, the return, conversations, what was learnt."""

from alongside.missing.actions.episodes import (
    Conversation,
    ToldPolice,
    leave_unreported,
    mistake,
    reopen,
    report,
    search,
    settle,
    talk,
    tell_back,
)
from alongside.missing.actions.giving import WHAT, give_pack
from alongside.missing.actions.learning import learn
from alongside.missing.actions.noticing import AlreadyMissing, Gone, notice
from alongside.missing.actions.profile import check_profile, choose_photo, save_profile
from alongside.missing.actions.returning import Back, come_back, not_back

__all__ = [
    "WHAT",
    "AlreadyMissing",
    "Back",
    "Conversation",
    "Gone",
    "ToldPolice",
    "check_profile",
    "choose_photo",
    "come_back",
    "give_pack",
    "learn",
    "leave_unreported",
    "mistake",
    "not_back",
    "notice",
    "reopen",
    "report",
    "save_profile",
    "search",
    "settle",
    "talk",
    "tell_back",
]
