"""Every page of the site, and every form sent empty, in a real browser at two widths: nobody is shut out.

axe-core finds nothing at the width of a desk and of a small phone, and nothing must be scrolled sideways at 320 px.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser import faults, overflows
from tests.cast import PEOPLE, Cast
from tests.full import Address, addresses, link
from tests.promises.repository import nothing
from tests.web.sweep import NOBODY, Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
WIDTHS = ((1280, 900), (320, 640))
Visit = tuple[str, Address]


class Screens:
    """One browser window for each of the cast, and one for nobody."""

    def __init__(self, browser: "Browser", site: Site, url: str) -> None:
        self.browser, self.site, self.url = browser, site, url
        self.contexts: dict[str, BrowserContext] = {}
        self.pages: dict[str, Page] = {}
        self.complaints: list[str] = []

    def of(self, name: str) -> "Page":
        if name not in self.pages:
            self.contexts[name] = context = self.browser.new_context(base_url=self.url, reduced_motion="reduce")
            if name != NOBODY:
                cookies = self.site.sessions[name].items()
                context.add_cookies([{"name": key, "value": kept.value, "url": self.url} for key, kept in cookies])
            self.pages[name] = page = context.new_page()
            page.on("pageerror", lambda error: self.complaints.append(str(error)))
            page.on("console", lambda said: self._heard(said.type, said.text))
        return self.pages[name]

    def _heard(self, kind: str, words: str) -> None:
        if kind == "error" and not words.startswith("Failed to load resource"):
            self.complaints.append(words)

    def close(self) -> None:
        for context in self.contexts.values():
            context.close()


@pytest.fixture
def screens(browser: "Browser", live_server: "LiveServer", cast: Cast) -> Iterator[Screens]:
    opened = Screens(browser, Site(cast), live_server.url)
    yield opened
    opened.close()
    assert opened.complaints == []


_visits: list[Visit] = []


def visits(site: Site) -> list[Visit]:
    """Each address that is a page, as the first of the cast whom it answers. Found out once.

    An address whose things are not in the full world yet fails the table of everybody, not this.
    """
    if not _visits:
        for address in [each for each in addresses() if site.things.keys() >= set(each.parameters)]:
            for name in (*PEOPLE, NOBODY):
                answer = site.ask(name, address)
                if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
                    _visits.append((name, address))
                    break
    return _visits


def wrong(page: "Page") -> list[str]:
    """What is wrong with the page as it stands, at each width."""
    found = []
    for width, height in WIDTHS:
        page.set_viewport_size({"width": width, "height": height})
        found += [f"{width}: {fault}" for fault in faults(page)]
        if overflows(page):
            found.append(f"{width}: must be scrolled sideways")
    return found


def listed(bad: dict[tuple[str, str], list[str]]) -> list[str]:
    """A line a fault, so that a failure can be read."""
    return [f"{address}, {name}: {fault}" for (address, name), faults_ in bad.items() for fault in faults_]


def test_nobody_is_shut_out_of_any_page(screens: Screens) -> None:
    bad: dict[tuple[str, str], list[str]] = {}
    seen = visits(screens.site)
    for name, address in seen:
        page = screens.of(name)
        page.goto(link(address, screens.site.things))
        if found := wrong(page):
            bad[address.name, name] = found
    assert len(seen) > 60
    nothing(listed(bad))


def test_nobody_is_shut_out_of_a_form_sent_empty(screens: Screens) -> None:
    bad: dict[tuple[str, str], list[str]] = {}
    forms = [visit for visit in visits(screens.site) if screens.site.ask(*visit, "post").status_code == 422]
    for name, address in forms:
        page = screens.of(name)
        page.goto(link(address, screens.site.things))
        with page.expect_navigation():
            page.evaluate("() => document.querySelector('main form[method=post]').submit()")
        if page.title().startswith("Error: "):
            found = wrong(page)
        else:
            found = ["no error, though nothing was answered"] if prefilled_nothing(page) else []
        if found:
            bad[address.name, name] = found
    assert len(forms) > 25
    nothing(listed(bad))


def prefilled_nothing(page: "Page") -> bool:
    """A form that came with answers in it (a row to change) may be right as it stands."""
    return "error" in page.url
