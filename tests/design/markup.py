"""Compares two pieces of HTML by what a browser makes of them: tags, attributes in any order, words."""

from html.parser import HTMLParser
from typing import Any


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.read: list[Any] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: " ".join((value or "").split()) for name, value in attrs}
        self.read.append((tag, sorted(said.items())))

    def handle_endtag(self, tag: str) -> None:
        self.read.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if words:
            self.read.append(words)


def read(html: str) -> list[Any]:
    """The HTML as a list of tags, ends and words."""
    reader = _Reader()
    reader.feed(str(html))
    reader.close()
    return reader.read


def elements(html: str, tag: str) -> list[dict[str, str]]:
    """The attributes of every such tag."""
    return [dict(item[1]) for item in read(html) if isinstance(item, tuple) and item[0] == tag]


def ids(html: str) -> set[str]:
    return {dict(item[1])["id"] for item in read(html) if isinstance(item, tuple) and "id" in dict(item[1])}
