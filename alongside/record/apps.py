"""The record: its window for writing is put on every connection here."""

from typing import Any

from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "alongside.record"

    def ready(self) -> None:
        from django.db.backends.signals import connection_created

        from alongside.record import window

        window.learn_tables()

        def on_connection(connection: Any, **_: Any) -> None:
            window.watch(connection)

        # Not a signal about the domain: the only hook every connection passes, in threads and jobs too.
        connection_created.connect(on_connection, dispatch_uid="writing-window", weak=False)
