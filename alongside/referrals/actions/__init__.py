"""What may be done with a referral: `from alongside.referrals import actions`, then `actions.screen(...)`."""

from alongside.referrals.actions.allocating import Again, allocate, hand_over
from alongside.referrals.actions.asking import Words, ask_for_help, public_page
from alongside.referrals.actions.contacting import mark_contacted
from alongside.referrals.actions.ending import close, reopen
from alongside.referrals.actions.families import close_family, take_in
from alongside.referrals.actions.receiving import receive, write_on
from alongside.referrals.actions.screening import screen, screen_again

__all__ = [
    "Again",
    "Words",
    "allocate",
    "ask_for_help",
    "close",
    "close_family",
    "hand_over",
    "mark_contacted",
    "public_page",
    "receive",
    "reopen",
    "screen",
    "screen_again",
    "take_in",
    "write_on",
]
