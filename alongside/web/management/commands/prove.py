"""`manage.py prove NAME`: the tests that are marked as proofs and have NAME in theirs, at their full size."""

import os
import subprocess
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Run a proof at its full size: 10,000 tamperings instead of a few hundred, and so on."
    requires_system_checks = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("name", help="a word in the test’s name or file, such as record or access")

    def handle(self, *args: Any, **options: Any) -> None:
        words = [sys.executable, "-m", "pytest", "-m", "proof", "-k", options["name"], "--durations=5"]
        # Nothing comes from outside but a word for -k, and it is one argument.
        ended = subprocess.run(words, cwd=settings.HOUSE, env={**os.environ, "ALONGSIDE_PROVE": "full"}).returncode  # noqa: S603
        if ended == 5:
            raise CommandError(f"No proof has “{options['name']}” in its name.")
        sys.exit(ended)
