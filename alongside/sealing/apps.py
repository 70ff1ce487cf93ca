"""Sealing: fields, keys and tags."""

from django.apps import AppConfig


class SealingConfig(AppConfig):
    name = "alongside.sealing"
