"""The record's page: who may read it, what it says of families, and what a check finds."""

from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from alongside.access.actor import Actor
from alongside.record import window
from alongside.record.models import Entry
from alongside.record.writing import looked_at, looked_over
from tests.cast import Cast, make_family
from tests.signin import SignedIn, sign_in


def text(client: Client, address: str = "/record/") -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_manager_reads_which_family_and_a_guardian_only_that_it_was_one(cast: Cast, signed_in: SignedIn) -> None:
    family = make_family(cast)
    looked_at(by=cast.actor("priya"), did="families.see", about=family)
    seen = text(signed_in("owen"))
    assert f"Opened the page of {family.reference}" in seen
    guarded = text(signed_in("gita"))
    assert "Opened the page of a family" in guarded
    assert family.reference not in guarded
    assert "Arkle" not in seen + guarded


@pytest.mark.parametrize("name", ["priya", "moira", "dee", "sam", "chidi", "frances", "ruth", "una"])
def test_for_everybody_else_the_record_is_not_there(cast: Cast, signed_in: SignedIn, name: str) -> None:
    assert text(signed_in("owen"))
    client = signed_in(name)
    assert client.get("/record/").status_code == 404
    assert client.post("/record/check/").status_code == 404


def test_another_hubs_lines_stay_there(cast: Cast, signed_in: SignedIn) -> None:
    family = make_family(cast, worker="una", hub=cast.elsewhere)
    looked_at(by=cast.actor("una"), did="families.see", about=family)
    assert Entry.objects.filter(hub=cast.elsewhere.id, did="families.see").exists()
    seen = text(signed_in("owen")) + text(signed_in("gita"))
    assert "Una Pike" not in seen
    assert "Opened the page" not in seen


def test_looking_at_the_record_is_a_look(cast: Cast, signed_in: SignedIn) -> None:
    text(signed_in("gita"))
    entry = Entry.objects.get(did="record.see")
    assert (entry.by, entry.hub) == (cast.account("gita").id, cast.hub.id)


def test_it_is_narrowed_by_kind_and_person(cast: Cast, signed_in: SignedIn) -> None:
    client = signed_in("gita")
    looked_over(
        by=cast.actor("priya"),
        did="families.list",
        seen=[(cast.hub.id, cast.hub.id), (cast.hub.id, cast.elsewhere.id)],
    )
    looked_at(by=cast.actor("dee"), did="families.open_locked", hub=cast.hub.id)
    locked = text(client, "/record/?kind=locked")
    assert "Opened a locked fact of a family" in locked
    assert "(2 families)" not in locked
    hers = text(client, f"/record/?by={cast.account('priya').id}")
    assert "Looked at a list of families (2 families)" in hers
    assert "locked fact of a family</td>" not in hers


def test_older_lines_are_one_link_away(cast: Cast, signed_in: SignedIn) -> None:
    client = signed_in("gita")
    for _ in range(60):
        looked_at(by=cast.actor("priya"), did="families.list", hub=cast.hub.id)
    first = client.get("/record/?kind=looked")
    lines = list(Entry.objects.filter(did__in=["families.list", "record.see"]).order_by("-id"))
    assert f"before={lines[49].id}" in first.content.decode()
    rest = text(client, f"/record/?kind=looked&before={lines[49].id}")
    assert rest.count("Looked at a list of families") == 11


@pytest.mark.parametrize("many", [1, 3])
def test_a_page_of_it_asks_the_same_few_questions(
    cast: Cast, many: int, django_assert_num_queries: Any, signed_in: SignedIn
) -> None:
    client = signed_in("gita")
    for _ in range(many):
        looked_at(by=cast.actor("priya"), did="families.see", about=make_family(cast))
    client.get("/record/")
    with django_assert_num_queries(QUERIES):
        client.get("/record/")


# Session, account, actor (3), people, hubs, the look (6), the page, names, references: and none of them per line.
QUERIES = 13


def test_a_check_says_that_it_holds(cast: Cast, signed_in: SignedIn) -> None:
    client = signed_in("gita")
    page = client.post("/record/check/").content.decode()
    assert "The record holds." in page
    assert Entry.objects.get(did="record.verify").because == "holds"


def test_a_check_finds_what_somebody_changed_behind_our_back(cast: Cast, signed_in: SignedIn) -> None:
    client = signed_in("gita")
    family = make_family(cast)
    looked_at(by=cast.actor("priya"), did="families.see", about=family)
    entry = Entry.objects.filter(family=family.id).latest("id")
    with window.opened(), connection.cursor() as cursor:
        for name in _triggers(cursor):
            cursor.execute(f"DROP TRIGGER {name}" + (" ON record_entry" if connection.vendor == "postgresql" else ""))
        cursor.execute("UPDATE record_entry SET did = 'families.list' WHERE id = %s", [entry.pk])
    page = client.post("/record/check/").content.decode()
    assert "The record does not hold" in page
    assert f"In the chain of a family, at entry {entry.seq}: an entry was changed." in page
    assert (
        f"In the chain of {family.reference}" in sign_in(Client(), cast, "owen").post("/record/check/").content.decode()
    )
    with pytest.raises(SystemExit) as end:
        call_command("verify_record")
    assert end.value.code == 1


def _triggers(cursor: Any) -> list[str]:
    if connection.vendor == "postgresql":
        cursor.execute("SELECT tgname FROM pg_trigger WHERE tgrelid = 'record_entry'::regclass AND NOT tgisinternal")
    else:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'record_entry'")
    return [row[0] for row in cursor.fetchall()]


def test_the_command_says_that_it_holds(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    looked_at(by=Actor(id=cast.hub.id, name=""), did="families.see", hub=cast.hub.id)
    call_command("verify_record")
    assert "The record holds." in capsys.readouterr().out
