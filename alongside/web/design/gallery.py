"""Every component with the lines that make it. The same lines are shown and run, so they cannot go stale.

The examples stand in templates/design/examples, each under a comment with its name and, after a colon, a note.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from jinja2 import Environment
from markupsafe import Markup

SOME_TIME = datetime(2026, 3, 27, 16, 10, tzinfo=UTC)
GROUPS = (("Our own pieces", "design/examples/pieces.html"), ("Components", "design/examples/components.html"))
_TITLE = re.compile(r"^\{# ([^:]+?)(?:: (.+))? #\}$", re.MULTILINE)
_PARTS = (
    '{% from "design/parts.html" import'
    " card, facts, tag, lines, timeline, empty, table, pager, action_bar, said, why %}"
)


@dataclass(frozen=True)
class Example:
    """`code` is what a page's template would say."""

    name: str
    note: str
    code: str
    drawn: Markup


def examples(templates: Environment, path: str) -> Iterator[Example]:
    """Each example of one file, drawn."""
    assert templates.loader is not None  # noqa: S101  Django always gives one; said for the type checker
    source = templates.loader.get_source(templates, path)[0]
    _, *parts = _TITLE.split(source)
    for name, note, code in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        html = templates.from_string(_PARTS + code).render(at=SOME_TIME)
        yield Example(name, note or "", code.strip(), Markup(html))  # noqa: S704  drawn by our own lines
