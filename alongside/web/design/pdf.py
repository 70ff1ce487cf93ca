"""`pdf(html)`: a tagged PDF (PDF/UA-1) of a page made with `design/paper.html`.

WeasyPrint is imported when first needed (it is slow to start) and needs libraries of the system. It may fetch
nothing: the one style sheet is read from the built files, and whatever else a page asks for is refused.
"""

import logging
from base64 import b64decode
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

BUILT = Path(__file__).resolve().parent / "static" / "alongside"
NEEDS = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core"
# An address that can never be: relative links in a page resolve against it and are refused or answered here.
_BASE = "https://paper.invalid/"
_PHOTO = "data:image/jpeg;base64,"
_TAGGED: dict[str, Any] = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}


class PdfUnavailable(RuntimeError):
    """The libraries are missing; the words say which command brings them."""


@cache
def _weasyprint() -> Any:
    try:
        import weasyprint
    except OSError as missing:
        raise PdfUnavailable(f"Making a PDF needs libraries this machine does not have. Run: {NEEDS}") from missing
    # A refused address would be logged in full, and an address may say too much.
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    return weasyprint


@cache
def _fetcher() -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OnlyOurSheet(URLFetcher):  # type: ignore[misc]  # untyped package
        """Answers with the paper's style sheet whatever its hashed name, and with nothing else."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            parts = urlsplit(url)
            name = parts.path.rsplit("/", 1)[-1]
            if parts.hostname == "paper.invalid" and name.startswith("paper.") and name.endswith(".css"):
                sheet = (BUILT / "paper.css").read_bytes()
                return URLFetcherResponse(url, sheet, {"Content-Type": "text/css; charset=utf-8"})
            if url.startswith(_PHOTO):  # a picture the page brings along, made by our own child process
                return URLFetcherResponse(url, b64decode(url.removeprefix(_PHOTO)), {"Content-Type": "image/jpeg"})
            raise ValueError("A paper may fetch nothing.")

    return OnlyOurSheet(allowed_protocols=[])


def fitted(drawn: Iterable[str], most: int) -> bytes:
    """The first of these pages that takes at most `most` sheets’ sides; the last one if none does."""
    document = None
    for html in drawn:
        document = _read(html).render(**_TAGGED)
        if len(document.pages) <= most:
            break
    if document is None:
        raise ValueError("there is nothing to draw")
    made: bytes = document.write_pdf(**_TAGGED)
    return made


def pdf(html: str) -> bytes:
    """The PDF. Raises `PdfUnavailable` where the system's libraries are missing."""
    made: bytes = _read(html).write_pdf(**_TAGGED)
    return made


def _read(html: str) -> Any:
    return _weasyprint().HTML(string=html, base_url=_BASE, url_fetcher=_fetcher(), media_type="print")
