"""A name with a letter wrong, or spelled as it sounds: Haroon and Harun, Kezia and Keziah, Oliwia and Olivia."""

import re
from functools import lru_cache

from alongside.sharing.rules.identifying.shortened import also_called

# In this order; each is read the same way in most names.
_SPELLINGS = (
    (r"^x", "z"), (r"^g(?=[ei])", "j"), (r"er$", "a"), (r"e?igh", "i"), (r"ph|f", "v"), (r"sch", "sh"),
    (r"(?<=[bdj])h", ""), (r"ch(?=[lr])|kh", "k"), (r"gh|gu(?=[ei])", "g"), (r"th", "t"), (r"rh", "r"),
    (r"c?qu?|ck", "k"), (r"cz", "ch"), (r"c(?=[eiy])", "s"), (r"c(?!h)", "k"), (r"x", "ks"), (r"z", "s"), (r"w", "v"),
    (r"ie|ey|ee|ea|y", "i"), (r"oo|ou", "u"), (r"au|aw|ov(?=[^aeiou])", "o"), (r"a[ie]|ei", "a"),
    (r"(?<=[aeiou])h", ""), (r"(.)\1+", r"\1"), (r"(?<=[^aeiou])e$", ""),
)  # fmt: skip
_ALIKE = tuple(map(frozenset, ("ckqsz", "dt", "bp", "mn", "fvw", "gj", "lr", "aeiouy")))
_LEAST, _LONG = 5, 7  # letters: of a name that may have one letter wrong, and of one that may have any


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    for written, said in _SPELLINGS:
        name = re.sub(written, said, name)
    return name


def misspelled(word: str, name: str) -> bool:
    """As it sounds, or one letter wrong; a word that is another first name is no misspelling."""
    if word == name or min(len(word), len(name)) < _LEAST - 1:
        return False
    return sound(word) == sound(name) or (
        not also_called(word) and (_one_letter_off(word, name) or _as_far(word, name))
    )


def _as_far(word: str, name: str) -> bool:
    """A long name one letter off from how it sounds: Chowdhury and Chaudhry."""
    return min(len(word), len(name)) > _LONG and _one_letter_off(sound(word), sound(name))


@lru_cache(maxsize=4096)
def _one_letter_off(word: str, name: str) -> bool:
    """Two changed round, one doubled, left out or put in, or one taken for another like it; in a long name any."""
    if len(name) < _LEAST or abs(len(word) - len(name)) > 1 or (word[0] != name[0] and len(name) < _LONG):
        return False
    long, less = sorted((word, name), key=len, reverse=True)
    at = next((n for n, letter in enumerate(less) if letter != long[n]), len(less))
    if len(long) > len(less):
        enough = len(less) >= _LEAST or long[at] == long[at - 1] or (at < len(less) and long[at] in "aeiou")
        return long[:at] + long[at + 1 :] == less and enough
    if word[at + 1 :] == name[at + 1 :]:
        return len(name) >= _LONG or any({word[at], name[at]} <= alike for alike in _ALIKE)
    return word[at : at + 2] == name[at : at + 2][::-1] and word[at + 2 :] == name[at + 2 :]
