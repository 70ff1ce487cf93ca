"""What must be true of every page: one heading, a title that begins with it, ids used once, nothing inline.

And of every form: an empty answer keeps the page, says what is missing, and each link lands on a box to fill in.
"""

import re
from html.parser import HTMLParser

import pytest

from tests.cast import Cast
from tests.web.sweep import NOBODY, answers

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
FOCUSABLE = {"input", "select", "textarea", "button", "a"}


class Page(HTMLParser):
    """The little of a page that the promises are about."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.by_id: dict[str, tuple[str, dict[str, str | None]]] = {}
        self.h1: list[str] = []
        self.title = ""
        self.inline: list[str] = []
        self.targets: list[str] = []
        self._in = ""
        self._summary = 0
        self._svg = 0
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if said.get("id"):
            self.ids.append(said["id"] or "")
            self.by_id[said["id"] or ""] = (tag, said)
        self.inline += [name for name in said if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and not said.get("src")):
            self.inline.append(tag)
        if tag == "div":
            self._summary += 1 if self._summary or "govuk-error-summary" in (said.get("class") or "").split() else 0
        if tag == "a" and self._summary:
            self.targets.append(said.get("href") or "")
        self._svg += tag == "svg"
        if tag == "h1" or (tag == "title" and not self._svg):
            self._in = tag
            self.h1 += [""] if tag == "h1" else []

    def handle_endtag(self, tag: str) -> None:
        self._summary -= 1 if tag == "div" and self._summary else 0
        self._svg -= tag == "svg"
        self._in = "" if tag == self._in else self._in

    def handle_data(self, data: str) -> None:
        if self._in == "h1":
            self.h1[-1] += data
        elif self._in == "title":
            self.title += data


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


_REFERENCE = re.compile(r"\b[FR]-[0-9A-Z]{3,4}-[0-9A-Z]{3,4}\b")


def _title(page: Page) -> str:
    return re.sub(r"^Error: ", "", words(page.title))


def faults(body: str) -> list[str]:
    page = Page(body)
    found = []
    if len(page.h1) != 1:
        found.append(f"{len(page.h1)} h1")
    # A heading may be a child's name; a title, which history keeps, says the reference instead.
    elif not (_title(page).startswith(words(page.h1[0])) or _REFERENCE.search(page.title)):
        found.append(f"title “{words(page.title)}” does not begin with “{words(page.h1[0])}”")
    found += [f"id {i} twice" for i in {i for i in page.ids if page.ids.count(i) > 1}]
    found += [f"inline {name}" for name in page.inline]
    if re.search(r"\{\{ |\{% |>None<|&lt;div|&amp;amp;", body):
        found.append("something not rendered")
    return found


def test_every_page_is_well_made(cast: Cast) -> None:
    # The gallery shows how a template is written, so it alone may say what looks like one.
    pages = [answer for answer in answers(cast) if answer.is_page and answer.address.name != "design:gallery"]
    wrong = {(page.address.name, page.name): found for page in pages if (found := faults(page.body))}
    assert len(pages) > 100
    assert wrong == {}


def test_every_page_is_sent_with_the_same_care(cast: Cast) -> None:
    for answer in answers(cast):
        if answer.is_page:
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"], answer.address.name
            assert answer.headers["Referrer-Policy"] == "same-origin"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["X-Frame-Options"] == "DENY"
            assert answer.name == NOBODY or "no-store" in answer.headers["Cache-Control"], answer.address.name


def test_every_error_lands_on_a_box_to_fill_in(cast: Cast) -> None:
    refused = [answer for answer in answers(cast) if answer.status == 422]
    wrong: dict[tuple[str, str], list[object]] = {}
    for answer in refused:
        page = Page(answer.body)
        lands = [page.by_id.get(target.removeprefix("#"), ("", {}))[0] for target in page.targets]
        # A refusal that is about no box (a letter that may not leave, a thing that moved on) has words and no link.
        if "govuk-error-summary" not in answer.body or not page.title.startswith("Error: "):
            wrong[answer.address.name, answer.name] = ["no summary"]
        elif any(tag not in FOCUSABLE for tag in lands):
            wrong[answer.address.name, answer.name] = list(zip(page.targets, lands, strict=True))
    assert len({answer.address.name for answer in refused}) > 10
    assert wrong == {}
