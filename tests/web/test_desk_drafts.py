"""Every form of the desk that keeps what was begun: kept by the page and its button, given back, gone once written."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.advocacy.models import Meeting
from alongside.families.models import Family
from alongside.missing.models import Episode
from alongside.observations.actions import keep_draft
from alongside.observations.models import Draft
from alongside.observations.rules.drafts import slots_of
from tests.areas.advocating import met, told
from tests.cast import Cast, make_family
from tests.missing_kit import came_back, child_of, gone
from tests.signin import SignedIn
from tests.web.reading import hidden, words
from tests.web.typed import moment

pytestmark = pytest.mark.django_db
HALF = "She had only begun to say"


@dataclass(frozen=True)
class Page:
    """A form, where it stands, how its drafts are reached, and answers that are enough."""

    form: str
    at: str
    said: dict[str, Any]
    typed: str  # the question that is answered in words
    missing: str  # the answer without which it is sent back
    of: str = ""

    def drafts(self, family: Family, drop: str = "") -> str:
        return f"/families/{family.pk}/drafts/{self.form}/{drop}" + (f"?{self.of}" if self.of else "")

    def answers(self, **more: Any) -> dict[str, Any]:
        return {**self.said, self.typed: HALF, "once": str(uuid.uuid4()), **more}


Make = Callable[[Cast, Family], Page]


def meeting(cast: Cast, family: Family) -> Page:
    said = {"kind": "core", **moment("at", 3)}
    return Page("meeting", f"/families/{family.pk}/advocacy/meeting/", said, "about", "kind")


def account(cast: Cast, family: Family) -> Page:
    row = met(cast, family, at=timezone.now() - timedelta(days=1))
    said = {"verb": "hold", "invited": "yes", "came": "no", "version": str(row.version), **moment("at", -1)}
    return Page("told", f"/meetings/{row.pk}/told/", said, "words", "verb", f"of={row.pk}")


def view(cast: Cast, family: Family) -> Page:
    row = met(cast, family)
    return Page("view", f"/meetings/{row.pk}/view/", {"moment": "before"}, "words", "moment", f"of={row.pk}")


def promise(cast: Cast, family: Family) -> Page:
    said = {"agency": "social_care"}
    return Page("promise", f"/families/{family.pk}/advocacy/promise/", said, "what", "agency")


def promise_at_a_meeting(cast: Cast, family: Family) -> Page:
    row = told(cast, met(cast, family)).meeting
    at = f"/families/{family.pk}/advocacy/promise/?meeting={row.pk}"
    return Page("promise", at, {"agency": "police"}, "what", "agency", f"meeting={row.pk}")


def notice(cast: Cast, family: Family) -> Page:
    said = {"child": str(child_of(family).pk), "when": "unknown"}
    return Page("missing", f"/families/{family.pk}/missing/new/", said, "words", "child")


def back(cast: Cast, family: Family) -> Page:
    row = gone(cast, family)
    said = {"how": "by_themselves", "when": "unknown"}
    return Page("back", f"/episodes/{row.pk}/back/", said, "seemed", "how", f"of={row.pk}")


def returned(cast: Cast, family: Family) -> Episode:
    row = gone(cast, family)
    came_back(cast, row)
    return row


def talk(cast: Cast, family: Family) -> Page:
    row = returned(cast, family)
    said = {"came": "offered", "whose": "child", **moment("at", 0)}
    return Page("talk", f"/episodes/{row.pk}/talk/", said, "words", "came", f"of={row.pk}")


def learn(cast: Cast, family: Family) -> Page:
    row = returned(cast, family)
    said = {"how": "saw", "how_true": "I do not know", "said_by": ""}
    return Page("learn", f"/episodes/{row.pk}/learn/", said, "words", "how", f"of={row.pk}")


NOBODYS = "00000000-0000-4000-8000-000000000000"
PAGES = pytest.mark.parametrize(
    "make", [meeting, account, view, promise, promise_at_a_meeting, notice, back, talk, learn]
)


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


@PAGES
class TestEveryForm:
    def test_the_page_keeps_it_and_gives_it_back(self, cast: Cast, priya: Client, family: Family, make: Make) -> None:
        page = make(cast, family)
        assert f'data-draft="{page.drafts(family)}"' in priya.get(page.at).content.decode()
        kept = priya.post(page.drafts(family), page.answers()).json()
        assert (kept["at"], Draft.objects.get().form) == (1, kept["slot"])
        again = priya.get(page.at)
        assert ("You began this" in words(again), HALF in again.content.decode()) == (True, True)
        assert (hidden(again, "slot"), hidden(again, "saved")) == (kept["slot"], "1")

    def test_it_is_gone_once_it_is_written(self, cast: Cast, priya: Client, family: Family, make: Make) -> None:
        page = make(cast, family)
        once = str(uuid.uuid4())
        priya.post(page.drafts(family), page.answers(once=once))
        assert priya.post(page.at, page.answers(once=once)).status_code == 302
        assert not Draft.objects.exists()

    def test_sent_back_it_is_kept_and_then_gone(self, cast: Cast, priya: Client, family: Family, make: Make) -> None:
        page = make(cast, family)
        refused = priya.post(page.at, page.answers(**{page.missing: ""}))
        assert (refused.status_code, Draft.objects.count()) == (422, 1)
        slot = {"slot": hidden(refused, "slot"), "saved": hidden(refused, "saved")}
        assert priya.post(page.at, page.answers(**slot)).status_code == 302
        assert not Draft.objects.exists()

    def test_two_devices_keep_both(self, cast: Cast, priya: Client, family: Family, make: Make) -> None:
        page = make(cast, family)
        first, second = (priya.post(page.drafts(family), page.answers(**{page.typed: on})).json() for on in "AB")
        assert {first["slot"], second["slot"]} == {row.form for row in Draft.objects.all()}
        assert "You also began one" in words(priya.get(page.at))

    def test_the_button_without_a_script(self, cast: Cast, priya: Client, family: Family, make: Make) -> None:
        page = make(cast, family)
        done = priya.post(page.at, page.answers(**{page.missing: "", "keep": "yes"}), follow=True)
        assert "You can close the page" in words(done)
        assert HALF in done.content.decode()

    def test_thrown_away(self, cast: Cast, priya: Client, family: Family, make: Make) -> None:
        page = make(cast, family)
        kept = priya.post(page.drafts(family), page.answers()).json()
        for slot, left in (("odd", 1), (kept["slot"], 0)):
            assert priya.post(page.drafts(family, "drop/"), {"slot": slot})["Location"] == page.at
            assert Draft.objects.count() == left
        assert "You began this" not in words(priya.get(page.at))

    def test_nothing_typed_is_no_draft(self, cast: Cast, priya: Client, family: Family, make: Make) -> None:
        assert priya.post(make(cast, family).drafts(family), {}).json()["slot"] == ""

    def test_nobody_elses_family(self, cast: Cast, signed_in: SignedIn, family: Family, make: Make) -> None:
        page, una = make(cast, family), signed_in("una")
        for drop in ("", "drop/"):
            assert una.post(page.drafts(family, drop), page.answers()).status_code == 404
        assert not Draft.objects.exists()

    def test_through_another_family(self, cast: Cast, priya: Client, family: Family, make: Make) -> None:
        """A thing of one family is not there under the address of another, though both are theirs."""
        page, other = make(cast, family), make_family(cast)
        if page.of:
            assert priya.post(page.drafts(other), page.answers()).status_code == 404
        assert not Draft.objects.exists()


class TestAddresses:
    @pytest.mark.parametrize("form", ["nonsense", "told", "told?of=x", f"view?of={NOBODYS}", "plan"])
    def test_no_such_form(self, priya: Client, family: Family, form: str) -> None:
        name, _, query = form.partition("?")
        for drop in ("", "drop/"):
            assert priya.post(f"/families/{family.pk}/drafts/{name}/{drop}?{query}", {"words": "A"}).status_code == 404
            assert priya.get(f"/families/{family.pk}/drafts/{name}/{drop}?{query}").status_code == 405

    def test_the_name_of_one_form_may_begin_like_another(self, cast: Cast, priya: Client, family: Family) -> None:
        here, there = promise(cast, family), promise_at_a_meeting(cast, family)
        priya.post(there.drafts(family), there.answers())
        assert "began" not in words(priya.get(here.at))
        assert Draft.objects.get().form not in slots_of("promise")


class TestWhatSuitsThePage:
    def test_just_now_was_when_it_was_begun(self, cast: Cast, priya: Client, family: Family) -> None:
        page = notice(cast, family)
        begun = timezone.now() - timedelta(hours=3)
        said = {**page.answers(), "when": "now"}
        keep_draft(family=family, form="missing", values=said, by=cast.actor("priya"), now=begun)
        html = priya.get(page.at).content.decode()
        assert f'value="{timezone.localtime(begun):%H:%M}"' in html
        assert 'value="exact" checked' in html

    def test_what_was_begun_days_ago_waits_beside_a_missing_child(
        self, cast: Cast, priya: Client, family: Family
    ) -> None:
        page = notice(cast, family)
        long_ago = timezone.now() - timedelta(days=4)
        keep_draft(family=family, form="missing", values=page.answers(), by=cast.actor("priya"), now=long_ago)
        shown = priya.get(page.at)
        assert ("You also began one" in words(shown), HALF in shown.content.decode()) == (True, False)
        assert HALF in priya.get(f"{page.at}?draft=missing").content.decode()

    def test_what_was_begun_for_another_child_too(self, cast: Cast, priya: Client, family: Family) -> None:
        page = notice(cast, family)
        priya.post(page.drafts(family), page.answers())
        assert HALF not in priya.get(f"{page.at}?child={uuid.uuid4()}").content.decode()
        assert HALF in priya.get(f"{page.at}?child={child_of(family).pk}").content.decode()

    def test_what_the_parent_said_before_is_not_what_they_say_after(
        self, cast: Cast, priya: Client, family: Family
    ) -> None:
        page = view(cast, family)
        priya.post(page.drafts(family), page.answers())
        assert HALF not in priya.get(f"{page.at}?moment=after").content.decode()
        assert HALF in priya.get(f"{page.at}?moment=before").content.decode()

    def test_what_was_folded_away_stands_open_again(self, cast: Cast, priya: Client, family: Family) -> None:
        page = promise(cast, family)
        priya.post(page.drafts(family), page.answers(owner="Sam Okoro, social worker"))
        html = priya.get(page.at).content.decode()
        assert "<details" in html.replace("\n", "")
        assert "Sam Okoro, social worker" in html[html.index(" open") :]

    def test_somebody_told_of_the_meeting_first(self, cast: Cast, priya: Client, family: Family) -> None:
        page = account(cast, family)
        priya.post(page.drafts(family), page.answers())
        said = page.answers(version=hidden(priya.get(page.at), "version"))
        told(cast, Meeting.objects.get(pk=page.of.removeprefix("of=")), by="owen")
        assert priya.post(page.at, said).status_code == 409
        assert HALF in Draft.objects.latest("saved_at").values["words"]
