"""Passing on in the browser: what is typed is never lost, what is shown is what goes, and what stands out is marked."""

import re
import uuid
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.families.models import Exclusion, Family, LockedFact, Person
from alongside.record.models import Entry
from alongside.sharing.models import Decision, Given, Reading, Snapshot, SourceReference, Withdrawal
from tests.areas.test_sharing_passing import keys, moved, passed, row
from tests.cast import Cast, make_family
from tests.observing import make_observation
from tests.signin import SignedIn

pytestmark = pytest.mark.django_db
SAID = "Her mum saw a silver car. Jess was in it."


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def words(cast: Cast, family: Family) -> str:
    """The address of the words, with one thing chosen."""
    seen = make_observation(cast, family, words=SAID)
    return f"/families/{family.pk}/pass-on/words/?items=observation:{seen.pk}"


def answers(cast: Cast, family: Family, **changed: Any) -> dict[str, Any]:
    return {
        "text_0": "A silver car was outside the arcade.",
        "to": keys(cast, family, "dee", whole=True),
        "outside": "",
        "parent_told": "told",
        "parent_view": "Please do",
        "heard_of_court": "on",
        "purpose": "To find the car",
        "necessity": "Only what was seen",
        "basis": "safeguarding",
        "handling": "sensitive",
        "once": str(uuid.uuid4()),
        **changed,
    }


def seen_of(page: str) -> str:
    found = re.search(r'name="seen" value="([0-9a-f]{64})"', page)
    assert found
    return found[1]


def body(answer: Any) -> str:
    return str(answer.content.decode())


def went(client: Client, words: str, given: dict[str, Any]) -> Any:
    """Read, then the button under the paper."""
    page = body(client.post(words, given))
    return client.post(words, {**given, "seen": seen_of(page), "leave": "yes"})


class TestChoosing:
    def test_what_may_go_is_listed_and_chosen(self, signed_in: SignedIn, family: Family, words: str) -> None:
        priya = signed_in("priya")
        page = body(priya.get(f"/families/{family.pk}/pass-on/"))
        assert "What somebody noticed" in page
        item = words.partition("=")[2]
        answer = priya.get(f"/families/{family.pk}/pass-on/", {"items": item, "go": "yes"})
        assert (answer.status_code, answer["Location"].endswith(item.replace(":", "%3A"))) == (302, True)
        assert Entry.objects.filter(did="sharing.choose", family=family.pk).exists()

    def test_nothing_chosen_is_said(self, signed_in: SignedIn, family: Family, words: str) -> None:
        answer = signed_in("priya").get(f"/families/{family.pk}/pass-on/", {"go": "yes"})
        assert "Choose at least one thing" in body(answer)

    def test_what_is_not_theirs_is_not_chosen(self, cast: Cast, signed_in: SignedIn, family: Family) -> None:
        other = make_observation(cast, make_family(cast), words="Somebody else’s")
        for item in (f"observation:{other.pk}", "observation:nonsense", "x"):
            answer = signed_in("priya").get(f"/families/{family.pk}/pass-on/words/?items={item}")
            assert (answer.status_code, answer["Location"]) == (302, f"/families/{family.pk}/pass-on/")

    def test_a_family_with_nothing_says_what_to_do(self, cast: Cast, signed_in: SignedIn) -> None:
        family = make_family(cast)
        Person.objects.none()
        page = body(signed_in("priya").get(f"/families/{family.pk}/pass-on/"))
        assert "What is known of a child" in page


