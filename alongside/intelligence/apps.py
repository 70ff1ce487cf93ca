"""Intelligence: as soon as something goes, is read again or is taken back, what it owes is known."""

from django.apps import AppConfig


class IntelligenceConfig(AppConfig):
    name = "alongside.intelligence"

    def ready(self) -> None:
        from alongside.intelligence.actions.following import follow
        from alongside.sharing import moving

        moving.follow(follow)
