"""`manage.py made`: writes docs/made from the code; with --check, only says whether it is true."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from alongside.web import made


class Command(BaseCommand):
    help = "Write docs/made again from the code (--check: only say whether it is true)."
    requires_system_checks = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; fail if a page is out of date")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            if found := made.stale():
                raise CommandError(f"docs/made is out of date ({', '.join(found)}): ./run made")
            return
        for name in made.write():
            self.stdout.write(f"docs/made/{name}")
