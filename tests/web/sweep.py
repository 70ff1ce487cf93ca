"""Walks the whole site as everybody: each address, each of the cast and nobody, one fresh client a question."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.test import Client

from tests.cast import PEOPLE, Cast
from tests.full import Address, addresses, link, make_full
from tests.signin import sign_in

NOBODY = "nobody"
EVERYBODY = (NOBODY, *PEOPLE)


class Site:
    """The full world with a client for each of the cast; what a question changed is taken back."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.things = make_full(cast) | {"secret": "no-such-invitation", "uidb36": "abc", "key": "no-such-key"}
        self.sessions = {name: sign_in(Client(), cast, name).cookies for name in PEOPLE}

    def client(self, name: str) -> Client:
        client = Client(raise_request_exception=False)
        if name != NOBODY:
            client.cookies.load({key: morsel.value for key, morsel in self.sessions[name].items()})
        return client

    def ask(self, name: str, address: Address, method: str = "get", data: dict[str, Any] | None = None) -> Any:
        with undone():
            return getattr(self.client(name), method)(link(address, self.things), data or {})


@dataclass(frozen=True)
class Answer:
    """What somebody was answered, kept after the world it came from is gone."""

    address: Address
    name: str
    method: str
    status: int
    headers: dict[str, str]
    body: str

    @property
    def is_page(self) -> bool:
        return self.status == 200 and self.headers.get("Content-Type", "").startswith("text/html")


_answers: list[Answer] = []


def walked() -> list[Address]:
    """Every address; while one part is being built, `ALONGSIDE_WALK=desk:plan,hub:` asks only those that begin so."""
    begin = tuple(filter(None, os.environ.get("ALONGSIDE_WALK", "").split(",")))
    return [address for address in addresses() if not begin or address.name.startswith(begin)]


def answers(cast: Cast) -> list[Answer]:
    """GET and an empty POST of every address by everybody. Walked once, by whichever test asks first."""
    if not _answers:
        site = Site(cast)
        for address in walked():
            for name in EVERYBODY:
                for method in ("get", "post"):
                    said = site.ask(name, address, method)
                    body = b"".join(said.streaming_content) if said.streaming else said.content
                    text = body.decode(errors="replace")
                    _answers.append(Answer(address, name, method, said.status_code, dict(said.headers), text))
    return _answers


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
