"""What a component refuses."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.safestring import mark_safe
from markupsafe import Markup

from alongside.web.design.components import UnsafeComponent, component
from tests.design.markup import read

HOUSE = Path(settings.HOUSE)
EVIL = "<script>alert(1)</script>"


def test_text_is_escaped() -> None:
    assert "<script>" not in component("inset-text", text=EVIL)
    assert "&lt;script&gt;" in component("inset-text", text=EVIL)


@pytest.mark.parametrize(
    ("name", "params"),
    [
        ("inset-text", {"html": EVIL}),
        ("inset-text", {"html": mark_safe(EVIL)}),  # noqa: S308  Django's mark is not ours
        ("details", {"summaryHtml": EVIL, "text": "x"}),
        ("radios", {"name": "a", "items": [{"html": EVIL, "value": "1"}]}),
        ("radios", {"name": "a", "items": [{"text": "A", "value": "1", "conditional": {"html": EVIL}}]}),
        ("input", {"id": "a", "name": "a", "label": {"text": "A"}, "formGroup": {"beforeInput": {"html": EVIL}}}),
        ("service-navigation", {"slots": {"start": EVIL}}),
        ("button", {"text": "A", "attributes": 'onclick="alert(1)"'}),
        ("button", {"text": "A", "attributes": {"onClick": "alert(1)"}}),
        ("button", {"text": "A", "attributes": {"style": "color: red"}}),
        ("table", {"rows": [[{"html": EVIL}]]}),
    ],
)
def test_html_nobody_vouches_for_is_refused(name: str, params: dict[str, object]) -> None:
    with pytest.raises(UnsafeComponent):
        component(name, params)


def test_a_component_may_stand_in_another() -> None:
    inner = component("tag", text="New")
    assert read(inner)[1:2] == ["New"]
    assert "&lt;" not in component("inset-text", html=inner)
    assert isinstance(component("inset-text", html=Markup("<b>x</b>")), Markup)


def test_empty_html_is_no_html() -> None:
    assert component("inset-text", text="A", html="") == component("inset-text", text="A")


def test_only_the_design_vouches_for_html() -> None:
    vouched = re.compile(r"\bMarkup\([^)]|mark_safe|SafeString\(|\|\s*safe\b|autoescape false")
    found = {
        path.relative_to(HOUSE).as_posix()
        for path in [*HOUSE.rglob("alongside/**/*.py"), *HOUSE.rglob("alongside/**/*.html")]
        if "web/design" not in path.as_posix() and vouched.search(path.read_text())
    }
    assert found == set()
