"""What may be known of the log: what one is about to write in, single entries, the log, and what came in this week."""

from alongside.observations.queries.log import (
    A_PAGE,
    MOST_ON_PAPER,
    Filters,
    LogPaper,
    entries_of,
    latest_for,
    log_for,
    log_paper_for,
    mine_for,
)
from alongside.observations.queries.reading import (
    Cared,
    ToWrite,
    cared_for,
    drafts_of,
    edition_of,
    entry_for,
    mentions_for,
    observation_for,
    shared_log_for,
    to_write_for,
)
from alongside.observations.queries.week import CameIn, Week, week_for

__all__ = [
    "A_PAGE",
    "MOST_ON_PAPER",
    "CameIn",
    "Cared",
    "Filters",
    "LogPaper",
    "ToWrite",
    "Week",
    "cared_for",
    "drafts_of",
    "edition_of",
    "entries_of",
    "entry_for",
    "latest_for",
    "log_for",
    "log_paper_for",
    "mentions_for",
    "mine_for",
    "observation_for",
    "shared_log_for",
    "to_write_for",
    "week_for",
]
