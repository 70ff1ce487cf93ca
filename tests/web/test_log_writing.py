"""Writing on the page: the questions, three answers, a draft that survives, and a person who judges what was found."""

import uuid
from typing import Any

import pytest
from django.test import Client

from alongside.access.actor import system
from alongside.access.roles import TieKind
from alongside.families.models import Alert, Family, Person
from alongside.observations.models import Draft, Mention, Observation, SafetyCheck
from alongside.record.models import Entry
from alongside.record.writing import recorded
from tests.cast import Cast, make_family, make_tie
from tests.noticing import WORDS, observed
from tests.signin import SignedIn
from tests.web.reading import hidden, links_land, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


def new(family: Family, query: str = "") -> str:
    return f"/families/{family.pk}/log/new/{query}"


def answers(**more: Any) -> dict[str, Any]:
    return {"words": WORDS, "how": "saw", "how_true": "I don’t know", "once": str(uuid.uuid4()), **more}


class TestQuestionsFirst:
    def test_a_yes_gives_its_step_and_the_page_to_write_on(self, priya: Client, family: Family) -> None:
        done = priya.post(
            f"/families/{family.pk}/log/first/",
            {"danger": "yes", "danger_done": "rang 999", "crime": "unsure", "harm": "no", "once": str(uuid.uuid4())},
            follow=True,
        )
        check = SafetyCheck.objects.get()
        assert done.redirect_chain == [(new(family, f"?check={check.pk}"), 302)]
        assert "Ring 999 now" in words(done)
        assert "Ring 101 and ask" in words(done)
        priya.post(new(family, f"?check={check.pk}"), answers())
        assert Observation.objects.get().check_first == check
        page = words(priya.get(f"/observations/{Observation.objects.get().pk}/"))
        assert "Yes. rang 999" in page

    def test_nobody_is_stopped(self, priya: Client, family: Family) -> None:
        page = priya.get(f"/families/{family.pk}/log/first/")
        assert f'href="{new(family)}"' in page.content.decode()
        assert "Writing it here does not report it" in words(page)

    def test_an_empty_page_says_what_is_missing(self, priya: Client, family: Family) -> None:
        answer = priya.post(f"/families/{family.pk}/log/first/", {})
        assert answer.status_code == 422
        links_land(answer)


class TestThreeAnswers:
    def test_are_enough(self, priya: Client, family: Family) -> None:
        done = priya.post(new(family), answers())
        row = Observation.objects.get()
        assert done["Location"] == f"/observations/{row.pk}/mentions/"
        assert (row.precision, row.how_true) == ("unknown", "I don’t know")

    def test_with_nothing_to_check_one_is_done(self, priya: Client, family: Family) -> None:
        done = priya.post(new(family), answers(words="She cried."))
        assert done["Location"] == f"/observations/{Observation.objects.get().pk}/"

    def test_sent_twice_it_is_one(self, priya: Client, family: Family) -> None:
        sent = answers()
        assert priya.post(new(family), sent)["Location"] == priya.post(new(family), sent)["Location"]

    def test_empty_says_what_is_missing_and_each_link_lands(self, priya: Client, family: Family) -> None:
        answer = priya.post(new(family), {})
        assert answer.status_code == 422
        links_land(answer)
        assert "Write down what happened" in words(answer)

    def test_a_chosen_time_must_be_said(self, priya: Client, family: Family) -> None:
        answer = priya.post(new(family), answers(precision="range"))
        assert answer.status_code == 422
        assert "Enter from when" in words(answer)
        assert "Enter until when" in words(answer)
        links_land(answer)

    def test_a_time_in_the_future_is_said_beside_it(self, priya: Client, family: Family) -> None:
        at = {"happened_at-day": "1", "happened_at-month": "1", "happened_at-year": "2090", "happened_at-time": "9:00"}
        answer = priya.post(new(family), answers(precision="exact", **at))
        assert answer.status_code == 422
        assert "This is in the future" in words(answer)

    def test_a_vague_time_in_their_words(self, priya: Client, family: Family) -> None:
        priya.post(new(family), answers(precision="vague", when_words="after tea, the day of the match"))
        assert Observation.objects.get().when_words == "after tea, the day of the match"

    def test_beside_a_parent(self, priya: Client, family: Family) -> None:
        mother = Person.objects.get(family=family, kind="parent")
        page = priya.get(new(family, "?with=parent"))
        assert "What did you notice?" in words(page)
        priya.post(new(family, "?with=parent"), answers(said_by=str(mother.pk)))
        assert (Observation.objects.get().edition, Observation.objects.get().said_by) == ("parent", mother)

    def test_beside_a_parent_where_none_is_written_down(self, cast: Cast, priya: Client, family: Family) -> None:
        with recorded(by=system("tests"), did="tests.none", about=family):
            Person.objects.filter(family=family, kind="parent").delete()
        assert "No parent or carer is written down" in words(priya.get(new(family, "?with=parent")))

    def test_words_that_ask_somebody_to_find_out(self, priya: Client, family: Family) -> None:
        refused = priya.post(new(family), answers(words="Please follow him", how=""))
        assert "You wrote “Please follow him”" in words(refused)
        done = priya.post(new(family), answers(words="Please follow him, plate AB12 CDE"), follow=True)
        assert "Your service manager has been told" in words(done)
        assert Alert.objects.get().kind == "tasking"

    def test_looking_is_written_down(self, priya: Client, family: Family) -> None:
        priya.get(new(family))
        assert Entry.objects.filter(did="observations.begin", about=family.pk).count() == 1


