"""What the page of an observation needs to list its files: for `desk/log/_files.html`."""

from typing import TYPE_CHECKING, Any

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.observations.queries import files as queries
from alongside.web.desk.files import presenters

if TYPE_CHECKING:
    from alongside.observations.models import Observation


def files_part(actor: Actor, observation: "Observation") -> dict[str, Any]:
    """Three queries; the look at the observation covers them."""
    return {
        "observation": observation.id,
        "files": presenters.lines(queries.files_of(actor, observation)),
        "not_stored": presenters.not_stored_lines(queries.not_stored_of(actor, observation)),
        "may_attach": gate.allowed(actor, Can.ATTACH, observation),
    }
