"""`manage.py bench NAME …` runs `main(words)` of bench/NAME.py; without a name it lists what there is."""

import argparse
import importlib
import pkgutil
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


def names() -> list[str]:
    """The benchmarks there are."""
    found = pkgutil.iter_modules([str(settings.HOUSE / "bench")])
    return sorted(module.name.replace("_", "-") for module in found if not module.name.startswith("_"))


class Command(BaseCommand):
    help = "Run a benchmark: it prints JSON lines, and ends with 1 when a goal is missed."
    requires_system_checks = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("name", nargs="?", default="")
        parser.add_argument("words", nargs=argparse.REMAINDER, help="for the benchmark itself; try --help after NAME")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["name"] not in names():
            raise CommandError("There are these benchmarks: " + (", ".join(names()) or "none yet"))
        module = importlib.import_module("bench." + options["name"].replace("-", "_"))
        sys.exit(module.main(options["words"]))
