"""The rows of support: contacts first; what else is done beside a family stands in modules of its own."""

from alongside.support.models.contacts import Contact

__all__ = ["Contact"]
