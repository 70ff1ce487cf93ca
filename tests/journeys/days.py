"""The days of a journey that lasts for months: each is come to in turn, by its date and the clock in Northbeck."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    import time_machine

FIRST = "2026-01-02 08:00"
_HERE = ZoneInfo("Europe/London")
# A form is sent a few seconds after the minute that stands in it, so what it leaves behind stands after it.
_SECONDS = timedelta(seconds=20)


def moment(said: str) -> datetime:
    """“2026-05-16 21:10” as people there say it."""
    return datetime.fromisoformat(said).replace(tzinfo=_HERE) + _SECONDS


class Days:
    """The clock stands still between two steps, and never goes back."""

    def __init__(self, travelling: "time_machine.Traveller") -> None:
        self._travelling, self.now = travelling, moment(FIRST)

    def come(self, said: str) -> datetime:
        """It is this moment now, for everybody."""
        return self._at(moment(said))

    def wait(self, minutes: int) -> datetime:
        """So many minutes pass."""
        return self._at(self.now + timedelta(minutes=minutes))

    def _at(self, then: datetime) -> datetime:
        assert then > self.now, f"{then} has passed"
        self.now = then
        self._travelling.move_to(then, tick=False)
        return then
