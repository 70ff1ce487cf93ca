"""The genogram’s people, homes and lines as shapes: paths and places an SVG is made of, never a colour or a style."""

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import wrap

from alongside.families.genogram import Outline, Stroke, Symbol
from alongside.families.genogram.seats import HIGH, WIDE
from alongside.families.genogram.strokes import Point
from alongside.families.queries.lists import in_a_row

ROLES = {
    "child": "A child we stand beside",
    "parent": "Parent or carer",
    "sibling": "Brother or sister",
    "other": "Someone else in the family’s life",
}
_NAME, _MORE = 16, 20  # letters that fit on a line of a symbol


@dataclass(frozen=True)
class Text:
    x: str
    y: str
    words: str
    kind: str


@dataclass(frozen=True)
class Shape:
    """A symbol: `paths` are its outlines, one, or two for a child we stand beside."""

    role: str
    title: str
    paths: list[str]
    texts: list[Text]


@dataclass(frozen=True)
class House:
    x: str
    y: str
    width: str
    height: str
    danger: bool
    texts: list[Text]


@dataclass(frozen=True)
class Drawn:
    """One line: `bond` and `state` choose how it looks."""

    bond: str
    state: str
    path: str
    slashes: str
    text: Text | None


def shape(symbol: Symbol) -> Shape:
    person, middle = symbol.someone, symbol.x + WIDE / 2
    names = wrap(person.name, _NAME, max_lines=2, placeholder="…") or ["Name not known"]
    more = wrap(person.more, _MORE, max_lines=3 - len(names), placeholder="…")
    words = [*((said, "name") for said in names), *((said, "more") for said in more)]
    first = symbol.y + HIGH / 2 - (len(words) - 1) * 9 + 5
    return Shape(
        role=person.role,
        title=", ".join(filter(None, [person.name, person.more, ROLES[person.role]])),
        paths=outlines(person.role, symbol.x, symbol.y, WIDE, HIGH),
        texts=[Text(_n(middle), _n(first + place * 18), said, kind) for place, (said, kind) in enumerate(words)],
    )


def outlines(role: str, x: float, y: float, wide: float, high: float) -> list[str]:
    """The shape says the role, never the sex, which is not held: round ends, soft corners, or cut ones."""
    if role == "other":
        cut = high / 5
        return [
            f"M{_n(x + cut)} {_n(y)}H{_n(x + wide - cut)}L{_n(x + wide)} {_n(y + cut)}V{_n(y + high - cut)}"
            f"L{_n(x + wide - cut)} {_n(y + high)}H{_n(x + cut)}L{_n(x)} {_n(y + high - cut)}V{_n(y + cut)}Z"
        ]
    curve = high / 8 if role == "parent" else high / 2.5
    inside = [_rounded(x + 5, y + 5, wide - 10, high - 10, curve - 5)] if role == "child" else []
    return [_rounded(x, y, wide, high, curve), *inside]


def _rounded(x: float, y: float, wide: float, high: float, curve: float) -> str:
    r, arc = _n(curve), f"a{_n(curve)} {_n(curve)} 0 0 1"
    return (
        f"M{_n(x + curve)} {_n(y)}h{_n(wide - 2 * curve)}{arc} {r} {r}v{_n(high - 2 * curve)}{arc} -{r} {r}"
        f"h-{_n(wide - 2 * curve)}{arc} -{r} -{r}v-{_n(high - 2 * curve)}{arc} {r} -{r}Z"
    )


def house(outline: Outline, names: Mapping[str, str]) -> House:
    x, fits = outline.x + 12, int((outline.width - 24) / 8.5)
    texts = [Text(_n(x), _n(outline.y + 18), _cut(outline.home.name, fits), "house")]
    if outline.home.danger:
        texts.append(Text(_n(x), _n(outline.y + 36), "▲ Danger here", "danger"))
    if outline.empty and not outline.also:
        texts.append(Text(_n(x), _n(outline.y + 76), "Nobody is written down", "note"))
    if outline.also:
        also = "Also here: " + in_a_row([names[key] for key in outline.also])
        texts.append(
            Text(_n(x), _n(outline.y + outline.height - 10), _cut(also, int((outline.width - 24) / 7.4)), "note")
        )
    return House(
        x=_n(outline.x),
        y=_n(outline.y),
        width=_n(outline.width),
        height=_n(outline.height),
        danger=outline.home.danger,
        texts=texts,
    )


def line(stroke: Stroke) -> Drawn:
    x, y = stroke.middle
    return Drawn(
        bond=stroke.bond,
        state=stroke.state.value,
        path="".join("M" + "L".join(f"{_n(px)} {_n(py)}" for px, py in course) for course in stroke.courses),
        slashes=slashed(stroke.slashes),
        text=Text(_n(x), _n(y + 4), stroke.when, "when") if stroke.when else None,
    )


def slashed(places: tuple[Point, ...]) -> str:
    return "".join(f"M{_n(x - 4)} {_n(y + 9)}L{_n(x + 4)} {_n(y - 9)}" for x, y in places)


def _cut(words: str, letters: int) -> str:
    return words if len(words) <= letters else words[: letters - 1].rstrip() + "…"


def _n(number: float) -> str:
    """Without a needless “.0”."""
    return f"{number:.1f}".removesuffix(".0")
