"""Sends the keys to their own database and everything else to the main one."""

from typing import Any


class KeyringRouter:
    """`sealing` and nothing else lives in `keyring`."""

    def db_for_read(self, model: Any, **hints: Any) -> str:
        return "keyring" if model._meta.app_label == "sealing" else "default"

    db_for_write = db_for_read

    def allow_relation(self, one: Any, two: Any, **hints: Any) -> bool:
        return bool((one._meta.app_label == "sealing") == (two._meta.app_label == "sealing"))

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return (db == "keyring") == (app_label == "sealing")
