"""How something leaves the charity's file, comes back, is read again, and how a source is looked up."""

from alongside.sharing.actions.after import open_source, read_again, withdraw
from alongside.sharing.actions.deciding import Changed, ParentTold, Reasons, decide
from alongside.sharing.actions.passing import Going, Missing, pass_on, read_first
from alongside.sharing.actions.urgent import Now, share_now

__all__ = [
    "Changed",
    "Going",
    "Missing",
    "Now",
    "ParentTold",
    "Reasons",
    "decide",
    "open_source",
    "pass_on",
    "read_again",
    "read_first",
    "share_now",
    "withdraw",
]
