"""`manage.py house open`: everything between a prepared folder and the first page, in one process.

`manage.py house check` only looks. Whatever is wrong is one sentence and status 2, never a traceback.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand
from django.db import DEFAULT_DB_ALIAS, OperationalError, connections
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from alongside.access import actor
from alongside.config import house
from alongside.config.environment import Misconfigured
from alongside.hubs import actions, queries
from alongside.sealing import house as sealed
from alongside.sealing.envelope import CannotOpen
from alongside.web import health, static_files


class Command(BaseCommand):
    help = "Make the house ready to serve (open), or say what stands in the way (check)."
    requires_system_checks = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("word", choices=["open", "check"])
        parser.add_argument("--empty", action="store_true", help="write no demonstration hub")

    def handle(self, *args: Any, **options: Any) -> None:
        with one_sentence():
            house.check()
            if options["word"] == "open":
                migrate()
                claim()
                static_files.collect()
            the_key_fits()
        if options["word"] == "open":
            # The worker is about to start: until it beats for itself, this is its pulse.
            health.beat(timezone.now())
            if settings.DEMO and not options["empty"] and queries.is_empty() and "demo_data" in get_commands():
                call_command("demo_data")


@contextmanager
def one_sentence() -> Iterator[None]:
    """Turn what an operator can put right into a sentence and status 2."""
    try:
        yield
    except SystemExit as end:
        said = str(end.code)
    except CannotOpen:
        said = f"The master key {settings.KEY_FILE} is not the one this data was sealed with; put the right one there."
    except OperationalError as problem:
        said = _database_words(problem)
    else:
        return
    print(said, file=sys.stderr)
    sys.exit(2)


def migrate() -> None:
    """Bring both databases up to date; a quick look first, because usually there is nothing to do.

    The keyring holds the tables of `sealing` alone: walking every other area's history there costs seconds.
    """
    for alias, app in (("keyring", "sealing"), (DEFAULT_DB_ALIAS, None)):
        executor = MigrationExecutor(connections[alias])
        not_half_way(executor)
        if executor.migration_plan(executor.loader.graph.leaf_nodes(app)):
            call_command("migrate", *filter(None, [app]), database=alias, verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)


def not_half_way(executor: MigrationExecutor) -> None:
    """Migrations that were written together take up a house that had all of them, or none."""
    applied = executor.loader.applied_migrations
    for together in executor.loader.replacements.values():
        if len({name in applied for name in together.replaces}) > 1:
            raise Misconfigured(
                "This data was made by an early trial copy, and its tables cannot be brought up to date; "
                "set ALONGSIDE_DATA to another folder, or keep the copy it was made with."
            )


def claim() -> None:
    """The database says which mode it is for, as the folder does: they can be parted."""
    kept_for = queries.house_mode()
    if kept_for is None:
        actions.prepare_house(mode=settings.MODE, by=actor.system("the house is prepared"))
    elif kept_for != settings.MODE:
        raise Misconfigured(house.mode_mismatch(kept_for))


def the_key_fits() -> None:
    """A house with nothing in it yet has no key to try."""
    if queries.house_mode() is not None:
        sealed.opens()


def _database_words(problem: OperationalError) -> str:
    first = str(problem).strip().splitlines()[0] if str(problem).strip() else "no answer"
    names = " and ".join(str(connections[alias].settings_dict["NAME"]) for alias in (DEFAULT_DB_ALIAS, "keyring"))
    return f"The databases {names} cannot be opened: {first}"
