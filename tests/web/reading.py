"""Reads a page as somebody does: its words, its hidden numbers, and where the links of its error summary land."""

import re
from html import unescape
from typing import Any


def words(response: Any) -> str:
    """The page as somebody reads it."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def hidden(response: Any, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]*value="([^"]*)"', response.content.decode())
    assert found, name
    return found[1]


def links_land(response: Any) -> None:
    """Every link of the error summary ends at a control of the page."""
    html = response.content.decode()
    summary = html[html.index("govuk-error-summary") :].split("</div>\n  </div>")[0]
    targets = re.findall(r'href="#([^"]+)"', summary)
    assert targets
    for target in targets:
        assert f'id="{target}"' in html, target