class TestDrafts:
    def save(self, client: Client, family: Family, **said: str) -> Any:
        return client.post(f"/families/{family.pk}/log/draft/", {"words": "", **said}).json()

    def test_kept_and_given_back(self, priya: Client, family: Family) -> None:
        told = self.save(priya, family, words="A silver Golf", **{"happened_at-day": "3"}, precision="exact")
        assert (told["slot"], told["at"]) == ("worker", 1)
        page = priya.get(new(family))
        assert "You began this" in words(page)
        assert "A silver Golf" in page.content.decode()
        assert 'value="3"' in page.content.decode()
        assert hidden(page, "slot") == "worker"

    def test_nothing_typed_is_no_draft(self, priya: Client, family: Family) -> None:
        assert self.save(priya, family) == {"slot": "", "at": 0, "words": ""}
        assert not Draft.objects.exists()

    def test_two_devices(self, priya: Client, family: Family) -> None:
        told = self.save(priya, family, words="A")
        held = {"slot": told["slot"], "saved": str(told["at"])}
        self.save(priya, family, words="A phone", **held)
        assert "both are kept" in self.save(priya, family, words="A laptop", **held)["words"]
        page = priya.get(new(family))
        assert "A laptop" in page.content.decode()
        assert "You also began one" in words(page)
        other = priya.get(new(family, "?draft=worker"))
        assert "A phone" in other.content.decode()

    def test_the_button_keeps_it_without_a_script(self, priya: Client, family: Family) -> None:
        done = priya.post(new(family), answers(words="Half a sen", how="", keep="yes"), follow=True)
        assert "You can close the page" in words(done)
        assert "Half a sen" in done.content.decode()
        assert not Observation.objects.exists()

    def test_the_button_with_nothing_typed(self, priya: Client, family: Family) -> None:
        assert priya.post(new(family), {"keep": "yes"})["Location"] == new(family)

    def test_a_refused_form_is_kept(self, priya: Client, family: Family) -> None:
        refused = priya.post(new(family), answers(how=""))
        assert hidden(refused, "slot") == "worker"
        assert Draft.objects.get().values["words"] == WORDS

    def test_refused_again_and_again_it_is_one_and_gone_once_it_is_written(self, priya: Client, family: Family) -> None:
        page = answers(how="", once=str(uuid.uuid4()))
        for said in ("A", "A car", "A car waited"):
            assert hidden(priya.post(new(family), {**page, "words": said}), "slot") == "worker"
        assert Draft.objects.get().values["words"] == "A car waited"
        assert priya.post(new(family), {**page, "how": "saw"}).status_code == 302
        assert not Draft.objects.exists()

    def test_it_is_gone_once_it_is_written(self, priya: Client, family: Family) -> None:
        told = self.save(priya, family, words=WORDS)
        priya.post(new(family), answers(slot=told["slot"], saved=str(told["at"])))
        assert not Draft.objects.exists()
        assert "You began this" not in words(priya.get(new(family)))

    def test_start_afresh(self, priya: Client, family: Family) -> None:
        self.save(priya, family, words="A")
        priya.post(f"/families/{family.pk}/log/draft/drop/", {"slot": "nonsense"})
        assert Draft.objects.exists()
        priya.post(f"/families/{family.pk}/log/draft/drop/", {"slot": "worker"})
        assert not Draft.objects.exists()

    def test_too_many_still_loses_nothing_on_the_page(self, priya: Client, family: Family) -> None:
        for number in range(9):
            self.save(priya, family, words=str(number))
        refused = priya.post(new(family), answers(how=""))
        assert refused.status_code == 422
        assert "A silver Golf" in refused.content.decode()


