"""The questions of a page's own forms, as a browser finds them; and what a calm person might answer."""

import random
from dataclasses import dataclass, field
from html.parser import HTMLParser

Pairs = list[tuple[str, str]]


@dataclass
class Asked:
    """One question: its kind, what stands in it, what may be chosen."""

    kind: str
    value: str = ""
    numeric: bool = False
    options: list[str] = field(default_factory=list)

    def plain(self, name: str, dice: random.Random) -> list[str]:
        """An answer such as somebody might give."""
        if self.kind in {"radio", "select", "checkbox"}:
            real = [option for option in self.options if option]
            return [dice.choice(real)] if real else []
        if self.kind == "hidden":
            return [self.value]
        if self.kind == "button":
            return self.options[:1] if dice.random() < 0.2 else []
        part = {"day": "9", "month": "3", "year": "2026", "time": "9:15"}.get(name.rpartition("-")[2])
        return [
            part or ("5" if self.numeric else self.value or "x@alongside.invalid" if self.kind == "email" else "Words")
        ]


class Questions(HTMLParser):
    """Every question of every form that is sent to the page's own address."""

    def __init__(self, body: str, path: str) -> None:
        super().__init__()
        self.found: dict[str, Asked] = {}
        self._path, self._ours, self._open = path, False, ""
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        name = said.get("name", "")
        if tag == "form":
            self._ours = said.get("method", "").lower() == "post" and said.get("action", "") in ("", self._path)
        elif self._ours and tag == "option" and self._open:
            self._choice(self._open, said, "selected")
        elif self._ours and tag in {"input", "select", "textarea", "button"} and name != "csrfmiddlewaretoken" and name:
            self._question(tag, name, said)

    def _question(self, tag: str, name: str, said: dict[str, str]) -> None:
        kind = said.get("type", "text") if tag == "input" else tag
        asked = self.found.setdefault(name, Asked(kind, numeric=said.get("inputmode") == "numeric"))
        if kind in {"radio", "checkbox", "button"}:
            self._choice(name, {"value": "on", **said}, "checked")
        elif tag == "input":
            asked.value = said.get("value", "")
        self._open = name if tag in {"select", "textarea"} else ""

    def _choice(self, name: str, said: dict[str, str], chosen: str) -> None:
        self.found[name].options.append(said.get("value", ""))
        if chosen in said:
            self.found[name].value = said.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        self._ours = self._ours and tag != "form"
        self._open = "" if tag in {"select", "textarea"} else self._open

    def handle_data(self, data: str) -> None:
        if self._open and self.found[self._open].kind == "textarea":
            self.found[self._open].value += data

    def plain(self, dice: random.Random) -> Pairs:
        """The form as somebody might send it."""
        return [(name, value) for name, asked in self.found.items() for value in asked.plain(name, dice)]

    @property
    def typed(self) -> dict[str, str]:
        """What stands in the boxes that somebody types into."""
        boxes = {"text", "textarea", "email", "tel"}
        return {name: asked.value for name, asked in self.found.items() if asked.kind in boxes}
