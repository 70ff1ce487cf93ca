"""A calendar that a journey turns itself, so that months pass and every date on a page is a real day."""

from collections.abc import Iterator

import pytest
import time_machine

from tests.journeys.days import FIRST, Days, moment


@pytest.fixture
def days() -> Iterator[Days]:
    """Ask for it before the cast, so that everybody has their account from the first day on."""
    with time_machine.travel(moment(FIRST), tick=False) as travelling:
        yield Days(travelling)
