"""`manage.py verify_record`: reads the record from its beginning; status 1 and the places if it does not hold."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from alongside.record.verify import verify


class Command(BaseCommand):
    help = "Read the record of who did what from its beginning, and say if it holds."
    requires_system_checks = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--stream", default="", help="one chain only: family:ID, hub:ID or house")

    def handle(self, *args: Any, **options: Any) -> None:
        verdict = verify(options["stream"])
        self.stdout.write(f"{verdict.entries} entries in {verdict.streams} chains were read.")
        for fault in verdict.faults:
            self.stderr.write(f"{fault.stream}, entry {fault.seq}: {fault.words}")
        if not verdict.holds:
            self.stderr.write("The record does not hold.")
            sys.exit(1)
        self.stdout.write("The record holds.")
