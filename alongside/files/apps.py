"""Files: what people hand over, kept sealed."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "alongside.files"
