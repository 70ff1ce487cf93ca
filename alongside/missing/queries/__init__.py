"""What may be known of missing episodes: who is missing now, one with every step, patterns, profile and pack."""

from alongside.missing.queries.episodes import (
    A_PAGE,
    ChildHere,
    EpisodePage,
    back_of,
    children_for,
    children_here,
    episode_for,
    episode_page,
    episodes_for,
    gone_of,
)
from alongside.missing.queries.hub import ReportFace, reports_face
from alongside.missing.queries.now import Counted, Missing, MissingNow, missing_now, screen_for
from alongside.missing.queries.pack import PackPage, pack_for
from alongside.missing.queries.patterns import Patterns, patterns_for
from alongside.missing.queries.profile import photos_for, profile_for, written_profile_for

__all__ = [
    "A_PAGE",
    "ChildHere",
    "Counted",
    "EpisodePage",
    "Missing",
    "MissingNow",
    "PackPage",
    "Patterns",
    "ReportFace",
    "back_of",
    "children_for",
    "children_here",
    "episode_for",
    "episode_page",
    "episodes_for",
    "gone_of",
    "missing_now",
    "pack_for",
    "patterns_for",
    "photos_for",
    "profile_for",
    "reports_face",
    "screen_for",
    "written_profile_for",
]
