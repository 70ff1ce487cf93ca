"""A form of which some questions stand folded, and open by themselves when they hold something or are wrong."""

from datetime import date, datetime, time
from typing import Any, ClassVar

from django.forms.boundfield import BoundField
from django.utils import timezone

from alongside.web.design import forms
from alongside.words import queries as words


class Folding(forms.Form):
    """`folded` names the questions behind “Add more”; all others stand in view, in their order."""

    folded: ClassVar[tuple[str, ...]] = ()
    fold: ClassVar[str] = "Add more"

    @property
    def in_view(self) -> list[BoundField]:
        return [bound for bound in self._standing() if bound.name not in self.folded]

    @property
    def in_fold(self) -> list[BoundField]:
        return [bound for bound in self._standing() if bound.name in self.folded]

    @property
    def fold_open(self) -> bool:
        """Nothing that was typed, and nothing to be mended, hides."""
        if not self.is_bound and not getattr(self, "carries_on", False):
            return False
        names = [*self.folded, *self._revealed_in_fold()]
        return any(name in self.errors or _typed(self[name].value()) for name in names)

    def _revealed_in_fold(self) -> list[str]:
        found: list[str] = []
        for name in self.folded:
            for one in getattr(self.fields[name], "reveals", {}).values():
                found += [one] if isinstance(one, str) else one
        return found


def _typed(data: Any) -> bool:
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list | tuple) else [data]
    return any(part not in (None, "") for part in parts)


def offer(form: forms.Form, field: str, list_: str, today: date) -> None:
    """Give a question the choices of a list of the house, as they are offered that day."""
    asked: Any = form.fields[field]
    asked.choices = words.choices(list_, today)
    if hasattr(asked, "hints"):
        asked.hints = words.hints(list_, today)


def moment_of(on: date | None, now: datetime) -> datetime:
    """A day as a moment: now for today, and noon for any other, since nobody said the hour."""
    if on is None or on == timezone.localdate(now):
        return now
    return datetime.combine(on, time(12), tzinfo=timezone.get_current_timezone())
