"""On which surface somebody writes: the names of its addresses are the same on each."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse


@dataclass(frozen=True)
class Place:
    """`surface` is the namespace of the addresses."""

    surface: str

    def first(self, family: UUID, beside: bool) -> str:
        return reverse(f"{self.surface}:log-first", args=[family]) + ("?with=parent" if beside else "")

    def new(self, family: UUID, beside: bool = False, check: UUID | None = None, draft: str = "") -> str:
        asked = [
            "with=parent" if beside else "",
            f"check={check}" if check else "",
            f"draft={draft}" if draft else "",
        ]
        query = "&".join(part for part in asked if part)
        return reverse(f"{self.surface}:log-new", args=[family]) + (f"?{query}" if query else "")

    def draft(self, family: UUID) -> str:
        return reverse(f"{self.surface}:log-draft", args=[family])

    def drop(self, family: UUID) -> str:
        return reverse(f"{self.surface}:log-draft-drop", args=[family])

    def entry(self, observation: UUID) -> str:
        return reverse(f"{self.surface}:log-entry", args=[observation])

    def mentions(self, observation: UUID) -> str:
        return reverse(f"{self.surface}:log-mentions", args=[observation])

    def correct(self, observation: UUID) -> str:
        return reverse(f"{self.surface}:log-correct", args=[observation])

    def home(self, family: UUID) -> str:
        """Where the family's entries stand; a carer has one list of their own."""
        return reverse("desk:log", args=[family]) if self.surface == "desk" else reverse("carers:log")


DESK = Place("desk")
CARERS = Place("carers")
