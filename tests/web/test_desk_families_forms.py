"""Every form of a family's file: shown to those who may, kept when it is wrong, saved once when it is right."""

import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.families.models import Alert, Exclusion, LockedOpening, Need, Person, Tie
from tests.areas.families_world import World, make_world
from tests.areas.test_families_standing import second_plo
from tests.cast import PEOPLE, Cast
from tests.signin import SignedIn

DAY = {"-day": "5", "-month": "1", "-year": "2026"}


def on(name: str) -> dict[str, str]:
    return {f"{name}{part}": value for part, value in DAY.items()}


# path → what is sent. {mum}, {child} and the rows of the world are put in by name.
WRITES: dict[str, dict[str, Any]] = {
    "people/new/": {"kind": "other", "name": "Bernice Cole", **on("born_on")},
    "people/{mum}/": {"name": "Tanya Arkle", "known_as": "Tan", "version": "1"},
    "people/{child}/child/": {"exploitation": ["criminal"], "school_status": "part_time", "version": "0"},
    "people/{mum}/safe/": {
        "channel": "voice",
        "allowed": "yes",
        "days": ["4"],
        "from_time": "9.30",
        "until_time": "2pm",
    },
    "people/{mum}/ways/new/": {"kind": "mobile", "value": "07700 900124"},
    "ways/{way}/end/": {},
    "homes/new/": {"name": "Nan’s", "people": ["{child}"], **on("from_on")},
    "homes/{home}/": {"name": "Mum’s", "danger": "he has a key", "version": "1"},
    "homes/{home}/members/new/": {"person": "{mum}"},
    "stays/{stay}/end/": on("until_on"),
    "bonds/new/": {"one": "{mum}", "bond": "parent", "two": "{child}"},
    "bonds/{bond}/end/": on("until_on"),
    "responsibility/new/": {"parent": "{mum}", "child": "{child}", "holds": "yes"},
    "locked/new/": {"kind": "code_word", "value": "marmalade"},
    "locked/{fact}/end/": {},
    "words/new/": {"person": "{mum}", "kind": "strength", "words": "I notice things"},
    "words/{need}/end/": {},
    "consent/new/": {"person": "{mum}", "about": "talk_to_school", "answer": "agrees"},
    "choice/new/": {"person": "{mum}", "answer": "thinking"},
    "wellbeing/new/": {"person": "{mum}", "words": "so tired", "route": "gp"},
    "wellbeing/{concern}/told/": {"told": "Dr Ames, who rings today"},
    "wellbeing/{concern}/close/": {},
    "kept-apart/new/": {"who": "{mum}", "what": "the new school", "about": "{child}"},
    "kept-apart/{apart}/end/": {},
    "professionals/new/": {"name": "Asha Bell", "role": "School nurse"},
    "professionals/{pro}/end/": on("until_on"),
}
ARRANGES: dict[str, dict[str, Any]] = {
    "workers/handover/": {"post": "{sam_post}", "because": "moved"},
    "workers/cover/": {"post": "{owen_post}", "because": "leave"},
    "workers/partner/": {"post": "{moira_post}"},
    "workers/supervisor/": {"post": "{owen_post}"},
    "workers/{tie}/end/": {},
    "workers/keep-away/": {"account": "{dee}", "because": "cousin"},
    "workers/keep-away/{exclusion}/end/": {},
}
# Forms that ask only “are you sure”, or where no question must be answered.
EVERY: dict[str, dict[str, Any]] = {**WRITES, **ARRANGES}
NOTHING_TO_ANSWER = {"people/{child}/child/"} | {path for path, sent in EVERY.items() if not sent}


@pytest.fixture
def world(cast: Cast) -> World:
    return make_world(cast)


def filled(world: World, value: Any) -> Any:
    """Ids in the place of names."""
    if isinstance(value, dict):
        return {key: filled(world, one) for key, one in value.items()}
    if isinstance(value, list):
        return [filled(world, one) for one in value]
    people = {"mum": world.mum.id, "child": world.child.id, "dee": world.cast.account("dee").id}
    posts = {f"{name}_post": world.cast.post(name).id for name in PEOPLE}
    return str(value).format(**people, **posts, **{name: row.id for name, row in world.rows.items()})


def address(world: World, path: str) -> str:
    return f"/families/{world.family.id}/{filled(world, path)}"


