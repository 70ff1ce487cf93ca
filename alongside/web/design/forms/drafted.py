"""A form whose answers are kept as a draft while somebody writes, and given back as they were typed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from alongside.web.design.forms.fields import Hidden
from alongside.web.design.forms.form import Form

_LONGEST = 10_000


class Drafted(Form):
    """`slot` and `saved` say which draft the page is writing in, and how often it was kept."""

    slot = Hidden(required=False)
    saved = Hidden(required=False)

    @classmethod
    def carried_on(cls, values: Mapping[str, str], slot: str, saved: int, **given: Any) -> Self:
        """The form as a draft left it: filled, not judged."""
        form = cls(**given)
        form.initial = {name: field.widget.value_from_datadict(values, {}, name) for name, field in form.fields.items()}
        form.initial |= {"slot": slot, "saved": str(saved)}
        if not values.get("once"):
            form.initial.pop("once", None)
        # The version somebody wrote over is the page's own, kept with what they wrote.
        if "version" in form.fields and not values.get("version"):
            form.initial.pop("version", None)
        return form

    def kept_in(self, slot: str, saved: int) -> None:
        """What was just saved, so that the page goes on in the same draft."""
        self._put("slot", slot)
        self._put("saved", str(saved))

    @property
    def carries_on(self) -> bool:
        """Whether it stands here as a draft left it."""
        return not self.is_bound and bool(self.initial.get("slot"))

    def began(self, at: datetime) -> None:
        """When the draft was begun: for a form whose answers mean the moment they were given."""

    def values(self) -> dict[str, str]:
        """What was typed, as it was typed, for a draft; nothing if nobody typed anything."""
        parts = [name for bound in self.visible_fields() for name in _controls(bound)]
        typed = {name: str(self.data.get(name, ""))[:_LONGEST].replace("\0", "") for name in parts}
        if not any(value.strip() for value in typed.values()):
            return {}
        pages_own = [name for name in ("once", "slot", "version") if name in self.fields]
        return {**typed, **{name: str(self.data.get(name, ""))[:40] for name in pages_own}}


def _controls(bound: Any) -> list[str]:
    parts = getattr(bound.field.widget, "parts", ())
    return [f"{bound.html_name}-{part}" for part in parts] or [bound.html_name]
