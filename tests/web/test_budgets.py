"""How often a page asks the database: lists at most 8 times, pages that gather at most 20, whoever asks.

Who is asking (session, account, ties) is counted; writing the look down is not: it is a write of its own, of one
entry a hub. That neither grows with the rows is tested where each page is.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from tests.full import addresses
from tests.web.sweep import Site

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
A_LIST, GATHERING = 8, 20
LISTS = {
    "carers:log", "desk:answers", "desk:caseloads", "desk:contacts", "desk:families", "desk:log", "desk:log-mine",
    "desk:log-week", "desk:referrals", "desk:words", "hub:intake", "record:record", "signin:people",
}  # fmt: skip
# A paper holds every kind there is, and opens each once: it grows with the kinds, never with the rows.
PAPERS = {"desk:chronology-print", "desk:chronology-print-pdf", "desk:chronology-share"}
# The statements that write one entry (alongside/record/writing.py), and the brackets of their transaction.
_THE_LOOK = (
    "BEGIN", "COMMIT", "SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK", "SELECT seq, hash FROM record_head",
    "INSERT INTO record_entry", "INSERT INTO record_head", "UPDATE record_head",
    'UPDATE "django_session"',  # that they are still here: once a minute, and here once a question, as it is taken back
)  # fmt: skip


def reads(asked: CaptureQueriesContext) -> list[str]:
    return [query["sql"] for query in asked.captured_queries if not query["sql"].startswith(_THE_LOOK)]


@pytest.mark.parametrize("name", ["priya", "owen", "moira", "dee", "chidi", "frances", "ruth", "gita"])
def test_no_page_asks_more_than_its_budget(cast: Cast, name: str) -> None:
    site, over, walked = Site(cast), {}, 0
    for address in addresses():
        site.ask(name, address)  # what each process keeps for a minute is kept now
        with CaptureQueriesContext(connection) as asked:
            page = site.ask(name, address)
        if page.status_code == 200:
            walked += 1
            most = A_LIST if address.name in LISTS else GATHERING
            if len(reads(asked)) > most and address.name not in PAPERS:
                over[address.name] = len(reads(asked))
                print(address.name, *reads(asked), sep="\n  ")
    assert over == {}
    assert walked > 5
