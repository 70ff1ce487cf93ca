"""The browser journeys walk in: Debian's Chromium through Playwright, one process a module, one person a page.

A page fails its test at the end if the console complained: that is how a breach of the content policy shows.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django.live_server_helper import LiveServer

CHROMIUM = Path("/usr/bin/chromium")
AXE = Path(__file__).resolve().parents[1] / "node_modules" / "axe-core" / "axe.min.js"
QUIET = [
    "--no-sandbox",  # as root, in a container, there is none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = (1280, 900)
PHONE = (320, 640)

Person = Callable[..., "Page"]


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """One Chromium for the journeys of a module."""
    if not CHROMIUM.exists():
        words = "Chromium is missing: apt-get install chromium"
        pytest.fail(words) if os.environ.get("ALONGSIDE_EVERY_TEST") else pytest.skip(words)
    from playwright.sync_api import sync_playwright

    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread, which Django would take for async code.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        found = playwright.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        yield found
        found.close()


@pytest.fixture
def person(browser: "Browser", live_server: "LiveServer") -> Iterator[Person]:
    """`person(size=PHONE, javascript=False)` opens a page of its own: own cookies, own screen.

    Answers that are errors on purpose (403, 404 …) make the console complain: that line is let pass.
    """
    complaints: list[str] = []
    contexts = []

    def heard(kind: str, words: str) -> None:
        if kind == "error" and not words.startswith("Failed to load resource"):
            complaints.append(words)

    def open_page(size: tuple[int, int] = DESKTOP, javascript: bool = True) -> "Page":
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": size[0], "height": size[1]},
            java_script_enabled=javascript,
            locale="en-GB",
            timezone_id="Europe/London",
            reduced_motion="reduce",
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: heard(message.type, message.text))
        page.on("pageerror", lambda error: heard("error", str(error)))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page(person: Person) -> "Page":
    """One person at a desk."""
    return person()


def faults(page: "Page") -> list[str]:
    """What axe-core finds wrong with the page as it stands: `rule: element`, empty when nobody is shut out."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text())
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found["violations"] for node in rule["nodes"]]


def overflows(page: "Page") -> bool:
    """True when the page must be scrolled sideways to be read."""
    return bool(page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
