"""Templates hold nothing inline (the content policy would refuse it), and none lies about unused."""

import re
from importlib.util import find_spec
from pathlib import Path

from tests.promises.repository import HOUSE, lines_with, nothing, texts

OURS = "alongside/web/templates/"
FOR_ALLAUTH = "alongside/web/signin/allauth_templates/"
INLINE = re.compile(
    r"(?i)\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|<style\b|<script(?![^>]*\ssrc=)|javascript:|\|\s*safe\s*[-}|%)]"
)
NAMED = re.compile(r"[\"']([\w/.-]+\.(?:html|txt|svg|xml|jinja))[\"']")

DOCSTRING = re.compile(r'"""(?s:.*?)"""')


def templates() -> set[str]:
    """Every template, named as it is asked for."""
    return {name.removeprefix(OURS) for name, _ in texts(OURS)}


def test_nothing_inline() -> None:
    nothing(lines_with(INLINE, OURS, FOR_ALLAUTH))


def test_no_template_is_unused() -> None:
    asked_for = {found for _, text in texts("alongside/") for found in NAMED.findall(text)}
    nothing(templates() - asked_for)


def test_no_template_is_missing() -> None:
    endings = (".html", ".txt", ".jinja")
    asked_for = {
        found
        for _, text in texts("alongside/web/", endings={".py", ".html"})
        for found in NAMED.findall(DOCSTRING.sub("", text))
        if "/" in found and found.endswith(endings)
    }
    theirs = {name for name in asked_for if (_allauth() / name).exists() or (HOUSE / FOR_ALLAUTH / name).exists()}
    nothing(asked_for - templates() - theirs)


def test_what_we_override_of_allauth_is_still_there() -> None:
    names = {name.removeprefix(FOR_ALLAUTH) for name, _ in texts(FOR_ALLAUTH, endings={".html", ".txt"})}
    nothing(name for name in names if not (_allauth() / name).exists())


def _allauth() -> Path:
    spec = find_spec("allauth")
    assert spec
    assert spec.origin
    return Path(spec.origin).parent / "templates"
