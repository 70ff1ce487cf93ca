"""`manage.py demo_data`: writes the invented hubs and families. Only into an empty house in demo mode."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from alongside.demo.generate import NotHere, Plan, Truth, generate, is_empty


class Command(BaseCommand):
    help = "Write a demonstration: four invented hubs, the told stories, and as many families as you ask for."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--families", type=int, default=12, help="families beside those that are told (12)")
        parser.add_argument("--years", type=int, default=2, help="over how many years they came (2)")
        parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same people (1)")
        parser.add_argument("--truth", type=Path, help="write here which mentions are the same thing")
        parser.add_argument("--if-empty", action="store_true", help="do nothing if there is a hub already")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["if_empty"] and not is_empty():
            return
        if not (0 <= options["families"] <= 100_000 and 1 <= options["years"] <= 50):
            raise CommandError("Ask for 0 to 100,000 families over 1 to 50 years.")
        plan = Plan(options["families"], options["years"], options["seed"], timezone.now())
        try:
            done = generate(plan, self._progress, self._truth(options["truth"]))
        except NotHere as said:
            raise CommandError(str(said)) from None
        self.stdout.write(f"{done} families, all invented.")

    def _truth(self, path: Path | None) -> Truth:
        if path is None:
            return lambda lines: None
        path.write_text("")

        def add(lines: list[dict[str, str]]) -> None:
            with path.open("a") as out:
                out.writelines(json.dumps(line) + "\n" for line in lines)

        return add

    def _progress(self, done: int) -> None:
        self.stderr.write(f"{done} families …")
