"""`manage.py worker`: does the background jobs, tidies up after a power cut, and shows by its pulse that it lives."""

import logging
import time
from datetime import datetime, timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from alongside.files import sweeping
from alongside.web import health

SWEEP_EVERY = timedelta(hours=6)
log = logging.getLogger(__name__)


class Pulsing(Worker):
    """The queue's own worker; between jobs, and after each, it says that it is alive."""

    beaten_at: datetime | None = None

    def run_task(self, db_task_result: Any) -> None:
        super().run_task(db_task_result)
        self.pulse()

    def pulse(self) -> None:
        now = timezone.now()
        if self.beaten_at is None or now - self.beaten_at >= health.EVERY:
            health.beat(now)
            self.beaten_at = now

    swept_at: datetime | None = None

    def sweep(self) -> None:
        """Files that a power cut left without a row go; rows without their file are told of, for somebody to look."""
        now = timezone.now()
        if self.swept_at is None or now - self.swept_at >= SWEEP_EVERY:
            self.swept_at = now
            if missing := sweeping.sweep(now).missing:
                log.error("%d received files are not in the data folder", len(missing))

    def stay(self) -> None:
        """Drain the queue, beat, rest for the interval; until a signal."""
        while self.running:
            self.run()
            self.pulse()
            self.sweep()
            time.sleep(self.interval)


class Command(BaseCommand):
    help = "Do background jobs until stopped."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--once", action="store_true", help="do what is waiting, then end")

    def handle(self, *args: Any, **options: Any) -> None:
        # It logs its own stopping as a warning; a stop that was asked for is no news.
        logging.getLogger("django_tasks_db").setLevel(logging.ERROR)
        worker = Pulsing(
            queue_names=["*"],
            interval=1.0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        worker.configure_signals()
        worker.pulse()
        if options["once"]:
            worker.run()
        else:
            worker.stay()
