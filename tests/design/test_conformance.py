"""Every component says what upstream's own fixtures say it should, for the pinned pair of packages."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from markupsafe import Markup

from alongside.web.design.components import component
from tests.design.markup import read

PLACE = Path(settings.HOUSE) / "node_modules" / "govuk-frontend"
OURS = PLACE / "dist" / "govuk" / "components"


def trusted(value: Any, key: str = "") -> Any:
    """Upstream's HTML, vouched for: it is the test's own."""
    if isinstance(value, dict):
        return {k: trusted(v, "html" if key == "slots" else k) for k, v in value.items()}
    if isinstance(value, list):
        return [trusted(v) for v in value]
    raw = key == "html" or key.endswith("Html") or key == "attributes"
    return Markup(value) if raw and isinstance(value, str) else value  # noqa: S704


def fixtures() -> Iterator[Any]:
    for path in sorted(OURS.glob("*/fixtures.json")):
        held = json.loads(path.read_text())
        for fixture in held["fixtures"]:
            yield pytest.param(held["component"], fixture, id=f"{held['component']}: {fixture['name']}")


def test_the_pair_is_pinned() -> None:
    package = json.loads((PLACE / "package.json").read_text())
    assert package["version"] == "6.3.0"
    assert sum(1 for _ in fixtures()) == 657


@pytest.mark.parametrize(("name", "fixture"), list(fixtures()))
def test_says_what_upstream_says(name: str, fixture: dict[str, Any]) -> None:
    assert read(component(name, trusted(fixture["options"]))) == read(fixture["html"])
