"""The same report as a CSV or Excel file. No cell is ever a formula, whatever its words begin with."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from alongside.web.reports.presenters import Page

CSV: Final = "text/csv; charset=utf-8"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def lines(page: Page) -> Iterator[list[str]]:
    """Every line of the file: what is counted comes first, so that no number travels without it."""
    yield ["Alongside: the service’s numbers"]
    yield [page.hub, page.year]
    for sentence in page.scope:
        yield [sentence]
    yield [f"Counted on {page.counted_at:%d/%m/%Y at %H:%M}"]
    for table in page.tables:
        yield []
        yield [table.caption]
        yield table.head
        yield from table.rows


def as_csv(page: Page) -> bytes:
    """With a byte-order mark: spreadsheets then read it as UTF-8."""
    out = io.StringIO()
    csv.writer(out).writerows([[plain(cell) for cell in row] for row in lines(page)])
    return "\ufeff".encode() + out.getvalue().encode()


def plain(cell: str) -> str:
    """A spreadsheet takes these first letters for a formula; an apostrophe makes it read them as words."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


def as_xlsx(page: Page) -> bytes:
    """Numbers as numbers, everything else as words."""
    import xlsxwriter

    out = io.BytesIO()
    no_guessing = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    with xlsxwriter.Workbook(out, {**no_guessing, "in_memory": True}) as book:
        sheet = book.add_worksheet("Numbers")
        sheet.set_column(0, 0, 28)
        sheet.set_column(1, 8, 18)
        for row, cells in enumerate(lines(page)):
            for column, cell in enumerate(cells):
                number = cell.replace(",", "")
                if column and number.isdecimal():
                    sheet.write_number(row, column, int(number))
                else:
                    sheet.write_string(row, column, cell)
    return out.getvalue()
