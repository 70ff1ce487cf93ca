"""What partners and foster carers meet: what they sent, the hub's face of a family, and not a word more."""

import re
import uuid
from dataclasses import is_dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Model
from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.families.models import Person
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.referrals.models import Referral
from alongside.referrals.said import Said
from tests.cast import PEOPLE, Cast, make_family, make_tie
from tests.referring import allocated, contacted, received, screened
from tests.signin import SignedIn
from tests.web.reading import hidden, links_land, words

pytestmark = pytest.mark.django_db
FORM = {
    "child_name": "Jess Arkle",
    "reason": "New things and nights away",
    "parent_name": "Tanya Arkle",
    "parent_knows": "yes",
    "referrer_reach": "01632 960017",
}
OTHERS = ["priya", "owen", "ruth", "gita", "una"]


class TestRefer:
    @pytest.mark.parametrize(
        ("name", "source"),
        [("dee", "6"), ("sam", "5A"), ("chidi", "5B"), ("frances", "1A"), ("moira", "5B")],
    )
    def test_sent_and_followed(self, cast: Cast, signed_in: SignedIn, name: str, source: str) -> None:
        done = signed_in(name).post("/hub/refer/", FORM, follow=True)
        made = Referral.objects.get()
        assert done.redirect_chain == [(f"/hub/referrals/{made.id}/", 302)]
        assert (made.form, made.source, made.referrer_name) == ("professional", source, PEOPLE[name][0])
        assert made.referrer_agency == f"Northbeck {PEOPLE[name][2]}"
        assert f"Your referral is {made.reference}" in words(done)

    def test_every_question_says_why_where_it_matters(self, cast: Cast, signed_in: SignedIn) -> None:
        page = words(signed_in("sam").get("/hub/refer/"))
        assert page.count("Why we ask") == 3
        assert page.count("000 §") >= 3

    @pytest.mark.parametrize("missing", ["reason", "parent_knows", "referrer_reach"])
    def test_what_is_needed(self, cast: Cast, signed_in: SignedIn, missing: str) -> None:
        page = signed_in("sam").post("/hub/refer/", {**FORM, missing: ""})
        assert page.status_code == 422
        links_land(page)
        assert "Jess Arkle" in page.content.decode()
        assert Referral.objects.count() == 0

    def test_one_of_the_two_names(self, cast: Cast, signed_in: SignedIn) -> None:
        page = signed_in("sam").post("/hub/refer/", {**FORM, "child_name": "", "parent_name": ""})
        assert "Write the child’s name or the parent’s name" in words(page)
        links_land(page)
        signed_in("sam").post("/hub/refer/", {**FORM, "child_name": ""})
        assert Referral.objects.get().child_name == ""

    @pytest.mark.parametrize(
        "bad",
        [
            {"child_born_on-day": "0", "child_born_on-month": "13", "child_born_on-year": "0"},
            {"child_name": "J\0ess"},
            {"reason": "x" * 1_000_000},
            {"postcode": "Z" * 13},
            {"parent_knows": "maybe"},
        ],
        ids=["impossible day", "NUL", "1 MB", "long postcode", "made-up answer"],
    )
    def test_bad_input(self, cast: Cast, signed_in: SignedIn, bad: dict[str, Any]) -> None:
        page = signed_in("sam").post("/hub/refer/", {**FORM, **bad})
        assert page.status_code == 422
        links_land(page)
        assert "New things" in page.content.decode() or "reason" in bad
        assert Referral.objects.count() == 0

    def test_more_than_fits_is_refused_whole(self, cast: Cast, signed_in: SignedIn) -> None:
        page = signed_in("sam").post("/hub/refer/", {**FORM, "reason": "x" * 3_000_000})
        assert page.status_code == 413
        assert Referral.objects.count() == 0

    def test_sent_twice_it_is_one(self, cast: Cast, signed_in: SignedIn) -> None:
        client = signed_in("sam")
        form = {**FORM, "once": hidden(client.get("/hub/refer/"), "once")}
        first, second = client.post("/hub/refer/", form), client.post("/hub/refer/", form)
        assert first.headers["Location"] == second.headers["Location"]
        assert Referral.objects.count() == 1

    def test_somebody_elses_form_number_is_refused_in_words(self, cast: Cast, signed_in: SignedIn) -> None:
        once = str(uuid.uuid4())
        signed_in("sam").post("/hub/refer/", {**FORM, "once": once})
        page = signed_in("dee").post("/hub/refer/", {**FORM, "once": once})
        assert page.status_code == 422
        assert "sent before" in words(page)

    @pytest.mark.parametrize("name", OTHERS)
    def test_not_for_others(self, cast: Cast, signed_in: SignedIn, name: str) -> None:
        assert signed_in(name).get("/hub/refer/").status_code == 404
        assert signed_in(name).post("/hub/refer/", FORM).status_code == 404
        assert Referral.objects.count() == 0


