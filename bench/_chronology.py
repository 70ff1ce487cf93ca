"""The measuring part of `chronology`, in a process of its own house."""

import argparse
import re
import sys
from datetime import timedelta
from typing import Any

from bench._told import Told, p50
from bench._turns import Act, in_turn

SHORT, GOAL = 50, 1.5
_OLDER = re.compile(r'href="(\?[^"]*after=[^"]*)"')


def measure(words: list[str]) -> int:
    import django

    django.setup()
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=int)
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(words)
    told = Told("chronology")
    client, long, short = _two_families(given.lines)
    first, queries = _page(client, long, "")
    other, as_often = _page(client, short, "")
    assert queries == as_often, (queries, as_often)
    older = _OLDER.search(first)
    assert older
    assert "after=" not in other
    for case, query in (("first page", ""), ("second page", older[1].replace("&amp;", "&"))):
        a, b = in_turn(_asking(client, long, query), _asking(client, short, ""), given.rounds, 1)
        told.say(
            case=f"{case} ({queries} queries), {given.lines} lines against {SHORT}",
            n=given.lines, ratio=p50(a) / p50(b), goal=GOAL, a=a, b=b,
        )  # fmt: skip
    if given.write:
        told.write()
    return told.status


def _two_families(lines: int) -> tuple[Any, str, str]:
    """A signed-in PLO and the addresses of both chronologies."""
    from django.test import Client

    from tests.cast import make_cast, make_family
    from tests.signin import sign_in

    cast = make_cast()
    addresses = []
    for many in (lines, SHORT):
        family = make_family(cast)
        _fill(cast, family, many)
        addresses.append(f"/families/{family.pk}/chronology/")
    return sign_in(Client(), cast, "priya"), addresses[0], addresses[1]


def _fill(cast: Any, family: Any, lines: int) -> None:
    """Calls, things noticed, needs and promises in turn, each an hour before the one after it."""
    from django.utils import timezone

    from alongside.advocacy.actions import promise
    from alongside.families.actions import voice
    from alongside.families.models import Person
    from alongside.families.models.voice import NeedKind
    from tests.noticing import observed
    from tests.supporting import talk

    now, parent = timezone.now(), Person.objects.get(family=family, kind="parent")
    for number in range(lines, 0, -1):
        at = now - timedelta(hours=number)
        match number % 4:
            case 0:
                talk(cast, family, at=at, now=at)
            case 1:
                observed(cast, family, at=at)
            case 2:
                voice.say(person=parent, kind=NeedKind.NEED, words=f"Rest, {number}", by=cast.actor("priya"), now=at)
            case _:
                promise(
                    family=family, agency="social_care", what=f"A tutor, {number}", made_on=timezone.localdate(at),
                    by=cast.actor("priya"), now=at,
                )  # fmt: skip


def _page(client: Any, path: str, query: str) -> tuple[str, int]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        page = client.get(path + query)
    assert page.status_code == 200, page.status_code
    return page.content.decode(), len(asked)


def _asking(client: Any, path: str, query: str) -> Act:
    def ask(number: int) -> None:
        assert client.get(path + query).status_code == 200

    return ask


if __name__ == "__main__":
    sys.exit(measure(sys.argv[1:]))
