"""The layout, the error pages, and the page two people meet who changed one thing."""

import uuid
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.forms import BaseForm
from django.test import Client, RequestFactory
from jinja2 import UndefinedError

from alongside.access.actor import Actor
from alongside.access.roles import Role
from alongside.web import errors, navigation
from alongside.web.design import conflict, filters, forms, pages
from alongside.web.design.gallery_form import FilterForm
from tests.design.markup import elements, ids, read


def asked(path: str = "/", actor: Actor | None = None) -> Any:
    request: Any = RequestFactory().get(path)
    request.actor, request.session = actor, {}
    return request


def priya() -> Actor:
    return Actor(id=uuid.uuid4(), name="Priya <Nair>", roles=frozenset({(Role.PLO, uuid.uuid4())}))


def words(html: bytes) -> list[str]:
    return [item for item in read(html.decode()) if isinstance(item, str) and not item.startswith("/")]


def test_the_title_begins_with_the_heading() -> None:
    page = pages.render(asked(), "design/error.html", {"heading": "Today & <b>now</b>", "paragraphs": []})
    said = words(page.content)
    assert said[0] == "Today & <b>now</b> – Alongside"
    assert said.count("Today & <b>now</b>") == 1
    assert page["Cache-Control"] == "no-store"


def test_a_page_without_a_heading_fails_loudly() -> None:
    with pytest.raises(UndefinedError):
        pages.render(asked(), "design/error.html", {"paragraphs": []})


def test_errors_stand_first_and_in_the_title() -> None:
    class Ask(forms.Form):
        name = forms.CharField(label="Name")

    context = {"heading": "Your name", "form": Ask({}), "button": "Save"}
    page = pages.render(asked(), "design/form.html", context)
    assert page.status_code == 422
    said = words(page.content)
    assert said[0] == "Error: Your name – Alongside"
    assert said.index("There is a problem") < said.index("Your name")
    assert {"id_name", "main-content"} <= ids(page.content.decode())


def test_the_demonstration_says_so(settings: Any) -> None:
    page = pages.render(asked(), "design/error.html", {"heading": "A", "paragraphs": []})
    assert "Demonstration." in words(page.content)


def test_who_is_signed_in_is_said_and_escaped() -> None:
    page = pages.render(asked(actor=priya()), "design/error.html", {"heading": "A", "paragraphs": []})
    assert "Priya <Nair>" in words(page.content)
    assert b"<Nair>" not in page.content
    assert [form["method"] for form in elements(page.content.decode(), "form")] == ["post"]


def test_the_menu_marks_where_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    there = {"desk:today": "/", "desk:families": "/families/", "desk:referrals": "/referrals/"}
    monkeypatch.setattr(navigation, "url_if_there", lambda name: there.get(name, ""))
    monkeypatch.setattr(filters, "url", lambda name: there[name])
    found = pages.frame(asked("/families/x/", priya()))["navigation"]
    assert [(item["text"], item["current"], item["active"]) for item in found] == [
        ("Today", False, False),
        ("Families", False, True),
        ("Referrals", False, False),
    ]


def test_nobody_has_no_menu() -> None:
    assert navigation.items_for(None) == []
    assert pages.frame(None)["navigation"] == []


def test_every_role_has_some_page_in_the_menu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "url_if_there", lambda name: "/x/")
    for role in Role:
        assert navigation.items_for(Actor(id=uuid.uuid4(), name="x", roles=frozenset({(role, uuid.uuid4())})))


@pytest.mark.parametrize(
    ("page", "status", "heading"),
    [
        (errors.bad_request, 400, "We could not read that"),
        (errors.not_allowed, 403, "This is not open to you"),
        (errors.not_found, 404, "There is nothing here"),
        (errors.conflict, 409, "This has changed since you opened it"),
        (errors.too_large, 413, "That is too much to send at once"),
        (errors.failed, 500, "Something went wrong on our side"),
        (errors.unavailable, 503, "Alongside is not ready just now"),
        (errors.stale_form, 403, "This page was open too long"),
    ],
)
def test_error_pages(page: Any, status: int, heading: str) -> None:
    answer = page(asked(actor=priya()))
    assert answer.status_code == status
    assert words(answer.content)[0] == f"{heading} – Alongside"