class TestReading:
    def test_what_stands_out_is_marked_and_named(
        self, cast: Cast, signed_in: SignedIn, family: Family, words: str
    ) -> None:
        page = body(signed_in("priya").post(words, answers(cast, family, text_0=SAID)))
        assert '<mark title="who told it">Her mum saw</mark>' in page
        assert '<mark title="a name in the family’s record">Jess</mark>' in page
        assert "safe" not in re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0]).lower()

    def test_marked_words_need_a_tick(self, cast: Cast, signed_in: SignedIn, family: Family, words: str) -> None:
        priya, given = signed_in("priya"), answers(cast, family, text_0=SAID)
        answer = went(priya, words, given)
        assert "then tick that it may leave" in body(answer)
        assert Decision.objects.count() == 0
        assert went(priya, words, {**given, "seen_marks": "on"}).status_code == 302
        assert Decision.objects.count() == 1

    def test_marks_can_be_taken_out(self, cast: Cast, signed_in: SignedIn, family: Family, words: str) -> None:
        priya, given = signed_in("priya"), answers(cast, family, text_0=SAID)
        page = body(priya.post(words, {**given, "take_out": "yes"}))
        assert "[somebody] a silver car. [a name] was in it." in page
        assert "Nothing was found" in page
        assert SAID not in page

    def test_what_was_typed_stays_when_something_is_missing(
        self, cast: Cast, signed_in: SignedIn, family: Family, words: str
    ) -> None:
        priya = signed_in("priya")
        for changed, said in (
            ({"to": []}, "Say who this goes to"),
            ({"parent_view": ""}, "Write down what the parent thinks"),
            ({"heard_of_court": ""}, "Tell the parent first"),
            ({"parent_told": "not_told"}, "Say why the parent was not told"),
            ({"purpose": ""}, "purpose"),
            ({"review_on-day": "40", "review_on-month": "1", "review_on-year": "2027"}, "review_on"),
        ):
            page = body(priya.post(words, answers(cast, family, text_0="Kept words", **changed)))
            assert said in page
            assert "Kept words" in page
            assert "There is a problem" in page

    def test_the_whole_way(self, cast: Cast, signed_in: SignedIn, family: Family, words: str) -> None:
        priya, given = signed_in("priya"), answers(cast, family)
        page = body(priya.post(words, given))
        answer = priya.post(words, {**given, "seen": seen_of(page), "leave": "yes"}, follow=True)
        assert "It has gone to Northbeck police, everybody in the hub" in body(answer)
        kept = Snapshot.objects.get()
        assert kept.digest == seen_of(page)
        assert all(paragraph.split("\n")[-1] in page for paragraph in kept.paragraphs)
        assert went(priya, words, given).status_code == 302
        assert Decision.objects.count() == 1

    def test_changed_words_must_be_read_again(
        self, cast: Cast, signed_in: SignedIn, family: Family, words: str
    ) -> None:
        priya, given = signed_in("priya"), answers(cast, family)
        seen = seen_of(body(priya.post(words, given)))
        answer = priya.post(words, {**given, "text_0": "Other words", "seen": seen, "leave": "yes"})
        assert (answer.status_code, Decision.objects.count()) == (200, 0)
        assert "Other words" in body(answer)
        assert "Something has changed" in body(answer)

    def test_change_goes_back_with_everything(
        self, cast: Cast, signed_in: SignedIn, family: Family, words: str
    ) -> None:
        page = body(signed_in("priya").post(words, answers(cast, family, change="yes", text_0="As typed")))
        assert ("As typed" in page, "Read it as it would go" in page) == (True, True)

    def test_a_locked_word_is_held_and_not_named(
        self, cast: Cast, signed_in: SignedIn, family: Family, words: str
    ) -> None:
        row(cast, family, LockedFact, kind="code_word", value="Heron")
        page = body(signed_in("priya").post(words, answers(cast, family, text_0="Say heron")))
        assert "something that is locked" in page
        assert Decision.objects.count() == 0

    def test_somebody_kept_away_since_the_page_was_opened(
        self, cast: Cast, signed_in: SignedIn, family: Family, words: str
    ) -> None:
        given = answers(cast, family, to=keys(cast, family, "dee"))
        row(cast, family, Exclusion, account=cast.account("dee"), because="A cousin")
        page = body(signed_in("priya").post(words, given))
        assert "Dee Hartley is kept away from" in page
        assert "A silver car" in page

    def test_where_they_had_to_move_it_says_that_it_waits(
        self, cast: Cast, signed_in: SignedIn, family: Family, words: str
    ) -> None:
        moved(cast, family)
        priya, given = signed_in("priya"), answers(cast, family)
        assert "This family had to move" in body(priya.post(words, given))
        assert "It waits for a second reader" in body(
            priya.post(words, {**given, "seen": seen_of(body(priya.post(words, given))), "leave": "yes"}, follow=True)
        )


