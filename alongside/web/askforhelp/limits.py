"""How often the public page may be sent (settings: `ask_for_help`), from one address and from everywhere together."""

from allauth.core import ratelimit
from django.http import HttpRequest


def too_often(request: HttpRequest) -> bool:
    """Counts one sending. True when it is one too many."""
    return not ratelimit.consume(request, action="ask_for_help", key="everybody")
