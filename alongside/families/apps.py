"""Families: a write about a family that has moved on meanwhile is stopped here, whoever makes it."""

from django.apps import AppConfig


class FamiliesConfig(AppConfig):
    name = "alongside.families"

    def ready(self) -> None:
        from alongside.families import still_here
        from alongside.record import writing

        writing.before_it_stands(still_here.check)
