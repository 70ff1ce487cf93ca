"""What every test stands on: both databases, plain static files, quick passwords, a clean memory of keys."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.db import connections

from tests import pristine, ready
from tests.settings_env import PLACE

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker

pytest_plugins = ["tests.browser", "tests.order", "tests.signin"]


def pytest_configure(config: pytest.Config) -> None:
    """After Django is set up, and before anything is asked of it."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    pristine.replace_flush()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test with a database has both: a sealed row needs its key. Journeys may open sockets on this machine."""
    for item in items:
        mark = item.get_closest_marker("django_db")
        fixtures = getattr(item, "fixturenames", ())
        if mark or {"db", "transactional_db", "live_server"} & set(fixtures):
            said = dict(mark.kwargs) if mark else {}
            item.add_marker(pytest.mark.django_db(**{**said, "databases": "__all__"}), append=False)
        if "live_server" in fixtures:
            item.add_marker(pytest.mark.allow_hosts(["127.0.0.1", "::1", "localhost"]))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None, django_db_keepdb: bool) -> None:
    """A database a worker. SQLite in files, as in life (threads, WAL, locks), but without waiting for the disk."""
    for connection in connections.all():
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(PLACE / f"test-{connection.alias}.sqlite3")
            options = connection.settings_dict["OPTIONS"]
            options["init_command"] = options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
    if django_db_keepdb:
        ready.take()


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    return ready.here()


@pytest.fixture(scope="session")
def django_db_setup(django_db_keepdb: bool, django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> None:
    """Migrate once, and keep what that made for the next run and for the tests that commit."""
    with django_db_blocker.unblock():
        if not django_db_keepdb:
            ready.keep()
        pristine.keep()


@pytest.fixture(autouse=True)
def _forget_keys() -> Iterator[None]:
    """A key made in one test is rolled back with it; the memory of it must go too (of lists as well)."""
    from alongside.sealing import keyring
    from alongside.words import queries as words

    keyring.forget()
    words.forget()
    yield
    keyring.forget()
    words.forget()


def amount(fast: int, full: int) -> int:
    """How many cases a proof tries: `fast` in every run, `full` with ./run prove."""
    return full if os.environ.get("ALONGSIDE_PROVE") == "full" else fast
