"""The desk's referral pages, as each person meets them."""

import re
import uuid
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.utils import timezone

from alongside.hubs.models import Post
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.referrals.models import Referral
from alongside.referrals.rules import Pathway
from alongside.referrals.said import Said
from tests.cast import PEOPLE, Cast
from tests.referring import allocated, contacted, other_plo, received, screened
from tests.signin import SignedIn
from tests.web.reading import hidden, links_land, words

pytestmark = pytest.mark.django_db
NEW = "/referrals/new/"


class TestQueue:
    def test_each_shelf_holds_its_own(self, cast: Cast, signed_in: SignedIn) -> None:
        received(cast, said=Said(child_name="Ash New"))
        screened(cast, received(cast, said=Said(child_name="Bea Waits")), pathway=Pathway.MORE)
        screened(cast, received(cast, said=Said(child_name="Cal Ready")))
        allocated(cast, screened(cast, received(cast, said=Said(child_name="Dot Due"))))
        contacted(cast, allocated(cast, screened(cast, received(cast, said=Said(child_name="Eli Done")))))
        screened(cast, received(cast, said=Said(child_name="Fay Closed")), pathway=Pathway.GROUP)
        names = {"Ash New", "Bea Waits", "Cal Ready", "Dot Due", "Eli Done", "Fay Closed"}
        shelves = {
            "to-screen": "Ash New", "waiting": "Bea Waits", "to-allocate": "Cal Ready", "due": "Dot Due",
            "done": "Eli Done", "closed": "Fay Closed",
        }  # fmt: skip
        for shelf, name in shelves.items():
            page = words(signed_in("owen").get(f"/referrals/?show={shelf}"))
            assert {one for one in names if one in page} == {name}

    @pytest.mark.parametrize(
        ("name", "heading"), [("moira", "To screen"), ("owen", "To allocate"), ("priya", "First contact due")]
    )
    def test_it_begins_where_ones_work_begins(self, cast: Cast, signed_in: SignedIn, name: str, heading: str) -> None:
        html = signed_in(name).get("/referrals/").content.decode()
        assert f'<h2 class="govuk-heading-m">{heading}</h2>' in html

    def test_the_clock_is_told_in_words_with_a_tag(self, cast: Cast, signed_in: SignedIn) -> None:
        now = timezone.now()
        for hours, tag in ((1, "Due"), (21, "Due soon"), (30, "Overdue")):
            allocated(cast, screened(cast, received(cast, by="priya", received_at=now - timedelta(hours=hours))))
            page = signed_in("priya").get("/referrals/").content.decode()
            assert re.search(rf'<strong class="govuk-tag[^>]*>\s*{tag}\s*</strong>', page)
        assert "Was due" in page
        assert "in 3 hours" in page or "in 2 hours" in page

    def test_a_plo_sees_her_own_and_not_anothers(self, cast: Cast, signed_in: SignedIn) -> None:
        allocated(cast, screened(cast, received(cast)))
        assert "Jess Arkle" in words(signed_in("priya").get("/referrals/?show=due"))
        assert "Jess Arkle" not in words(signed_in("una").get("/referrals/?show=due"))

    @pytest.mark.parametrize("name", ["dee", "sam", "chidi", "frances", "ruth", "gita"])
    def test_it_is_not_there_for_others(self, cast: Cast, signed_in: SignedIn, name: str) -> None:
        assert signed_in(name).get("/referrals/").status_code == 404

    def test_older_and_newer(self, cast: Cast, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch) -> None:
        from alongside.web.desk.referrals import queue

        monkeypatch.setattr(queue, "PAGE", 2)
        start = timezone.now() - timedelta(hours=9)
        for n in range(5):
            received(cast, by="priya", said=Said(child_name=f"Child {n}"), received_at=start + timedelta(hours=n))
        client, seen, address = signed_in("moira"), [], "/referrals/"
        while address:
            html = client.get(address).content.decode()
            seen += re.findall(r"Child \d", html)
            more = re.search(r'href="(\?[^"]*after=[^"]*)" rel="next"', html)
            address = "/referrals/" + unescape(more[1]) if more else ""
        assert seen == [f"Child {n}" for n in range(5)]

    @pytest.mark.parametrize("asked", ["?after=nonsense", "?show=nonsense", "?after=%E2%82%AC", "?show=due&after="])
    def test_a_muddled_address_begins_at_the_beginning(self, cast: Cast, signed_in: SignedIn, asked: str) -> None:
        assert signed_in("moira").get(f"/referrals/{asked}").status_code == 200

    def test_an_unknown_row_or_another_hubs_is_not_there(self, cast: Cast, signed_in: SignedIn) -> None:
        assert signed_in("moira").get(f"/referrals/?after={uuid.uuid4()}").status_code == 404
        ours = received(cast)
        assert signed_in("una").get(f"/referrals/?after={ours.id}").status_code == 404

    def test_the_look_is_written_down(self, cast: Cast, signed_in: SignedIn) -> None:
        made = received(cast)
        signed_in("moira").get("/referrals/")
        entry = Entry.objects.get(did="referrals.list")
        assert (entry.items, entry.by) == (made.id.hex, cast.account("moira").id)

    @pytest.mark.parametrize("shelf", ["to-screen", "due", "mine"])
    def test_queries_do_not_grow(
        self, cast: Cast, signed_in: SignedIn, django_assert_num_queries: Any, shelf: str
    ) -> None:
        client = signed_in("priya" if shelf == "mine" else "owen")
        client.get("/referrals/")  # the session’s first page notes when it was seen
        deadline_warm()
        for amount in (1, 2):
            for _ in range(amount):
                made = received(cast, by="priya")
                if shelf == "due":
                    allocated(cast, screened(cast, made))
            with django_assert_num_queries(LIST_QUERIES[shelf]):
                client.get(f"/referrals/?show={shelf}")


