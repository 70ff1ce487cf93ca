"""The chronology, what waits, and the search, over a family that has one of everything."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.actor import Actor, system
from alongside.access.gate import NotVisible, Refused
from alongside.families.actions import voice
from alongside.families.happenings import Happening
from alongside.families.models import Family, Person
from alongside.families.models.voice import NeedKind
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.sharing.actions import Changed, Reasons
from alongside.sharing.models import Snapshot
from alongside.support.models import Contact
from alongside.telling import chronology as telling
from alongside.telling.actions import share_chronology
from alongside.telling.areas import AREAS
from alongside.telling.chronology import KINDS_A_PAGE, Wanted, kind_of, newest_first, oldest_first
from alongside.telling.paper import in_words, paper_for
from alongside.telling.search import Sought, folded, search, terms_of
from alongside.telling.waiting import waiting
from alongside.web.desk.today.waiting import parts
from alongside.web.desk.told.kinds import GROUPS, group_of, page_of
from tests.cast import Cast, make_family
from tests.full import make_full

pytestmark = pytest.mark.django_db
EVERYTHING = Wanted()


@pytest.fixture
def full(cast: Cast) -> Family:
    return Family.objects.select_related("hub").get(pk=make_full(cast)["family"])


def say(cast: Cast, family: Family, words: str, ago: timedelta = timedelta()) -> Any:
    parent = Person.objects.filter(family=family, kind="parent")[0]
    now = timezone.now() - ago
    return voice.say(person=parent, kind=NeedKind.NEED, words=words, by=cast.actor("priya"), now=now)


def pages_of(actor: Actor, family: Family, wanted: Wanted = EVERYTHING) -> list[list[Happening]]:
    """Page after page, as somebody turns them."""
    page = newest_first(actor, family, wanted)
    pages = [page.lines]
    while page.next:
        page = newest_first(actor, family, wanted, page.next)
        pages.append(page.lines)
    return pages


def every(actor: Actor, family: Family, wanted: Wanted = EVERYTHING) -> list[Happening]:
    return [line for page in pages_of(actor, family, wanted) for line in page]


class TestChronology:
    def test_everything_once_newest_first_whichever_way_it_is_paged(
        self, cast: Cast, full: Family, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        priya = cast.actor("priya")
        lines = every(priya, full)
        assert len(lines) > 30
        assert len({(line.kind, line.id) for line in lines}) == len(lines)
        assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)
        assert oldest_first(priya, full, EVERYTHING).lines == lines[::-1]
        monkeypatch.setattr(telling, "A_PAGE", 7)
        assert every(priya, full) == lines

    def test_what_is_of_the_same_moment_stands_as_it_was_written(
        self, cast: Cast, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        family, priya, at = make_family(cast), cast.actor("priya"), timezone.now() - timedelta(hours=1)
        with recorded(by=system("tests"), did="tests.contacts", about=family):
            for number in range(9):
                made = at + timedelta(minutes=number % 5)
                Contact(
                    family=family, hub=cast.hub, made_at=made, made_by=cast.account("priya"), at=at, mode="voice",
                    outcome="no_answer", words=f"{number}",
                ).save()  # fmt: skip
        wanted = Wanted(kinds=frozenset({"contact"}))
        written = [row.pk for row in Contact.objects.order_by("at", "made_at", "id")]
        assert [line.id for line in oldest_first(priya, family, wanted).lines] == written
        for size in (1, 2, 4):
            monkeypatch.setattr(telling, "A_PAGE", size)
            assert [line.id for line in every(priya, family, wanted)] == written[::-1]

    def test_a_page_ends_before_one_kind_too_many(self, cast: Cast, full: Family) -> None:
        pages = pages_of(cast.actor("priya"), full)
        kinds = [{line.kind for line in page} for page in pages]
        assert len(pages) > 1
        assert max(map(len, kinds)) == KINDS_A_PAGE
        assert all(pages[number + 1][0].kind not in kinds[number] for number in range(len(pages) - 1))

    def test_every_kind_an_area_tells_has_its_words_and_a_page(self, full: Family) -> None:
        kinds = {kind_of(leg) for area in AREAS for leg in area.happened(full)}
        assert {kind for kind in kinds if not group_of(kind)} == set()
        assert all(page_of(kind, uuid.uuid4(), full.id).startswith("/") for kind in kinds)

    def test_it_is_narrowed_by_kind_and_by_day(self, cast: Cast, full: Family) -> None:
        priya = cast.actor("priya")
        wanted = Wanted(kinds=GROUPS["plans"][1])
        assert {group_of(line.kind) for line in every(priya, full, wanted)} == {"plans"}
        lines = every(priya, full)
        middle = lines[len(lines) // 2].at
        after = every(priya, full, Wanted(from_at=middle))
        before = every(priya, full, Wanted(until_at=middle))
        assert after + before == lines
        assert every(priya, full, Wanted(kinds=frozenset({"nothing"}))) == []

    def test_whoever_may_not_see_the_family_is_told_nothing(self, cast: Cast, full: Family) -> None:
        for name in ("una", "dee", "sam", "chidi", "frances", "ruth", "gita"):
            for way in (newest_first, oldest_first):
                with pytest.raises(NotVisible):
                    way(cast.actor(name), full, EVERYTHING)

    def test_queries_do_not_grow_with_the_rows(self, cast: Cast) -> None:
        family, counts, priya = make_family(cast), [], cast.actor("priya")
        for many in (1, 3, 60):
            for number in range(many):
                say(cast, family, f"Larkspur {number}")
            with CaptureQueriesContext(connection) as asked:
                newest_first(priya, family, EVERYTHING)
            counts.append(len(asked))
        assert counts == [2, 2, 2]


class TestPaper:
    def test_oldest_first_in_words(self, cast: Cast, full: Family) -> None:
        paper = paper_for(cast.actor("priya"), full.id, EVERYTHING)
        assert paper.lines == every(cast.actor("priya"), full)[::-1]
        assert not paper.cut
        need = next(line for line in paper.lines if line.kind == "need")
        assert in_words(need).endswith("What is strong. “Larkspur: she never gives up” (Priya Nair)")

    def test_what_leaves_is_what_was_read(self, cast: Cast, full: Family) -> None:
        priya, now, once = cast.actor("priya"), timezone.now(), uuid.uuid4()
        from alongside.families.models.voice import ConsentAnswer  # noqa: F401
        from alongside.sharing.rules import digest_of

        paper = paper_for(priya, full.id, EVERYTHING)
        given: dict[str, Any] = {
            "family": full.id, "wanted": EVERYTHING, "recipient": "The conference", "reasons": reasons(), "once": once,
            "by": priya, "now": now,
        }  # fmt: skip
        seen = digest_of(paper.title, paper.paragraphs)
        say(cast, full, "Larkspur: something new")
        with pytest.raises(Changed):
            share_chronology(**given, seen=seen)
        paper = paper_for(priya, full.id, EVERYTHING)
        decision = share_chronology(**given, seen=digest_of(paper.title, paper.paragraphs))
        assert Snapshot.objects.get(decision=decision).paragraphs == paper.paragraphs
        assert share_chronology(**given, seen="whatever: it was sent before") == decision


def reasons() -> Reasons:
    from alongside.sharing.models import ParentTold

    return Reasons(
        purpose="For the conference", basis="consent", necessity="They asked", parent_told=ParentTold.TOLD,
        parent_view="Yes", why_not_told="", review_on=None,
    )  # fmt: skip


class TestWaiting:
    def test_every_line_has_its_words_and_leads_somewhere(self, cast: Cast, full: Family) -> None:
        now = timezone.now() + timedelta(days=40)
        for name in ("priya", "owen"):
            found = waiting(cast.actor(name), now)
            assert found
            told = parts(found, {full.id: "Jess"}, now)
            assert sum(len(part.lines) for part in told) == len(found)
            assert all(line.href.startswith("/") for part in told for line in part.lines)

    def test_for_nobody_else(self, cast: Cast, full: Family) -> None:
        now = timezone.now() + timedelta(days=40)
        for name in ("una", "dee", "sam", "chidi", "frances", "ruth", "gita"):
            assert [row for row in waiting(cast.actor(name), now) if row.family == full.id] == []

    def test_one_family_alone(self, cast: Cast, full: Family) -> None:
        now = timezone.now() + timedelta(days=40)
        assert {row.family for row in waiting(cast.actor("priya"), now, full.id)} == {full.id}
        assert waiting(cast.actor("priya"), now, uuid.uuid4()) == []

    def test_one_query(self, cast: Cast, full: Family, django_assert_num_queries: Any) -> None:
        priya, now = cast.actor("priya"), timezone.now() + timedelta(days=40)
        waiting(priya, now)
        with django_assert_num_queries(1):
            waiting(priya, now)


class TestSearch:
    def test_words_wherever_they_stand(self, cast: Cast, full: Family) -> None:
        found = search(cast.actor("priya"), Sought("larkspur"))
        kinds = {hit.text.kind for hit in found.found}
        assert kinds >= {"contact", "observation", "missing_plan", "missing_episode", "promise_effect", "need"}
        assert all("Larkspur" in "".join(words for words, _ in hit.pieces) for hit in found.found)
        assert [family.id for family in found.families] == [full.id]

    def test_every_word_must_stand_in_the_same_thing(self, cast: Cast) -> None:
        family = make_family(cast)
        say(cast, family, "The café by the old mill")
        say(cast, family, "A mill")
        found = search(cast.actor("priya"), Sought("MILL cafe"))
        assert [hit.text.words for hit in found.found] == [(("What would help", "The café by the old mill"),)]
        assert [piece for piece in found.found[0].pieces if piece[1]] == [("café", True), ("mill", True)]

    def test_the_older_names_of_a_role_are_the_same(self, cast: Cast) -> None:
        family = make_family(cast)
        say(cast, family, "Her IPSW rang")
        say(cast, family, "Her PLO rang")
        assert len(search(cast.actor("priya"), Sought("plo")).found) == 2
        assert len(search(cast.actor("priya"), Sought("PSW")).found) == 2

    def test_nothing_of_a_family_one_may_not_see(self, cast: Cast, full: Family) -> None:
        for name in ("una", "dee", "sam", "chidi", "frances", "ruth", "gita"):
            found = search(cast.actor(name), Sought("larkspur"))
            assert (found.found, found.cut, found.families) == ([], False, [])

    def test_within_one_family(self, cast: Cast, full: Family) -> None:
        other = make_family(cast)
        say(cast, other, "Larkspur elsewhere")
        assert {hit.text.family for hit in search(cast.actor("priya"), Sought("larkspur"), other.id).found} == {
            other.id
        }
        with pytest.raises(NotVisible):
            search(cast.actor("una"), Sought("larkspur"), other.id)

    def test_narrowed_by_kind_and_day(self, cast: Cast, full: Family) -> None:
        priya = cast.actor("priya")
        only = search(priya, Sought("larkspur", kinds=frozenset({"need"}))).found
        assert {hit.text.kind for hit in only} == {"need"}
        assert search(priya, Sought("larkspur", until_at=timezone.now() - timedelta(days=900))).found == []
        assert search(priya, Sought("larkspur", from_at=timezone.now() + timedelta(days=1))).found == []

    @pytest.mark.parametrize("words", ["", "x", "…", "a b c"])
    def test_too_little_to_look_for(self, cast: Cast, words: str) -> None:
        with pytest.raises(Refused):
            search(cast.actor("priya"), Sought(words))

    def test_long_words_are_shown_round_the_place(self, cast: Cast) -> None:
        family = make_family(cast)
        say(cast, family, "before " * 40 + "Larkspur" + " after" * 40)
        (hit,) = search(cast.actor("priya"), Sought("larkspur")).found
        assert (hit.pieces[0], hit.pieces[-1]) == (("… ", False), (" …", False))
        assert sum(len(words) for words, _ in hit.pieces) < 200

    def test_letters_keep_their_places(self) -> None:
        words = "Ｆｕｌｌ ﬁsh Straße É"
        assert len(folded(words)) == len(words)
        assert terms_of("É x Straße") == ["strasse"] or terms_of("É x Straße") == ["straße"]


def test_the_record_names_the_families_and_never_the_words(cast: Cast, full: Family, signed_in: Any) -> None:
    page = signed_in("priya").post("/search/", {"words": "larkspur"})
    assert page.status_code == 200
    entry = Entry.objects.filter(did="families.search").latest("id")
    assert entry.items == full.id.hex
    assert "larkspur" not in " ".join(str(value) for value in vars(entry).values()).lower()
