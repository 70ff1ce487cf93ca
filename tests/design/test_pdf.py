"""Papers: tagged, marked on every page, and fetching nothing."""

import sys
from datetime import UTC, datetime

import pytest

from alongside.web.design import pages, pdf
from tests.pdfs import opened, sides

AT = datetime(2026, 3, 27, 16, 10, tzinfo=UTC)


def paper(more: str = "") -> str:
    context = {"heading": "A letter", "stated_at": AT, "handling": "OFFICIAL-SENSITIVE"}
    return pages.to_string(None, "design/paper_example.html", context).replace("</table>", "</table>" + more)


@pytest.fixture
def weasyprint() -> None:
    try:
        import weasyprint  # noqa: F401
    except OSError:
        pytest.skip(f"PDF libraries are missing: {pdf.NEEDS}")


def test_a_paper_says_when_it_was_true_and_how_to_handle_it() -> None:
    made = paper()
    assert "27 March 2026 at 16:10" in made
    assert '<p class="paper__handling">OFFICIAL-SENSITIVE</p>' in made
    assert "everybody in this paper is invented" in made


@pytest.mark.usefixtures("weasyprint")
def test_a_pdf_is_tagged_and_has_its_pages() -> None:
    made = pdf.pdf(paper("<p>More.</p>" * 60))
    assert made.startswith(b"%PDF-")
    assert b"pdfuaid:part" in opened(made)
    assert b"/StructTreeRoot" in opened(made)
    assert sides(made) >= 2


@pytest.mark.usefixtures("weasyprint")
def test_a_paper_fetches_its_own_sheet_and_nothing_else() -> None:
    fetch = pdf._fetcher().fetch
    assert b"@page" in fetch("https://paper.invalid/static/alongside/paper.0123456789ab.css").read()
    for address in ("http://127.0.0.1/paper.css", "file:///etc/hosts", "https://paper.invalid/secret", "data:,x"):
        with pytest.raises(ValueError, match="fetch nothing"):
            fetch(address)


def test_missing_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Missing:
        def find_spec(self, name: str, *args: object) -> None:
            if name == "weasyprint":
                raise OSError("libpango")

    pdf._weasyprint.cache_clear()
    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    with pytest.raises(pdf.PdfUnavailable, match="apt-get install libpango"):
        pdf.pdf("<p>x</p>")
