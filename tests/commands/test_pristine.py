"""The ground every test stands on: both databases, put back after a test that commits."""

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connections, transaction
from django.db.utils import DatabaseError
from django.utils import timezone

from alongside.access.actor import system
from alongside.record import window
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.sealing.models import WrappedKey


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", [1, 2])
def test_what_a_test_commits_is_gone_in_the_next(turn: int) -> None:
    assert (Entry.objects.count(), WrappedKey.objects.count(), Session.objects.count()) == (0, 0, 0)
    with recorded(by=system("a test"), did="tests.write"):
        pass
    Session.objects.create(session_key=str(turn), expire_date=timezone.now())
    cache.set("turn", turn)
    assert (Entry.objects.count(), WrappedKey.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_the_records_triggers_are_there_after_putting_back() -> None:
    with recorded(by=system("a test"), did="tests.write"):
        pass
    with (
        window.opened(),
        pytest.raises(DatabaseError),
        transaction.atomic(),
        connections["default"].cursor() as cursor,
    ):
        cursor.execute("DELETE FROM record_entry")


def test_no_socket_opens_outside_journeys() -> None:
    import socket

    from pytest_socket import SocketBlockedError

    # It warns before it refuses, and a warning is an error here.
    with pytest.raises((SocketBlockedError, UserWarning), match="tried to use socket"):
        socket.create_connection(("127.0.0.1", 9))
