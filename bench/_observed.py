"""A small house's PLO, signed in, with one thing noticed for one of her families."""

from datetime import datetime
from typing import Any


def persona_with_observation() -> tuple[Any, str, datetime]:
    """The client, the address of the question before a file, and the time it was noticed."""
    from django.test import Client

    from tests.cast import make_cast, make_family
    from tests.observing import make_observation
    from tests.signin import sign_in

    cast = make_cast()
    row = make_observation(cast, make_family(cast))
    client = sign_in(Client(raise_request_exception=False), cast, "priya")
    return client, f"/observations/{row.pk}/files/", row.made_at
