"""The surfaces: what must hold before the first page is served is registered here."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "alongside.web"
    label = "web"

    def ready(self) -> None:
        from alongside.web import checks
        from alongside.web.signin import kept

        checks.register()
        kept.listen()
