"""Forms: what was typed is kept, every error lands on a box, and nothing that is typed can break a page."""

import uuid
from datetime import UTC, date, datetime
from html import unescape
from typing import Any

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.web.design import forms
from alongside.web.design.forms.summary import entries
from alongside.web.design.gallery_form import FilterForm, GalleryForm
from tests.design.markup import elements, ids, read

GOOD = {
    "name": "Jo",
    "words": "It was hard.",
    "born-day": "27",
    "born-month": "3",
    "born-year": "2010",
    "how": "ring",
    "agency": "school",
    "minutes": "15",
    "agreed": "on",
}


def filled(**changes: str) -> GalleryForm:
    data = QueryDict(mutable=True)
    data.update({**GOOD, **{name.replace("__", "-"): value for name, value in changes.items()}})
    return GalleryForm(data)


def said(form: forms.Form) -> dict[str, list[str]]:
    return {name: [str(words) for words in found] for name, found in form.errors.items()}


def test_a_good_form() -> None:
    form = filled(seen__day="1", seen__month="jan", seen__year="2026", seen__time="4.15pm", present="nan")
    assert said(form) == {}
    assert form.cleaned_data["born"] == date(2010, 3, 27)
    assert form.cleaned_data["seen"] == datetime(2026, 1, 1, 16, 15, tzinfo=UTC)
    assert form.cleaned_data["minutes"] == 15


def test_every_error_lands_on_a_box() -> None:
    form = GalleryForm(QueryDict())
    links = elements(form.error_summary(), "a")
    assert len(links) == 7
    assert {link["href"][1:] for link in links} - ids(form.as_govuk()) == set()


def test_an_empty_form_says_each_thing_once_and_plainly() -> None:
    assert said(GalleryForm(QueryDict())) == {
        "name": ["Answer “What should we call you?”"],
        "words": ["Answer “What happened, in your own words?”"],
        "born": ["Enter the date they were born"],
        "how": ["Choose an answer to “How may we reach you?”"],
        "agency": ["Choose agency"],
        "minutes": ["Enter minutes"],
        "agreed": ["Tick the box if you agree: they know that we write this down"],
    }


@pytest.mark.parametrize(
    ("changes", "field", "words", "landing"),
    [
        ({"born__day": "32"}, "born", "Day must be between 1 and 31", "id_born-day"),
        ({"born__month": "13"}, "born", "Month must be between 1 and 12, or a name such as March", "id_born-month"),
        ({"born__year": "26"}, "born", "Year must have 4 figures, like 2026", "id_born-year"),
        ({"born__day": ""}, "born", "The date must include a day", "id_born-day"),
        ({"born__day": "\0"}, "born", "Day must be between 1 and 31", "id_born-day"),
        ({"name": "x" * 201}, "name", "Shorten this to 200 characters or fewer. It is 201 now", "id_name"),
        ({"name": "a\0b"}, "name", forms.fields.NO_NUL, "id_name"),
        ({"words": "x" * 10_001}, "words", "Shorten this to 10,000 characters or fewer. It is 10,001 now", "id_words"),
        ({"email": "nobody"}, "email", "Enter an email address in the correct form, like name@example.com", "id_email"),
        ({"how": "owl"}, "how", "Choose one of the answers on the page", "id_how"),
        ({"how": "other"}, "other_way", "Say which way to reach you", "id_other_way"),
        ({"agency": "\0"}, "agency", "Choose one of the answers on the list", "id_agency"),
        ({"present": "owl"}, "present", "Choose from the answers on the page", "id_present"),
        ({"minutes": "ten"}, "minutes", "Minutes must be a whole number, like 15", "id_minutes"),
        ({"minutes": "0"}, "minutes", "Minutes must be between 1 and 600", "id_minutes"),
        ({"minutes": "9" * 5000}, "minutes", "Minutes must be a whole number, like 15", "id_minutes"),
        ({"at": "25:00"}, "at", "Time must look like 9:30, 0930 or 4.15pm", "id_at"),
    ],
)
def test_an_error_says_what_to_mend_and_where(changes: Any, field: str, words: str, landing: str) -> None:
    form = filled(**changes)
    assert said(form) == {field: [words]}
    assert entries(form) == [{"text": words, "href": f"#{landing}"}]
    assert landing in ids(form.as_govuk())


def test_a_time_that_never_was() -> None:
    form = filled(seen__day="29", seen__month="3", seen__year="2026", seen__time="1:30")
    assert said(form) == {"seen": ["The clocks went forward that night: there was no such time"]}


def test_an_hour_that_came_twice_is_the_first() -> None:
    form = filled(seen__day="25", seen__month="10", seen__year="2026", seen__time="1:30")
    assert said(form) == {}
    assert form.cleaned_data["seen"].astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_date_without_its_time() -> None:
    form = filled(seen__day="29", seen__month="6", seen__year="2026")
    assert entries(form) == [{"text": "Enter the time as well. A rough time is fine", "href": "#id_seen-time"}]


