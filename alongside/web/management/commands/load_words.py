"""`manage.py load_words`: after an update, add the lists and clocks that came with it."""

from typing import Any

from django.core.management.base import BaseCommand

from alongside.access import actor
from alongside.words import actions


class Command(BaseCommand):
    help = "Add shipped lists and clocks that are missing; what the charity changed stays as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        new = actions.load(by=actor.system("lists that came with the program"))
        self.stdout.write(f"{new} added." if new else "Nothing was missing.")
