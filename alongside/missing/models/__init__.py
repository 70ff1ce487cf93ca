"""The rows of missing episodes. The episode is the charity’s; what police were told of it is the hub’s."""

from alongside.missing.models.episodes import Episode, Learnt, Report, Return, ReturnTalk, SearchLine, Step
from alongside.missing.models.profile import MissingProfile

__all__ = ["Episode", "Learnt", "MissingProfile", "Report", "Return", "ReturnTalk", "SearchLine", "Step"]