def deadline_warm() -> None:
    """Lists and clocks are kept by each process for a minute: ask once before counting."""
    from alongside.referrals.queries import clock_on

    clock_on(timezone.localdate())


# session, account, posts, ties, exclusions; the list; who was asked; then the look (savepoint, head, entry, head).
LIST_QUERIES = {"to-screen": 10, "due": 10, "mine": 9}


class TestOne:
    def test_everything_the_referrer_said(self, cast: Cast, signed_in: SignedIn) -> None:
        page = words(signed_in("moira").get(f"/referrals/{received(cast).id}/"))
        for told in (
            "07700 900456", "Before three, never evenings.", "Her partner, who must not know.", "Her partner shouts.",
            "Yes, they know", "Jess Arkle", "4 March 2011", "Sexual exploitation", "Chidi Obi", "Tanya Arkle",
            "12 Made Up Lane", "ZZ99 9ZZ", "She comes home with new things", "Sam Okoro", "01632 960017",
            "Children’s social care",
        ):  # fmt: skip
            assert told in page, told

    def test_no_name_in_the_title_or_the_address(self, cast: Cast, signed_in: SignedIn) -> None:
        made = received(cast)
        html = signed_in("moira").get(f"/referrals/{made.id}/").content.decode()
        title = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
        assert title
        assert made.reference in title[1]
        assert "Arkle" not in title[1]

    def test_possible_duplicates_are_for_the_operational_manager_alone(self, cast: Cast, signed_in: SignedIn) -> None:
        received(cast)
        made = received(cast, said=Said(child_name="J", parent_phone="07700900456", reason="Secret words"))
        assert "the same phone number" in words(signed_in("moira").get(f"/referrals/{made.id}/"))
        owen = words(signed_in("owen").get(f"/referrals/{made.id}/"))
        assert "the same phone number" not in owen
        assert "May be a family we know" not in owen

    @pytest.mark.parametrize(
        ("name", "stage", "buttons"),
        [
            ("moira", "received", ["Screen it", "Close it"]),
            ("owen", "received", ["Close it"]),
            ("moira", "screened", ["Screen it again", "Close it"]),
            ("owen", "screened", ["Allocate it", "Close it"]),
            ("owen", "allocated", ["Record a contact", "Answer the referrer", "Ask somebody else", "Close it"]),
            ("moira", "allocated", ["Screen it again", "Close it"]),
            ("priya", "allocated", ["Record a contact", "Answer the referrer"]),
            ("owen", "closed", ["Open it again"]),
            ("moira", "closed", ["Open it again"]),
        ],
    )
    def test_the_buttons_are_what_this_person_may_do_now(
        self, cast: Cast, signed_in: SignedIn, name: str, stage: str, buttons: list[str]
    ) -> None:
        made = received(cast)
        if stage == "closed":
            made = screened(cast, made, pathway=Pathway.SIGNPOST)
        if stage in {"screened", "allocated"}:
            made = screened(cast, made)
        if stage == "allocated":
            made = allocated(cast, made)
        html = signed_in(name).get(f"/referrals/{made.id}/").content.decode()
        found = [text.strip() for text in re.findall(r'class="govuk-button[^>]*>\s*([^<]+?)\s*</a>', html)]
        assert found == buttons

    @pytest.mark.parametrize("name", [name for name in PEOPLE if name not in {"owen", "moira", "priya"}])
    def test_nobody_else_finds_it(self, cast: Cast, signed_in: SignedIn, name: str) -> None:
        made = allocated(cast, screened(cast, received(cast)))
        assert signed_in("priya").get(f"/referrals/{made.id}/").status_code == 200
        for tail in ("", "screen/", "allocate/", "close/", "reopen/", "write/"):
            assert signed_in(name).get(f"/referrals/{made.id}/{tail}").status_code == 404
            assert signed_in(name).post(f"/referrals/{made.id}/{tail}").status_code in {404, 405}

    def test_it_is_written_down_that_it_was_seen(self, cast: Cast, signed_in: SignedIn) -> None:
        made = received(cast)
        signed_in("owen").get(f"/referrals/{made.id}/")
        assert Entry.objects.get(did="referrals.see").about == made.id


