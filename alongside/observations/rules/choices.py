"""The choices an observation is made of."""

from enum import StrEnum


class Edition(StrEnum):
    """Whose log it is written in."""

    PARENT = "parent"  # filled in beside the PLO
    PLO = "plo"
    FOSTER = "foster"
    RESIDENTIAL = "residential"


EDITION_WORDS: dict[Edition, str] = {
    Edition.PARENT: "A parent’s, written down beside them",
    Edition.PLO: "The parent’s worker’s",
    Edition.FOSTER: "A foster carer’s",
    Edition.RESIDENTIAL: "A residential worker’s",
}


class How(StrEnum):
    SAW = "saw"
    HEARD = "heard"
    TOLD = "told"
    FOUND = "found"
    READ = "read"


HOW_WORDS: dict[How, str] = {
    How.SAW: "I saw it",
    How.HEARD: "I heard it",
    How.TOLD: "I was told it",
    How.FOUND: "I found it",
    How.READ: "I read it on a device",
}


class Precision(StrEnum):
    """How sure the time is. A vague time is as good an answer as an exact one."""

    EXACT = "exact"
    RANGE = "range"
    VAGUE = "vague"
    UNKNOWN = "unknown"


class Judgement(StrEnum):
    """What a person said of a mention the machine offered. It is never accepted in silence, nor lost if refused."""

    OFFERED = "offered"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    ADDED = "added"


JUDGEMENT_WORDS: dict[Judgement, str] = {
    Judgement.OFFERED: "nobody has said yet",
    Judgement.CONFIRMED: "right",
    Judgement.REFUSED: "not right",
    Judgement.ADDED: "added by a person",
}
