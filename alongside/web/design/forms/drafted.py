"""A form whose answers are kept as a draft while somebody writes, and given back as they were typed."""

from collections.abc import Iterator, Mapping
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
        form.initial = {name: _given_back(field, values, name) for name, field in form.fields.items()}
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
        typed = {name: text for bound in self.visible_fields() for name, text in _typed(bound, self.data)}
        if not any(value.strip() for value in typed.values()):
            return {}
        pages_own = [name for name in ("once", "slot", "version") if name in self.fields]
        return {**typed, **{name: str(self.data.get(name, ""))[:40] for name in pages_own}}


def _typed(bound: Any, data: Any) -> Iterator[tuple[str, str]]:
    """Each control of a question with what stands in it; of several ticks, each on a line of its own."""
    if _many(bound.field):
        yield (
            bound.html_name,
            _plain("\n".join(bound.field.widget.value_from_datadict(data, {}, bound.html_name) or ())),
        )
        return
    parts = getattr(bound.field.widget, "parts", ())
    for name in [f"{bound.html_name}-{part}" for part in parts] or [bound.html_name]:
        yield name, _plain(str(data.get(name, "")))


def _plain(text: str) -> str:
    return text[:_LONGEST].replace("\0", "")


def _given_back(field: Any, values: Mapping[str, str], name: str) -> Any:
    if _many(field):
        return values.get(name, "").splitlines()
    return field.widget.value_from_datadict(values, {}, name)


def _many(field: Any) -> bool:
    return bool(getattr(field.widget, "allow_multiple_selected", False))