class TestPhone:
    def test_one_name_is_enough(self, cast: Cast, signed_in: SignedIn) -> None:
        done = signed_in("priya").post(NEW, {"parent_name": "Tanya"}, follow=True)
        made = Referral.objects.get()
        assert made.parent_name == "Tanya"
        assert (made.form, made.parent_knows, made.source) == ("phone", "not_known", "10")
        assert f"Referral {made.reference} is kept" in words(done)
        assert "go on writing" in words(done)

    def test_save_and_keep_writing_keeps_what_is_there(self, cast: Cast, signed_in: SignedIn) -> None:
        client = signed_in("priya")
        page = client.post(NEW, {"child_name": "Jess", "reason": "She rang cryi", "keep": "yes"}, follow=True)
        made = Referral.objects.get()
        assert page.redirect_chain[-1][0] == f"/referrals/{made.id}/write/"
        assert "She rang cryi" in words(page)
        more = {"child_name": "Jess", "reason": "She rang crying.", "version": hidden(page, "version"), "keep": "yes"}
        page = client.post(f"/referrals/{made.id}/write/", more, follow=True)
        assert Referral.objects.get().reason == "She rang crying."
        more = {**more, "version": hidden(page, "version"), "parent_phone": "07700 900321", "keep": ""}
        assert client.post(f"/referrals/{made.id}/write/", more).headers["Location"] == "/referrals/?show=mine"
        assert Referral.objects.get().parent_phone == "07700 900321"

    def test_without_a_name_the_link_lands_and_the_words_stay(self, cast: Cast, signed_in: SignedIn) -> None:
        page = signed_in("priya").post(NEW, {"reason": "A long story", "keep": "yes"})
        assert page.status_code == 422
        links_land(page)
        assert "A long story" in words(page)
        assert Referral.objects.count() == 0

    @pytest.mark.parametrize(
        "bad",
        [
            {"child_born_on-day": "31", "child_born_on-month": "2", "child_born_on-year": "2012"},
            {"received_at-day": "1", "received_at-month": "1", "received_at-year": "2099", "received_at-time": "9"},
            {"reason": "with a \0 in it"},
            {"reason": "x" * 1_000_000},
            {"parent_phone": "0" * 61},
            {"parent_knows": "perhaps"},
            {"exploitation": ["made up"]},
            {"source": "nobody"},
        ],
        ids=["impossible day", "future", "NUL", "1 MB", "long number", "knows", "worry", "source"],
    )
    def test_bad_input_is_said_beside_the_field_and_nothing_is_saved(
        self, cast: Cast, signed_in: SignedIn, bad: dict[str, Any]
    ) -> None:
        page = signed_in("priya").post(NEW, {"child_name": "Jess Kept", **bad})
        assert page.status_code == 422
        links_land(page)
        assert "Jess Kept" in page.content.decode()
        assert Referral.objects.count() == 0

    def test_sent_twice_it_is_one(self, cast: Cast, signed_in: SignedIn) -> None:
        client = signed_in("priya")
        form = {"child_name": "Jess", "once": hidden(client.get(NEW), "once")}
        client.post(NEW, form)
        client.post(NEW, form)
        assert Referral.objects.count() == 1

    def test_a_second_window_is_shown_both(self, cast: Cast, signed_in: SignedIn) -> None:
        client = signed_in("priya")
        page = client.post(NEW, {"child_name": "Jess", "keep": "yes"}, follow=True)
        made, version = Referral.objects.get(), hidden(page, "version")
        address = f"/referrals/{made.id}/write/"
        client.post(address, {"child_name": "Jess", "reason": "First window", "version": version})
        second = client.post(address, {"child_name": "Jess", "reason": "Second window", "version": version})
        assert second.status_code == 409
        assert "First window" in words(second)
        assert "Second window" in words(second)
        assert Referral.objects.get().reason == "First window"

    def test_no_writing_on_once_it_is_screened(self, cast: Cast, signed_in: SignedIn) -> None:
        client = signed_in("priya")
        client.post(NEW, {"child_name": "Jess"})
        made = Referral.objects.get()
        assert client.get(f"/referrals/{made.id}/write/").status_code == 200
        assert signed_in("moira").get(f"/referrals/{made.id}/write/").status_code == 404
        screened(cast, made)
        assert client.get(f"/referrals/{made.id}/write/").status_code == 404