@pytest.mark.parametrize("path", EVERY)
def test_a_form_is_there_for_those_who_may(world: World, signed_in: SignedIn, path: str) -> None:
    allowed = ("priya", "owen") if path in WRITES else ("owen",)
    for name in PEOPLE:
        answer = signed_in(name).get(address(world, path))
        assert answer.status_code == (200 if name in allowed else 404), name
        if name in allowed:
            page = answer.content.decode()
            title = re.findall(r"<title>(.*?)</title>", page, re.DOTALL)[0]
            assert world.family.reference in title
            assert "Arkle" not in title


@pytest.mark.parametrize("path", EVERY)
def test_a_right_answer_is_saved_and_leads_back(world: World, signed_in: SignedIn, path: str) -> None:
    second_plo(world.cast)
    if "sam" in str(ARRANGES.get(path)):
        from alongside.families.actions.standing import end_exclusion

        end_exclusion(exclusion=world.rows["exclusion"], by=world.cast.actor("owen"), now=world.now)
    sent = filled(world, EVERY[path])
    if path == "workers/cover/":
        until = timezone.localtime() + timedelta(days=3)
        sent |= {"until_at-day": until.day, "until_at-month": until.month, "until_at-year": until.year}
        sent |= {"until_at-time": "17:00"}
    answer = signed_in("owen").post(address(world, path), sent)
    assert answer.status_code == 302, re.findall(r"govuk-error-message.*?</p>", answer.content.decode(), re.DOTALL)
    assert answer["Location"].startswith(f"/families/{world.family.id}/")


@pytest.mark.parametrize("path", sorted(set(EVERY) - NOTHING_TO_ANSWER))
def test_an_empty_answer_says_what_is_missing(world: World, signed_in: SignedIn, path: str) -> None:
    second_plo(world.cast, "ruth")
    answer = signed_in("owen").post(address(world, path), {})
    page = answer.content.decode()
    assert answer.status_code == 422
    links = re.findall(r"govuk-error-summary.*?</ul>", page, re.DOTALL)[0]
    hrefs = re.findall(r'href="#([^"]+)"', links)
    assert hrefs
    for target in hrefs:
        assert f'id="{target}"' in page


@pytest.mark.parametrize("path", EVERY)
def test_nonsense_is_answered_and_never_breaks(world: World, signed_in: SignedIn, path: str) -> None:
    sent = EVERY[path]
    client = signed_in("owen")
    for bad in ("a\x00b", "x" * 1_000_000, "99", "\ud83d\udc9a".encode("utf-16", "surrogatepass").decode("utf-16")):
        answer = client.post(address(world, path), dict.fromkeys(sent, bad))
        assert answer.status_code < 500, (path, bad[:4])
    assert client.post(f"/families/{uuid.uuid4()}/{filled(world, path)}", sent).status_code == 404


def test_what_was_typed_is_kept(world: World, signed_in: SignedIn) -> None:
    answer = signed_in("priya").post(
        address(world, "people/new/"), {"name": "", "relation": "Great-aunt", "born_on-day": "31", "born_on-month": "2"}
    )
    page = answer.content.decode()
    assert "Great-aunt" in page
    assert 'value="31"' in page
    assert not Person.objects.filter(family=world.family, kind="other").exists()


def test_a_day_to_come_is_pointed_out_beside_its_question(world: World, signed_in: SignedIn) -> None:
    later = timezone.localdate() + timedelta(days=40)
    parts = {"day": later.day, "month": later.month, "year": later.year}
    for path, name, words in (
        ("people/new/", "born_on", "in the past"),
        ("stays/{stay}/end/", "until_on", "today or in the past"),
    ):
        sent = {f"{name}-{part}": value for part, value in parts.items()}
        page = signed_in("priya").post(address(world, path), {**sent, "name": "Nan", "kind": "other"})
        assert words in page.content.decode()
    page = signed_in("priya").post(
        address(world, "choice/new/"),
        {"person": world.mum.id, "answer": "thinking", **{f"ask_again_on{p}": v for p, v in DAY.items()}},
    )
    assert "today or later" in page.content.decode()
    same = {"channel": "voice", "allowed": "yes", "from_time": "9", "until_time": "9:00"}
    page = signed_in("priya").post(address(world, "people/{mum}/safe/"), same)
    assert "The two times are the same" in page.content.decode()


