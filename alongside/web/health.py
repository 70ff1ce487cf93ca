"""Is the house well? The worker's pulse, and the page a monitor asks.

The worker writes its pulse into the shared cache once a minute. Four minutes without one is silence,
so that a worker that died shows within five.
"""

from datetime import datetime, timedelta

from django.core.cache import cache
from django.db import Error, connections
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from alongside.web.guard import open_to_the_world

PULSE = "worker-pulse"
EVERY = timedelta(minutes=1)
SILENT_AFTER = timedelta(minutes=4)


def beat(now: datetime) -> None:
    """The worker is alive, and got this far, at `now`."""
    cache.set(PULSE, now, timeout=None)


def last_beat() -> datetime | None:
    """When the worker was last known to be alive; None if it never was."""
    found = cache.get(PULSE)
    return found if isinstance(found, datetime) else None


def worker_silent(now: datetime) -> bool:
    """True when background jobs are not being done. Managers see this on Today."""
    beaten = last_beat()
    return beaten is None or now - beaten > SILENT_AFTER


def troubles(now: datetime) -> list[str]:
    """What is wrong, in words that name nobody; empty when all is well."""
    found = []
    try:
        for alias in ("default", "keyring"):
            with connections[alias].cursor() as cursor:
                cursor.execute("SELECT 1")
        if worker_silent(now):
            found.append("The worker for background jobs is silent.")
    except Error:
        found.append("The database does not answer.")
    return found


@open_to_the_world("a monitor asks it, and it names nobody")
@never_cache
def healthy(request: HttpRequest) -> HttpResponse:
    """200 and “All is well.”, or 503 and what is not. Says nothing about anybody."""
    found = troubles(timezone.now())
    words = "\n".join(found) or "All is well."
    return HttpResponse(words + "\n", status=503 if found else 200, content_type="text/plain; charset=utf-8")