class TestSent:
    def test_received_allocated_contacted_and_nothing_else(self, cast: Cast, signed_in: SignedIn) -> None:
        made = received(cast)
        client = signed_in("sam")
        pages = []
        for step in (lambda r: r, lambda r: screened(cast, r), lambda r: allocated(cast, r)):
            made = step(made)
            pages.append(words(client.get(f"/hub/referrals/{made.id}/")))
        made = contacted(cast, made)
        pages.append(words(client.get(f"/hub/referrals/{made.id}/")))
        assert [re.search(r"Where it stands (\w+)", page)[1] for page in pages] == [  # type: ignore[index]
            "Received", "Received", "Allocated", "Contacted",
        ]  # fmt: skip
        for page in pages:
            for kept in ("Priya", "Owen Clarke", "Moira", "high", "gifts", "screened", "She has room"):
                assert kept not in page

    def test_others_do_not_find_it(self, cast: Cast, signed_in: SignedIn) -> None:
        made = received(cast)
        assert signed_in("sam").get(f"/hub/referrals/{made.id}/").status_code == 200
        for name in PEOPLE:
            if name != "sam":
                assert signed_in(name).get(f"/hub/referrals/{made.id}/").status_code == 404

    def test_the_home_page_lists_ones_own(self, cast: Cast, signed_in: SignedIn) -> None:
        received(cast, said=Said(child_name="Ash Sent"))
        received(cast, by="dee", said=Said(parent_name="Bea Other"))
        sam, dee = words(signed_in("sam").get("/hub/")), words(signed_in("dee").get("/hub/"))
        assert "Ash Sent" in sam
        assert "Bea Other" not in sam
        assert "A child of Bea Other" in dee
        assert "You have sent none yet" in words(signed_in("frances").get("/hub/"))

    def test_a_post_that_ended_takes_it_away(self, cast: Cast, signed_in: SignedIn) -> None:
        made = received(cast)
        client = signed_in("sam")
        assert client.get(f"/hub/referrals/{made.id}/").status_code == 200
        with recorded(by=cast.actor("owen"), did="tests.end"):
            post = cast.post("sam")
            post.until_on = timezone.localdate()
            post.save()
        assert client.get(f"/hub/referrals/{made.id}/").status_code == 404

    def test_older_and_newer(self, cast: Cast, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch) -> None:
        from alongside.web.hub import home

        monkeypatch.setattr(home, "PAGE", 2)
        for n in range(5):
            at = timezone.now() - timedelta(hours=n)
            received(cast, said=Said(child_name=f"Child {n}"), received_at=at)
            family = make_family(cast, child=f"Kin {n}", at=at)
            make_tie(cast, family, "sam", TieKind.PARTNER)
        for kind, rows in (("Child", "sent"), ("Kin", "family")):
            client, seen, address = signed_in("sam"), [], "/hub/"
            while address:
                html = client.get(address).content.decode()
                seen += re.findall(rf"{kind} \d", html)
                more = re.search(rf'href="(\?{rows}=[^"]*)" rel="next"', html)
                address = f"/hub/{more[1]}" if more else ""
            assert seen == [f"{kind} {n}" for n in range(5)]