def test_a_double_press_makes_one_row(world: World, signed_in: SignedIn) -> None:
    client, before = signed_in("priya"), Need.objects.count()
    page = client.get(address(world, "words/new/?kind=strength")).content.decode()
    once = re.findall(r'name="once"[^>]*value="([^"]+)"', page)[0]
    sent = {**filled(world, WRITES["words/new/"]), "once": once}
    for _ in range(2):
        assert client.post(address(world, "words/new/"), sent).status_code == 302
    assert Need.objects.count() == before + 1


@pytest.mark.parametrize(
    ("path", "theirs", "yours"),
    [
        ("people/{mum}/", {"name": "Tanya A", "version": "1"}, {"name": "Tanya B", "version": "1"}),
        ("people/{child}/child/", {"school": "Tanya A", "version": "0"}, {"school": "Tanya B", "version": "0"}),
        ("homes/{home}/", {"name": "Tanya A", "version": "1"}, {"name": "Tanya B", "version": "1"}),
    ],
)
def test_two_people_see_their_difference(
    world: World, signed_in: SignedIn, path: str, theirs: dict[str, str], yours: dict[str, str]
) -> None:
    assert signed_in("owen").post(address(world, path), theirs).status_code == 302
    answer = signed_in("priya").post(address(world, path), yours)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Tanya A" in page
    assert "Tanya B" in page
    version = re.findall(r'name="version"[^>]*value="(\d+)"', page)[0]
    assert signed_in("priya").post(address(world, path), {**yours, "version": version}).status_code == 302


def test_a_refusal_stands_on_the_page(world: World, signed_in: SignedIn) -> None:
    sent = filled(world, {"one": "{mum}", "bond": "parent", "two": "{mum}"})
    answer = signed_in("priya").post(address(world, "bonds/new/"), sent)
    assert answer.status_code == 422
    assert "Choose two different people." in answer.content.decode()


def test_nobody_to_choose_is_said(world: World, signed_in: SignedIn) -> None:
    page = signed_in("owen").get(address(world, "workers/handover/")).content.decode()
    assert "There is nobody in this hub to choose" in page


def test_a_locked_fact_is_shown_once_to_whoever_says_why(world: World, signed_in: SignedIn) -> None:
    client, path = signed_in("priya"), address(world, "locked/{fact}/open/")
    asked = client.get(path)
    assert asked.status_code == 302
    session = client.session
    session["confirmed_at"] = int(timezone.now().timestamp())
    session.save()
    assert "the service manager is told" in client.get(path).content.decode()
    empty = client.post(path, {})
    assert empty.status_code == 422
    assert LockedOpening.objects.count() == 0
    answer = client.post(path, {"code": "visit", "reason": "She asked me to come"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "9 Hidden Close" in page
    assert answer["Cache-Control"] == "no-store"
    assert answer["Refresh"].startswith("60; url=/families/")
    assert re.search(r'class="app-screen-only">.*9 Hidden Close', page, re.DOTALL)
    assert LockedOpening.objects.get().made_by == world.cast.account("priya")
    assert Alert.objects.filter(kind="locked_opened").count() == 1


def test_a_fact_that_ended_while_the_form_was_open_stays_shut(world: World, signed_in: SignedIn) -> None:
    from alongside.families.actions.locked import end_locked

    client, path = signed_in("priya"), address(world, "locked/{fact}/open/")
    session = client.session
    session["confirmed_at"] = int(timezone.now().timestamp())
    session.save()
    end_locked(fact=world.rows["fact"], by=world.cast.actor("owen"), now=world.now)
    answer = client.post(path, {"code": "visit", "reason": "She asked me to come"})
    assert answer.status_code == 422
    assert "no longer held" in answer.content.decode()
    assert "9 Hidden Close" not in answer.content.decode()


@pytest.mark.parametrize("name", sorted(set(PEOPLE) - {"priya", "owen"}))
def test_a_locked_fact_is_not_there_for_others(world: World, signed_in: SignedIn, name: str) -> None:
    assert signed_in(name).get(address(world, "locked/{fact}/open/")).status_code == 404


def test_the_page_of_workers(world: World, signed_in: SignedIn) -> None:
    path = address(world, "workers/")
    page = signed_in("owen").get(path).content.decode()
    assert "Priya Nair" in page
    assert "cousin" in page
    assert {name: signed_in(name).get(path).status_code for name in PEOPLE} == {
        **dict.fromkeys(PEOPLE, 404), "priya": 403, "owen": 200,
    }  # fmt: skip
    assert Exclusion.objects.count() == 1
    assert Tie.objects.filter(family=world.family).count() == 3
