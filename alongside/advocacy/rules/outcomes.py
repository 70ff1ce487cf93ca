"""Whether speaking up helped, as the parent puts it (004, remote advocacy: helped, no effect, made things worse)."""

from enum import StrEnum


class Helped(StrEnum):
    HELPED = "helped"
    NO_EFFECT = "no_effect"
    MADE_WORSE = "made_worse"
    TOO_EARLY = "too_early"


HELPED_WORDS: dict[Helped, str] = {
    Helped.HELPED: "It helped",
    Helped.NO_EFFECT: "It made no difference",
    Helped.MADE_WORSE: "It made things worse",
    Helped.TOO_EARLY: "It is too early to say",
}