class TestFace:
    """A family as the hub knows it."""

    @pytest.fixture
    def tied(self, cast: Cast) -> Referral:
        made = allocated(cast, screened(cast, received(cast)))
        assert made.family is not None
        make_tie(cast, made.family, "dee", TieKind.PARTNER)
        make_tie(cast, made.family, "chidi", TieKind.CHILDS_WORKER)
        with recorded(by=cast.actor("priya"), did="tests.person"):
            Person(
                family=made.family, hub=cast.hub, made_at=timezone.now(), made_by=cast.account("priya"),
                kind="sibling", name="Secret Sibling", note="Secret note",
            ).save()  # fmt: skip
        return made

    @pytest.mark.parametrize("name", ["dee", "chidi", "moira"])
    def test_the_child_the_childs_worker_and_three_dates(
        self, cast: Cast, signed_in: SignedIn, tied: Referral, name: str
    ) -> None:
        page = words(signed_in(name).get(f"/hub/families/{tied.family_id}/"))
        main = page[page.index("What the hub knows") : page.index("What was promised")]
        told = " ".join(re.sub(r"(Today|Yesterday) at \d\d:\d\d \([^)]*\)", "@", main).split())
        assert told == (
            "What the hub knows Child Jess Arkle Child’s worker Chidi Obi Received @ Allocated @ Contacted Not yet"
        )
        for kept in ("Secret", "Tanya", "07700", "Made Up Lane", "Priya"):
            assert kept not in page

    def test_on_the_home_page_too(self, cast: Cast, signed_in: SignedIn, tied: Referral) -> None:
        for name in ("dee", "chidi", "moira"):
            page = words(signed_in(name).get("/hub/"))
            assert "Jess Arkle" in page
            assert "Secret" not in page

    @pytest.mark.parametrize("name", ["sam", "frances", *OTHERS])
    def test_not_for_those_who_are_not_tied(self, cast: Cast, signed_in: SignedIn, tied: Referral, name: str) -> None:
        assert signed_in("dee").get(f"/hub/families/{tied.family_id}/").status_code == 200
        assert signed_in(name).get(f"/hub/families/{tied.family_id}/").status_code == 404
        if name in {"sam", "frances"}:
            assert "Families you are part of" not in words(signed_in(name).get("/hub/"))

    def test_kept_away_it_is_not_there(self, cast: Cast, signed_in: SignedIn, tied: Referral) -> None:
        from alongside.families.actions.standing import exclude

        assert tied.family is not None
        exclude(
            family=tied.family, account=cast.account("moira"), because="Known", by=cast.actor("owen"),
            now=timezone.now(),
        )  # fmt: skip
        assert signed_in("moira").get(f"/hub/families/{tied.family_id}/").status_code == 404
        assert "Jess Arkle" not in words(signed_in("moira").get("/hub/"))

    def test_a_family_that_came_by_no_referral(self, cast: Cast, signed_in: SignedIn) -> None:
        family = make_family(cast)
        make_tie(cast, family, "dee", TieKind.PARTNER)
        page = words(signed_in("dee").get(f"/hub/families/{family.id}/"))
        assert "Jess Arkle" in page
        assert "No referral" in page

    def test_each_look_is_written_down(self, cast: Cast, signed_in: SignedIn, tied: Referral) -> None:
        signed_in("dee").get("/hub/")
        signed_in("dee").get(f"/hub/families/{tied.family_id}/")
        assert tied.family_id is not None
        assert Entry.objects.get(did="families.list").items == tied.family_id.hex
        assert Entry.objects.get(did="families.face").stream == f"family:{tied.family_id}"


def models_in(value: Any, seen: set[int]) -> list[str]:
    """Any row of a table that a template could reach from this value."""
    if id(value) in seen:
        return []
    seen.add(id(value))
    if isinstance(value, Model):
        return [type(value).__name__]
    if isinstance(value, dict):
        return [found for inner in value.values() for found in models_in(inner, seen)]
    if isinstance(value, list | tuple | set):
        return [found for inner in value for found in models_in(inner, seen)]
    return models_in(vars(value), seen) if is_dataclass(value) else []


def keeping(given: list[Any], render: Any) -> Any:
    """The same page, and a note of what its template was given."""

    def noted(request: Any, template: str, context: Any) -> Any:
        given.append(context)
        return render(request, template, context)

    return noted


def test_templates_of_the_hub_are_given_words_alone(
    cast: Cast, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alongside.web.hub import families, home, refer, sent

    given: list[Any] = []
    made = allocated(cast, screened(cast, received(cast, by="dee")))
    assert made.family is not None
    make_tie(cast, made.family, "dee", TieKind.PARTNER)
    for module in (families, home, refer, sent):
        monkeypatch.setattr(module, "render", keeping(given, module.render))
    for address in ("", f"families/{made.family_id}/", f"referrals/{made.id}/", "refer/"):
        assert signed_in("dee").get(f"/hub/{address}").status_code == 200
    assert len(given) == 4
    assert [models_in({k: v for k, v in one.items() if k != "form"}, set()) for one in given] == [[], [], [], []]


def test_queries_do_not_grow(cast: Cast, signed_in: SignedIn, django_assert_num_queries: Any) -> None:
    """Who asks (5), what they sent, families by tie, their referrals and workers, and two looks (5 each)."""
    client = signed_in("sam")
    client.get("/hub/")
    for amount in (1, 2):
        for _ in range(amount):
            made = allocated(cast, screened(cast, received(cast)))
            assert made.family is not None
            make_tie(cast, made.family, "sam", TieKind.PARTNER)
        with django_assert_num_queries(17):
            client.get("/hub/")


@pytest.mark.parametrize("name", OTHERS)
def test_the_surface_is_not_there_for_others(cast: Cast, signed_in: SignedIn, name: str) -> None:
    assert signed_in(name).get("/hub/").status_code == 404


@pytest.mark.parametrize("tail", ["?sent=x", "?family=%00", "?sent=" + "9" * 500])
def test_a_muddled_address(cast: Cast, signed_in: SignedIn, tail: str) -> None:
    assert signed_in("sam").get(f"/hub/{tail}").status_code in {200, 400}


@pytest.mark.parametrize("name", ["sent", "family"])
def test_an_unknown_row_is_not_there(cast: Cast, signed_in: SignedIn, name: str) -> None:
    assert signed_in("sam").get(f"/hub/?{name}={uuid.uuid4()}").status_code == 404