def test_what_was_typed_is_kept() -> None:
    form = filled(name='Jo "the <b>hat</b>"', words="One\r\nTwo", born__day="the 9th", minutes="a few", how="other")
    drawn = form.as_govuk()
    values = {item["name"]: item.get("value") for item in elements(drawn, "input") if item.get("type") == "text"}
    assert values["name"] == 'Jo "the <b>hat</b>"'
    assert values["born-day"] == "the 9th"
    assert values["minutes"] == "a few"
    assert [item["value"] for item in elements(drawn, "input") if "checked" in item] == ["other", "on"]
    assert "<b>" not in drawn


@pytest.mark.parametrize("kind", ["plain", "counted", "revealed"])
def test_lines_of_an_answer_stay_as_they_were(kind: str) -> None:
    class Told(forms.Form):
        how = forms.Radios(label="How?", choices=[("a", "A")], reveals={"a": "words"} if kind == "revealed" else {})
        words = forms.TextArea(label="Words", count=kind == "counted", required=False)

    drawn = str(Told({"how": "a", "words": "One\n  Two\n\nThree"}).as_govuk())
    assert unescape(drawn.split("<textarea")[1].split(">")[1].split("</textarea")[0]) == "One\n  Two\n\nThree"


def test_a_revealed_question_stands_in_its_answer_alone() -> None:
    assert str(GalleryForm().as_govuk()).count('name="other_way"') == 1


def test_sections_hold_each_question_once() -> None:
    class Long(forms.Form):
        first = forms.CharField(label="First")
        second = forms.CharField(label="Second")
        third = forms.CharField(label="Third")
        sections = (forms.Section("Later", ("second",), "Words."),)

    words = [item for item in read(Long().as_govuk()) if isinstance(item, str) and not item.startswith("/")]
    assert words == ["Later", "Words.", "Second", "First", "Third"]


def test_once_is_kept_and_mended() -> None:
    fresh = GalleryForm(once=True)
    given = str(fresh["once"].value())
    assert uuid.UUID(given)
    kept = GalleryForm(QueryDict(f"once={given}"), once=True)
    assert str(kept["once"].value()) == given
    for broken in ("", "once=x", "once=%00"):
        mended = GalleryForm(QueryDict(broken), once=True)
        assert uuid.UUID(str(mended["once"].value()))
        assert "once" not in mended.errors


def test_once_reaches_the_view() -> None:
    key = uuid.uuid4()
    form = FilterForm({"once": str(key)}, once=True)
    assert form.is_valid()
    assert form.cleaned_data["once"] == key


def test_a_version_is_a_number_or_the_page_says_so() -> None:
    good = FilterForm({"version": "7"}, version=9)
    assert good.is_valid()
    assert good.cleaned_data["version"] == 7
    for broken in ("", "x", "-1", "9" * 30, "\0"):
        form = FilterForm({"version": broken}, version=9)
        assert not form.is_valid()
        assert "href" not in entries(form)[0]


def test_a_prefix_is_carried_everywhere() -> None:
    form = GalleryForm(QueryDict(), prefix="mother", once=True)
    links = [link["href"][1:] for link in elements(form.error_summary(), "a")]
    assert set(links) - ids(form.as_govuk()) == set()
    assert elements(form.as_govuk(), "input")[0]["name"] == "mother-once"


def test_a_date_known_already_stands_in_its_boxes() -> None:
    seen = datetime(2026, 7, 1, 8, 5, tzinfo=UTC)
    drawn = GalleryForm(initial={"born": date(2010, 3, 27), "seen": seen, "at": seen.time()}).as_govuk()
    values = {item["name"]: item.get("value") for item in elements(drawn, "input")}
    assert [values[f"born-{part}"] for part in ("day", "month", "year")] == ["27", "3", "2010"]
    assert values["seen-time"] == "09:05"
    assert values["at"] == "08:05"


TYPED = st.text(max_size=40) | st.sampled_from(["\0", "31", "-1", "٣", "1e9", "0x1", " 9 ", "\r\n", "²", "🙂" * 30])


MORE = ("seen-day", "seen-time", "seen-month", "seen-year", "at", "other_way", "present", "letter")


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(st.sampled_from([*GOOD, "seen-day", "seen-time", "seen-month", "seen-year", "at", "once"]), TYPED)
)
def test_nothing_typed_breaks_the_page(data: dict[str, str]) -> None:
    form = GalleryForm(data)
    form.is_valid()
    assert "\0" not in form.as_govuk() + form.error_summary()
    links = [link["href"][1:] for link in elements(form.error_summary(), "a")]
    assert set(links) - ids(form.as_govuk()) == set()
