"""What may be done with a referral: `from alongside.referrals import actions`, then `actions.screen(...)`."""

from alongside.referrals.actions.allocating import allocate, hand_over
from alongside.referrals.actions.contacting import mark_contacted
from alongside.referrals.actions.ending import close, reopen
from alongside.referrals.actions.receiving import receive, write_on
from alongside.referrals.actions.screening import screen

__all__ = ["allocate", "close", "hand_over", "mark_contacted", "receive", "reopen", "screen", "write_on"]