class TestAfter:
    @pytest.fixture
    def decision(self, cast: Cast, family: Family, words: str) -> Decision:
        return passed(cast, family)

    def test_one_page_says_who_can_see_it_now(
        self, cast: Cast, signed_in: SignedIn, family: Family, decision: Decision
    ) -> None:
        priya = signed_in("priya")
        page = body(priya.get(f"/families/{family.pk}/passed-on/"))
        assert ("Can see it" in page, "Northbeck police" in page) == (True, True)
        page = body(priya.get(f"/passed-on/{decision.pk}/"))
        assert SourceReference.objects.get().code in page
        assert "Nobody has looked up who it is" in page

    def test_taking_back_needs_why_and_ends_it(
        self, cast: Cast, signed_in: SignedIn, family: Family, decision: Decision
    ) -> None:
        priya, dee, given = signed_in("priya"), signed_in("dee"), Given.objects.get()
        there = f"/hub/passed-on/{given.pk}/"
        assert dee.get(there).status_code == 200
        assert priya.get(f"/passed-on/{decision.pk}/take-back/").status_code == 200
        assert priya.post(f"/passed-on/{decision.pk}/take-back/", {}).status_code == 422
        answer = priya.post(f"/passed-on/{decision.pk}/take-back/", {"because": "They asked"}, follow=True)
        assert "Cannot see it" in body(answer)
        assert (dee.get(there).status_code, Withdrawal.objects.count()) == (404, 1)
        assert "Nothing was passed on to you yet" in body(dee.get("/hub/passed-on/"))
        again = priya.get(f"/papers/{decision.pk}/")
        assert again.status_code == 200

    def test_the_second_reader(self, cast: Cast, signed_in: SignedIn, family: Family, words: str) -> None:
        moved(cast, family)
        decision = passed(cast, family)
        address, owen, priya = f"/passed-on/{decision.pk}/read/", signed_in("owen"), signed_in("priya")
        assert address not in body(priya.get(f"/passed-on/{decision.pk}/"))
        assert address in body(owen.get(f"/passed-on/{decision.pk}/"))
        assert "Read it with fresh eyes" in body(owen.get(address))
        refused = priya.post(address, {"outcome": "stands"})
        assert (refused.status_code, "You decided this yourself" in body(refused)) == (422, True)
        assert owen.post(address, {"outcome": "taken_back", "words": ""}).status_code == 422
        assert owen.post(address, {"outcome": "stands", "words": "Fine"}).status_code == 302
        assert Reading.objects.get().words == "Fine"
        assert owen.get(address).status_code == 302

    def test_the_custodian_sees_who_it_is_once(
        self, cast: Cast, signed_in: SignedIn, family: Family, decision: Decision
    ) -> None:
        corin, source = signed_in("corin"), SourceReference.objects.get()
        assert corin.post("/sources/", {"code": "S-AAAA-AAAA"}).status_code == 422
        answer = corin.post("/sources/", {"code": source.code.lower()})
        assert answer["Location"] == f"/sources/{source.pk}/"
        assert "Priya Nair" not in body(corin.get(f"/sources/{source.pk}/"))
        assert corin.post(f"/sources/{source.pk}/", {"reason": ""}).status_code == 422
        shown = corin.post(f"/sources/{source.pk}/", {"reason": "A threat to life"})
        assert ("Priya Nair" in body(shown), shown["Cache-Control"]) == (True, "no-store")
        assert "A threat to life" in body(signed_in("priya").get(f"/passed-on/{decision.pk}/"))
        assert "A threat to life" in body(corin.get("/sources/"))
        assert corin.get("/", follow=True).redirect_chain[-1][0] == "/sources/"

    @pytest.mark.parametrize("name", ["dee", "sam", "moira", "frances", "ruth", "gita", "una", "corin", "chidi"])
    def test_nobody_else_sees_the_decision(
        self, cast: Cast, signed_in: SignedIn, family: Family, decision: Decision, name: str
    ) -> None:
        other = signed_in(name)
        for address in (
            f"/families/{family.pk}/passed-on/", f"/passed-on/{decision.pk}/", f"/families/{family.pk}/pass-on/",
            f"/families/{family.pk}/share-now/", f"/passed-on/{decision.pk}/take-back/",
        ):  # fmt: skip
            assert signed_in("owen").get(address).status_code == 200
            assert other.get(address).status_code == 404


class TestNow:
    def test_one_screen_and_it_goes(self, cast: Cast, signed_in: SignedIn, family: Family, words: str) -> None:
        item = words.partition("=")[2]
        given = {"why": "They mean to come", "items": [item], "to": keys(cast, family, "dee", whole=True)}
        answer = signed_in("priya").post(f"/families/{family.pk}/share-now/", given, follow=True)
        assert "It has gone to" in body(answer)
        assert Reading.objects.get().kind == "urgent"

    def test_only_why_is_needed_and_nothing_is_lost(self, signed_in: SignedIn, family: Family, words: str) -> None:
        priya, address = signed_in("priya"), f"/families/{family.pk}/share-now/"
        answer = priya.post(address, {"why": "", "said": "Kept words"})
        assert (answer.status_code, "Kept words" in body(answer)) == (422, True)
        assert priya.post(address, {"why": "x", "to": ["agency:gone"], "items": ["gone"]}).status_code == 302
        assert Given.objects.get().name == "Northbeck police, everybody in the hub"

    def test_what_was_left_out_is_said(self, cast: Cast, signed_in: SignedIn, family: Family, words: str) -> None:
        row(cast, family, LockedFact, kind="location", value="Westlea")
        answer = signed_in("priya").post(
            f"/families/{family.pk}/share-now/", {"why": "They went to Westlea."}, follow=True
        )
        assert "Something that is locked was left out" in body(answer)
        assert "Westlea" not in body(signed_in("dee").get(f"/hub/passed-on/{Given.objects.get().pk}/"))


class TestHub:
    def test_the_list_and_the_paper(self, cast: Cast, signed_in: SignedIn, family: Family, words: str) -> None:
        passed(cast, family)
        dee, given = signed_in("dee"), Given.objects.get()
        page = body(dee.get("/hub/passed-on/"))
        assert Snapshot.objects.get().title in page
        page = body(dee.get(f"/hub/passed-on/{given.pk}/"))
        for hidden in (family.reference, "Tanya", "Arkle"):
            assert hidden not in page
        looks = Entry.objects.filter(did__startswith="sharing.received", by=cast.account("dee").pk)
        assert sorted(looks.values_list("did", flat=True)) == ["sharing.received", "sharing.received_list"]

    def test_the_family_page_leads_there(self, signed_in: SignedIn, family: Family) -> None:
        page = body(signed_in("priya").get(f"/families/{family.pk}/"))
        for name in ("passed-on", "pass-on", "share-now"):
            assert f"/families/{family.pk}/{name}/" in page
        assert timezone.now()
