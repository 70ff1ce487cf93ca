"""Runs several acts at one moment, each on a database connection of its own, as several people's requests are."""

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connections
from django.db.models import Model

from alongside.record import once


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Run them at one moment; what each gave, or what it raised."""
    start, answers = Barrier(len(acts)), [None] * len(acts)

    def run(place: int, act: Callable[[], Any]) -> None:
        try:
            start.wait()
            answers[place] = act()
        except Exception as raised:
            answers[place] = raised  # type: ignore[call-overload]
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=(place, act)) for place, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def not_seen_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next row that is kept was sent before, a moment too late to be found."""
    real, looks = once._there, list[Model]()

    def blind_at_first(row: Model) -> Model | None:
        looks.append(row)
        return None if len(looks) == 1 else real(row)

    monkeypatch.setattr(once, "_there", blind_at_first)
