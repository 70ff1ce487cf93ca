"""What tells two worlds apart: a status, a header, a cookie, a byte, a statement, or how many rows came back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from tests.apart.asking import Answer, Question
from tests.apart.world import MARK


@dataclass(frozen=True)
class Difference:
    question: Question
    what: str
    one: str
    other: str

    def __str__(self) -> str:
        return f"{self.question}: {self.what}\n    {self.one}\n    {self.other}"


def differences(
    one: Mapping[Question, Answer], other: Mapping[Question, Answer], *, statements: bool = True
) -> list[Difference]:
    """Empty for a reader who cannot tell which world it is. `statements`: what the databases were asked counts too."""
    found = [_between(question, said, other[question], statements) for question, said in one.items()]
    return [difference for difference in found if difference]


def _between(question: Question, one: Answer, other: Answer, statements: bool) -> Difference | None:
    parts: list[tuple[str, object, object]] = [
        ("status", one.status, other.status), ("body", one.body, other.body), ("headers", one.headers, other.headers),
        ("cookies", one.cookies, other.cookies),
    ]  # fmt: skip
    if statements:
        parts.append(("statements", one.statements, other.statements))
    for what, a, b in parts:
        if a != b:
            return Difference(question, what, *_where(what, a, b))
    return None


def _where(what: str, one: object, other: object) -> tuple[str, str]:
    """The first place in which they part."""
    if what == "body":
        a, b = bytes(one), bytes(other)  # type: ignore[call-overload]
        at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
        return repr(a[max(0, at - 60) : at + 90]), repr(b[max(0, at - 60) : at + 90])
    if what == "statements":
        only = Counter(one), Counter(other)  # type: ignore[call-overload]
        return str(list((only[0] - only[1]).elements())[:2]), str(list((only[1] - only[0]).elements())[:2])
    return repr(one), repr(other)


def marked(answers: Mapping[Question, Answer]) -> list[Question]:
    """Where the mark of hidden words stands, but where the reader asked for it by that word."""
    return [q for q, said in answers.items() if MARK.encode() in said.body.lower() and MARK not in str(q.sent or "")]
