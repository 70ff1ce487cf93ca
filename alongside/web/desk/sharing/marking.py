"""The paper as it would leave, with what would identify somebody marked in it; and the words without that."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from alongside.sharing.gate import Released
from alongside.sharing.rules.identifying import Details, identifying, without
from alongside.sharing.rules.identifying.find import WORDS, Why
from alongside.sharing.rules.passing import Thing
from alongside.web.desk.sharing.passforms import PassForm

_OURS = ("csrfmiddlewaretoken", "leave", "change", "take_out", "seen", "seen_marks")


@dataclass(frozen=True)
class Piece:
    """A run of a paragraph; `why` is empty where nothing stands out."""

    text: str
    why: str = ""


@dataclass(frozen=True)
class Marked:
    """Word for word what would leave: joined, the pieces of a paragraph are the paragraph."""

    title: str
    paragraphs: list[list[Piece]]
    marks: list[str]
    digest: str


def marked(left: Released, details: Details, things: Iterable[Thing] = ()) -> Marked:
    heads = [thing.head for thing in things]
    paragraphs = [list(_pieces(paragraph, details, heads)) for paragraph in left.paragraphs]
    found = [piece for pieces in paragraphs for piece in pieces if piece.why]
    marks = [f"“{' '.join(piece.text.split())}”: {piece.why}" for piece in found]
    return Marked(left.title, paragraphs, list(dict.fromkeys(marks)), left.digest)


def _pieces(paragraph: str, details: Details, heads: list[str]) -> Iterator[Piece]:
    """The head of a thing is ours (“What is known of a child”) and is not gone through."""
    first, _, rest = paragraph.partition("\n")
    ours = len(first) + 1 if rest and any(head in first for head in heads) else 0
    if ours:
        yield Piece(paragraph[:ours])
    text, at = paragraph[ours:], 0
    for find in identifying(text, details):
        if find.start > at:
            yield Piece(text[at : find.start])
        yield Piece(text[find.start : find.end], WORDS[Why(find.why)])
        at = find.end
    if text[at:]:
        yield Piece(text[at:])


def taken_out(form: PassForm, details: Details) -> PassForm:
    """The same answers with every mark replaced by what kind of thing stood there; what is not ours to write stays."""
    fresh: Any = form.data.copy()  # type: ignore[attr-defined]
    for number in range(len(form.things)):
        name = f"text_{number}"
        text = form.cleaned_data[name]
        form.cleaned_data[name] = without(text, identifying(text, details))
        fresh[name] = form.cleaned_data[name]
    form.data = fresh
    return form


def carried(form: PassForm, digest: str) -> list[tuple[str, str]]:
    """What was answered, for the page that shows the paper: nothing is typed twice, nothing is kept meanwhile."""
    data: Any = form.data
    given = [(name, value) for name in data for value in data.getlist(name) if name not in _OURS]
    return [*given, ("seen", digest)]
