"""Sessions sealed with the house's key: they may hold a half-made second step or what somebody was typing."""

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as Plain

from alongside.sealing import house
from alongside.sealing.envelope import CannotOpen

_PLACE = "django_session|session_data"


class SessionStore(Plain):
    """Django's own table; the column holds sealed bytes as text."""

    def encode(self, session_dict: dict[str, Any]) -> str:
        return house.seal(_PLACE, self.serializer().dumps(session_dict))

    def decode(self, session_data: str | bytes) -> dict[str, Any]:
        """What was kept, or nothing: a session that cannot be opened is no session."""
        try:
            text = session_data.decode() if isinstance(session_data, bytes) else session_data
            found: dict[str, Any] = self.serializer().loads(house.open_(_PLACE, text))
        except (ValueError, CannotOpen):
            return {}
        return found
