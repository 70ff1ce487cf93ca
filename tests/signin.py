"""Signs people in for tests: `signed_in("priya")` is a browser of hers, and `cast` the hub they work in."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.cast import Cast, make_cast

SignedIn = Callable[[str], Client]


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def signed_in(cast: Cast) -> SignedIn:
    """A client signed in as one of the cast, as the persona page does it."""

    def as_(name: str) -> Client:
        return sign_in(Client(), cast, name)

    return as_


def sign_in(client: Client, cast: Cast, name: str) -> Client:
    """Sign this client in; its session is a persona's, so no second step is asked."""
    client.force_login(cast.account(name), backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    session["persona"] = True
    session.save()
    return client