class TestMentions:
    def address(self, row: Observation) -> str:
        return f"/observations/{row.pk}/mentions/"

    def test_yes_no_and_put_right(self, cast: Cast, priya: Client, family: Family) -> None:
        row = observed(cast, family)
        page = priya.get(self.address(row))
        assert "<mark>AB12 CDE</mark>" in page.content.decode()
        found = {m.kind: m for m in Mention.objects.filter(observation=row)}
        sent = {
            f"is_{found['plate'].id.hex}": "yes", f"value_{found['plate'].id.hex}": "AB12 CDF",
            f"is_{found['phone'].id.hex}": "yes", f"value_{found['phone'].id.hex}": "",
            f"is_{found['nickname'].id.hex}": "no", f"value_{found['nickname'].id.hex}": "bizzo",
        }  # fmt: skip
        assert priya.post(self.address(row), sent)["Location"] == f"/observations/{row.pk}/"
        told = sorted((m.kind, m.value, m.judgement) for m in Mention.objects.filter(observation=row))
        assert told == [
            ("nickname", "bizzo", "refused"),
            ("phone", "+447700900123", "confirmed"),
            ("plate", "AB12CDE", "refused"),
            ("plate", "AB12CDF", "added"),
        ]
        judged = Mention.objects.get(kind="phone")
        assert judged.judged_by_id == cast.account("priya").pk
        assert judged.judged_at
        priya.post(self.address(row), sent)
        assert Mention.objects.filter(observation=row).count() == 4
        assert "AB12CDF" in words(priya.get(f"/observations/{row.pk}/"))

    def test_left_open_it_stays_open(self, cast: Cast, priya: Client, family: Family) -> None:
        row = observed(cast, family)
        priya.post(self.address(row), {})
        assert {m.judgement for m in Mention.objects.all()} == {"offered"}
        assert "Check what was picked out" in words(priya.get(f"/observations/{row.pk}/"))

    def test_one_that_was_missed(self, cast: Cast, priya: Client, family: Family) -> None:
        row = observed(cast, family, words="He drives the old van with the bull bars")
        sent = {"kind": "nickname", "raw": "OLD van", "more": "yes"}
        assert priya.post(self.address(row), sent)["Location"] == self.address(row)
        priya.post(self.address(row), sent)
        added = Mention.objects.get(judgement="added")
        assert (added.raw, added.value) == ("old van", "old van")
        priya.post(self.address(row), {f"is_{added.id.hex}": "yes", f"value_{added.id.hex}": added.value})
        assert Mention.objects.get().judgement == "added"

    @pytest.mark.parametrize(
        ("sent", "said"),
        [
            ({"kind": "plate", "raw": "ZZ99"}, "Type it exactly as it is written above"),
            ({"kind": "", "raw": "Golf"}, "Choose what it is"),
            ({"kind": "plate", "raw": ""}, "Type it exactly as it is written"),
        ],
    )
    def test_what_is_not_there_cannot_be_added(
        self, cast: Cast, priya: Client, family: Family, sent: dict[str, str], said: str
    ) -> None:
        answer = priya.post(self.address(observed(cast, family)), sent)
        assert answer.status_code == 422
        assert said in words(answer)
        links_land(answer)

    def test_nothing_noticed(self, cast: Cast, priya: Client, family: Family) -> None:
        assert "No number plates" in words(priya.get(self.address(observed(cast, family, words="She cried."))))

    def test_a_supervisor_may_not_judge(self, cast: Cast, signed_in: SignedIn, family: Family) -> None:
        other = make_family(cast, worker=None)
        row = observed(cast, other, by="owen")
        make_tie(cast, other, "priya", TieKind.SUPERVISOR)
        assert signed_in("priya").get(self.address(row)).status_code == 200
        assert signed_in("priya").post(self.address(row), {}).status_code == 403


class TestCorrecting:
    def test_prefilled_and_beside_the_old(self, cast: Cast, priya: Client, family: Family) -> None:
        row = observed(cast, family)
        page = priya.get(f"/observations/{row.pk}/correct/")
        assert "A silver Golf" in page.content.decode()
        done = priya.post(f"/observations/{row.pk}/correct/", answers(words="A blue Golf"))
        new_row = Observation.objects.exclude(pk=row.pk).get()
        assert done["Location"] == f"/observations/{new_row.pk}/"
        old = words(priya.get(f"/observations/{row.pk}/"))
        assert "A silver Golf" in old
        assert "A blue Golf" in old
        assert "which stays as it was written" in words(priya.get(f"/observations/{new_row.pk}/"))

    def test_empty_and_refused(self, cast: Cast, priya: Client, family: Family) -> None:
        row = observed(cast, family)
        range_ = {f"happened_{end}-{part}": "1" for end in ("from", "until") for part in ("day", "month")}
        range_ |= {f"happened_{end}-year": "2026" for end in ("from", "until")}
        range_ |= {"happened_from-time": "10:00", "happened_until-time": "9:00", "precision": "range"}
        for sent in ({}, answers(how_true=" "), answers(precision="exact"), answers(**range_)):
            answer = priya.post(f"/observations/{row.pk}/correct/", sent)
            assert answer.status_code == 422
            links_land(answer)


@pytest.mark.parametrize("name", ["una", "dee", "sam", "chidi", "moira", "ruth", "gita", "frances"])
def test_for_everybody_else_nothing_is_there(cast: Cast, signed_in: SignedIn, family: Family, name: str) -> None:
    row = observed(cast, family)
    pages = [
        *(f"/families/{family.pk}/log/{page}" for page in ("", "first/", "new/", "print/", "print/pdf/", "share/")),
        *(f"/observations/{row.pk}/{page}" for page in ("", "mentions/", "correct/")),
    ]
    assert [signed_in("priya").get(page).status_code for page in pages] == [200] * len(pages)
    assert [signed_in(name).get(page).status_code for page in pages] == [404] * len(pages)
    posts = [f"/families/{family.pk}/log/{page}" for page in ("first/", "new/", "draft/", "draft/drop/", "share/")]
    assert [signed_in(name).post(page, answers()).status_code for page in posts] == [404] * len(posts)
