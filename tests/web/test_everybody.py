"""Every address × everybody, from a committed table; a new address fails until it is placed in it.

A cell is the answer to GET and to an empty POST. `ALONGSIDE_WRITE_TABLE=yes` writes the table as it is now, to be
read line by line before it is committed: who may see a page is decided here, not found out.
"""

import csv
import os
from pathlib import Path

import pytest

from tests.cast import Cast
from tests.full import SECRETS, addresses
from tests.web.sweep import EVERYBODY, Site, answers, walked

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
TABLE = Path(__file__).with_name("everybody.csv")
# Who works in the family's file, or screens and may read the whole referral.
MAY_READ = {"priya", "owen", "moira"}
# A referrer may read again what they wrote themselves, and nothing that came of it.
OWN_WORDS = {("sam", "hub:referral")}
HIDDEN = {
    "promise", "meeting", "asking",
    "family", "referral", "alert", "post", "decision", "observation", "shared", "cared", "noticed",
    "visit", "duty", "worker", "help", "plan", "plan_version", "plan_step", "owed",
}  # fmt: skip


def table() -> dict[str, dict[str, str]]:
    return {row.pop("address"): row for row in csv.DictReader(TABLE.open(newline=""))}


def found(cast: Cast) -> dict[str, dict[str, str]]:
    rows: dict[str, dict[str, str]] = {}
    for answer in answers(cast):
        row = rows.setdefault(answer.address.name, {})
        row[answer.name] = f"{row[answer.name]} {answer.status}" if answer.name in row else str(answer.status)
    return rows


def write(rows: dict[str, dict[str, str]]) -> None:
    """What was walked, beside the lines of what was not (see `sweep.walked`)."""
    there = {address.name for address in addresses()}
    rows = dict(sorted(({name: row for name, row in table().items() if name in there} | rows).items()))
    with TABLE.open("w", newline="") as out:
        sheet = csv.DictWriter(out, ["address", *EVERYBODY], lineterminator="\n")
        sheet.writeheader()
        sheet.writerows({"address": name, **row} for name, row in rows.items())


def test_every_address_answers_everybody_as_the_table_says(cast: Cast) -> None:
    rows = found(cast)
    if os.environ.get("ALONGSIDE_WRITE_TABLE"):
        write(rows)
    asked = {address.name for address in walked()}
    expected = {name: row for name, row in table().items() if name in asked}
    differing = {name: (row, expected.get(name)) for name, row in rows.items() if row != expected.get(name)}
    assert differing == {}
    assert set(expected) == set(rows)


def test_the_outsider_is_answered_as_if_nothing_were_there(cast: Cast) -> None:
    """Una has the same role elsewhere: what is not hers answers as what never was."""
    for answer in answers(cast):
        if answer.name == "una" and HIDDEN & set(answer.address.parameters):
            assert answer.status in {404, 405}, answer.address.name


def test_no_page_of_another_says_what_is_the_familys_own(cast: Cast) -> None:
    said: dict[str, set[str]] = {name: set() for name in EVERYBODY}
    for answer in answers(cast):
        if (answer.name, answer.address.name) not in OWN_WORDS:
            said[answer.name].update(secret for secret in SECRETS if secret in answer.body)
    assert said["priya"] >= {"Larkspur", "Tanya Arkle", "Her nan upstairs"}
    assert all("marigold" not in words for words in said.values())
    leaks = {name: words for name, words in said.items() if name not in MAY_READ and words}
    assert leaks == {}


def test_other_methods_are_refused(cast: Cast) -> None:
    site = Site(cast)
    for address in addresses():
        for method in ("put", "delete", "patch"):
            assert site.ask("priya", address, method).status_code in {302, 403, 404, 405}, (address.name, method)