class TestTwoHubs:
    """Somebody who takes calls for two hubs says which."""

    def test_the_hub_is_asked_and_kept(self, cast: Cast, signed_in: SignedIn) -> None:
        other_plo(cast)
        client = signed_in("una")
        assert "Which hub is it for?" in words(client.get(NEW))
        assert client.post(NEW, {"child_name": "Jess"}).status_code == 422
        assert client.post(NEW, {"child_name": "Jess", "hub": str(uuid.uuid4())}).status_code == 422
        client.post(NEW, {"child_name": "Jess", "hub": str(cast.hub.id)})
        assert Referral.objects.get().hub == cast.hub

    def test_a_partner_of_two_hubs_is_asked_too(self, cast: Cast, signed_in: SignedIn) -> None:
        second_post(cast, "sam")
        form = {"child_name": "J", "reason": "r", "parent_knows": "no", "referrer_reach": "r"}
        client = signed_in("sam")
        assert client.post("/hub/refer/", form).status_code == 422
        client.post("/hub/refer/", {**form, "hub": str(cast.elsewhere.id)})
        assert Referral.objects.get().hub == cast.elsewhere


def second_post(cast: Cast, name: str) -> None:
    """A post in the other hub as well."""
    post = cast.post(name)
    with recorded(by=cast.actor("owen"), did="tests.post"):
        Post.objects.create(
            hub=cast.elsewhere, account=post.account, agency=post.agency, role=post.role, from_on=post.from_on
        )


def test_an_action_that_refuses_keeps_what_was_typed(cast: Cast, signed_in: SignedIn) -> None:
    """The same form’s number, already used by somebody else."""
    once = str(uuid.uuid4())
    signed_in("owen").post(NEW, {"child_name": "First", "once": once})
    page = signed_in("priya").post(NEW, {"child_name": "Second", "once": once})
    assert page.status_code == 422
    assert "sent before" in words(page)
    assert "Second" in page.content.decode()


def test_screened_while_the_writer_still_types(
    cast: Cast, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alongside.access.gate import Refused
    from alongside.referrals import actions

    def screened_first(**kwargs: Any) -> None:
        raise Refused("This referral has been screened, so its words stay as they are now.")

    client = signed_in("priya")
    page = client.post(NEW, {"child_name": "Jess", "keep": "yes"}, follow=True)
    monkeypatch.setattr(actions, "write_on", screened_first)
    made = Referral.objects.get()
    more = {"child_name": "Jess", "reason": "Unsaved words", "version": hidden(page, "version")}
    page = client.post(f"/referrals/{made.id}/write/", more)
    assert "has been screened" in words(page)
    assert "Unsaved words" in page.content.decode()


@pytest.mark.parametrize("name", ["priya", "owen"])
def test_shelves_that_can_never_hold_anything_are_not_shown(cast: Cast, signed_in: SignedIn, name: str) -> None:
    assert ("To screen" in words(signed_in(name).get("/referrals/?show=due"))) == (name == "owen")