def test_a_refusal_says_to_whom_it_is_open() -> None:
    answer = errors.not_allowed(asked(), PermissionDenied("You can see this, and to allocate is for a manager."))
    assert "You can see this, and to allocate is for a manager." in words(answer.content)


def test_an_error_page_stands_without_its_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: Any, **kwargs: Any) -> None:
        raise OSError

    monkeypatch.setattr(pages, "render", broken)
    answer = errors.failed(asked())
    assert answer.status_code == 500
    assert answer.content.decode().startswith("Something went wrong on our side")


def test_the_failed_page_asks_nothing_of_whoever_asks() -> None:
    request = asked(actor=SimpleNamespace())  # type: ignore[arg-type]
    assert errors.failed(request).status_code == 500


def clash(**typed: str) -> FilterForm:
    form = FilterForm({"state": "due", "person": "Ash", "version": "1", **typed}, version=1)
    assert form.is_valid()
    return form


def test_two_people_are_shown_their_difference() -> None:
    form = clash()
    answer = conflict.page(asked(), form, theirs={"state": "late", "person": "Ash"}, by="Owen Clarke", version=2)
    assert answer.status_code == 409
    said = words(answer.content)
    at = said.index("Saved by Owen Clarke")
    assert said[at - 1 : at + 4] == ["Show", "Saved by Owen Clarke", "Late", "Yours", "Due"]
    assert said.count("Saved by Owen Clarke") == 1
    values = {item["name"]: item.get("value") for item in elements(answer.content.decode(), "input")}
    assert (values["version"], values["person"]) == ("2", "Ash")


def test_a_conflict_may_turn_out_to_be_none() -> None:
    assert conflict.differences(clash(), {"state": "due", "person": "Ash"}) == []


def test_differences_are_said_in_words() -> None:
    class Ask(forms.Form):
        born = forms.DateField(label="Born", required=False)
        seen = forms.DateTimeField(label="Seen", required=False)
        at = forms.TimeField(label="At", required=False)
        who = forms.Checkboxes(label="Who", choices=[("a", "Ann"), ("b", "Ben")], required=False)
        told = forms.Tick(label="Told", required=False)

    empty = Ask({})
    assert empty.is_valid()
    full = Ask(
        {
            **{"born-day": "27", "born-month": "3", "born-year": "2010", "at": "9pm", "who": ["b", "a"], "told": "on"},
            **{"seen-day": "1", "seen-month": "7", "seen-year": "2026", "seen-time": "9:30"},
        }
    )
    assert full.is_valid(), full.errors
    found = conflict.differences(empty, full.cleaned_data)
    assert [(one.theirs, one.yours) for one in found] == [
        ("27 March 2010", ""),
        ("1 July 2026 at 09:30", ""),
        ("21:00", ""),
        ("Ann, Ben", ""),
        ("Yes", "No"),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/design/", "/design/fields/", "/design/paper/"])
def test_the_gallery(client: Client, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.django_db
def test_the_gallery_shows_errors_and_keeps_words(client: Client) -> None:
    answer = client.post("/design/fields/", {"name": "Jo"})
    assert answer.status_code == 422
    assert {item["name"]: item.get("value") for item in elements(answer.content.decode(), "input")}["name"] == "Jo"


@pytest.mark.django_db
def test_the_gallery_shows_a_difference(client: Client) -> None:
    assert client.get("/design/differing/").status_code == 409


@pytest.mark.django_db
def test_the_sign_in_package_looks_like_us(client: Client) -> None:
    said = words(client.get("/sign-in/").content)
    assert said[0].endswith("– Alongside")
    assert "If a child is in danger now, call 999." in said


def test_a_plain_django_form_is_drawn_like_ours() -> None:
    from django import forms as plain

    class Theirs(plain.Form):
        code = plain.CharField(label="Code", widget=plain.PasswordInput)
        keep = plain.BooleanField(label="Keep", required=False)

    form: BaseForm = Theirs({})
    drawn = str(form)
    assert [link["href"] for link in elements(drawn, "a")] == ["#id_code"]
    assert "Enter code" in drawn
    assert [item["class"] for item in elements(drawn, "input")] == [
        "govuk-input govuk-password-input__input govuk-js-password-input-input govuk-input--error",
        "govuk-checkboxes__input",
    ]
