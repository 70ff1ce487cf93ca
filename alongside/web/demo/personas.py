"""Who can be tried in a demonstration, and what each of them can and cannot see."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from alongside.access.roles import NAMES, Role
from alongside.hubs import queries

if TYPE_CHECKING:
    from alongside.hubs.models import Post

HOUSE_OF: Final = "alongside.invalid"


@dataclass(frozen=True)
class Persona:
    """One card: `key` is posted, the rest is read."""

    key: str
    name: str
    role: str
    place: str
    sees: str


# In the order a family would meet them; the outsider comes last, to be compared with everybody else.
WORDS: Final[Mapping[str, str]] = {
    "priya": "Stands beside parents. Sees the families that are hers, how it is safe to ring, and the clock of each"
    " first contact.",
    "owen": "Gives families to workers and looks after them. Sees every family of the hub, everyone’s caseload, the"
    " people, the record and the counts.",
    "moira": "Runs the hub for its partners. Screens each referral. Sees what the hub may see of a family, never the"
    " charity’s own file.",
    "dee": "A detective in the hub. Sees the referrals she sent and, of families she works with, what a partner may.",
    "sam": "A social worker in the hub. Sees the referrals he sent and, of families he works with, what a partner may.",
    "chidi": "Works with a child. Sees that child’s name and where the support for the parent stands, and no more.",
    "frances": "Cares for a child in her home. Writes down what she notices, and sees only what she wrote herself.",
    "ruth": "Pays for the service. Sees counts, never a person.",
    "corin": "Keeps who told what. Looks up a source when somebody must know, with a reason the family’s worker reads.",
    "gita": "Guards people’s information. Sees who did what and who looked, and can check that nothing was changed.",
    "una": "A Parent Liaison Officer of another hub and another charity. Of this hub she sees nothing at all: its"
    " addresses answer her as if nothing were there.",
}


def email_of(key: str) -> str:
    return f"{key}@{HOUSE_OF}"


def cards(keys: Iterable[str] = WORDS) -> list[Persona]:
    """The personas this demonstration really has."""
    wanted = list(keys)
    posts = queries.personas(email_of(key) for key in wanted)
    found = []
    for key in wanted:
        theirs = posts.get(email_of(key), [])
        if theirs:
            first = theirs[0]
            roles = ", ".join(dict.fromkeys(NAMES[Role(post.role)] for post in theirs))
            found.append(Persona(key, first.account.name, roles, _place(theirs), WORDS[key]))
    return found


def _place(posts: "list[Post]") -> str:
    hubs = list(dict.fromkeys(post.hub.name for post in posts))
    return f"{posts[0].agency.name}, {hubs[0] if len(hubs) == 1 else f'{len(hubs)} hubs'}"
