"""Invented entries to learn from: what a good one says, and what could be better in another."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Example:
    """Nobody in it exists."""

    title: str
    words: str
    how_true: str
    good: str


EXAMPLES: tuple[Example, ...] = (
    Example(
        "A car at the corner",
        "A silver Golf stopped at the corner at about ten to four. Robin got into the back. I saw the end of the plate,"
        " KXR, and a man driving. Robin came home at twenty past nine.",
        "I saw it from the kitchen window. I did not see the front of the plate.",
        "It says what was seen, from where, and what was not seen. It does not guess who the man is.",
    ),
    Example(
        "Something Robin said",
        "Robin said at tea: “Bizzo says I don’t need to be in by nine any more.” I did not ask who that is. Robin went"
        " upstairs after that.",
        "Robin said it to me. Nobody else was there.",
        "Robin’s own words stand between marks. Nobody questioned Robin.",
    ),
    Example(
        "A message on the tablet",
        "The family tablet lit up on the table: “outside in 10, bring it” from robz_77. I did not touch it.",
        "I read it on the screen myself, from where I sat.",
        "Nobody went into an account. What can be read in passing may be written down.",
    ),
)
