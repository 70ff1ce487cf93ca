"""Who is missing now, the profile, the pack, patterns, and what is told to the chronology, Today and a search."""

import io
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.actions import homes, locked, people, reach, round
from alongside.families.models import Exclusion, Family, Person
from alongside.families.models.locked import LockedKind
from alongside.families.models.reach import WayKind
from alongside.families.rules import Channel
from alongside.missing import actions, queries
from alongside.missing.models import MissingProfile
from alongside.missing.queries import told
from alongside.missing.rules import HowBack, Talk
from alongside.missing.rules.pack import LEFT_OUT, NOT_A_REPORT
from alongside.observations.actions import Unfit, files
from alongside.observations.models import Mention
from alongside.observations.rules import Happened, Precision
from alongside.observations.rules.happened import moment
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from alongside.record.writing import recorded
from alongside.sharing.actions import Reasons
from alongside.sharing.rules import digest_of
from tests.cast import Cast, make_family, make_tie
from tests.missing_kit import at, by, came_back, child_of, gone, profiled, searched, talked, told_police
from tests.noticing import noticed, observed

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


def counted(found: Any) -> tuple[int, Any]:
    return found.number, found.since_at


class TestNow:
    def test_names_for_those_who_work_with_the_family(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family)
        found = queries.missing_now(cast.actor("priya"), timezone.now())
        assert [(one.episode, one.child, one.reference) for one in found.mine] == [
            (row.pk, "Jess Arkle", family.reference)
        ]
        assert counted(found.others) == (0, None)

    def test_a_manager_has_a_count_and_a_time(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family)
        gone(cast, make_family(cast))
        found = queries.missing_now(cast.actor("owen"), timezone.now())
        assert (found.mine, counted(found.others)) == ([], (2, row.since_at))

    def test_the_hubs_manager_counts_what_police_were_told_and_no_more(self, cast: Cast, family: Family) -> None:
        moira, now = cast.actor("moira"), timezone.now()
        row = gone(cast, family)
        gone(cast, make_family(cast))
        assert counted(queries.missing_now(moira, now).others) == (0, None)
        report = told_police(cast, row)
        assert counted(queries.missing_now(moira, now).others) == (1, report.at)
        told_police(cast, row, now=now + timedelta(minutes=1))  # told again: still one child
        assert queries.missing_now(moira, now).others.number == 1
        came_back(cast, row)
        assert queries.missing_now(moira, now).others.number == 1
        told_police(cast, row, act=actions.tell_back, now=now + timedelta(minutes=2))
        assert counted(queries.missing_now(moira, now).others) == (0, None)

    @pytest.mark.parametrize("name", ["una", "dee", "ruth", "gita"])
    def test_nobody_else(self, cast: Cast, family: Family, name: str) -> None:
        told_police(cast, gone(cast, family))
        found = queries.missing_now(cast.actor(name), timezone.now())
        assert (found.mine, found.others.number, queries.screen_for(cast.actor(name)).number) == ([], 0, 0)

    def test_an_exclusion_takes_it_away(self, cast: Cast, family: Family) -> None:
        told_police(cast, gone(cast, family))
        for name in ("priya", "owen", "moira"):
            row = Exclusion(
                family=family, hub_id=family.hub_id, account=cast.account(name), because="x",
                made_at=timezone.now(), made_by=cast.account("owen"),
            )  # fmt: skip
            with recorded(by=cast.actor("owen"), did="tests.exclusion", about=row):
                row.save()
            found = queries.missing_now(cast.actor(name), timezone.now())
            assert (found.mine, found.others.number, queries.screen_for(cast.actor(name)).number) == ([], 0, 0)

    def test_the_screen_counts(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family)
        assert counted(queries.screen_for(cast.actor("priya"))) == (1, row.since_at)
        assert counted(queries.screen_for(cast.actor("owen"))) == (1, row.since_at)
        came_back(cast, row)
        assert counted(queries.screen_for(cast.actor("priya"))) == (0, None)

    @pytest.mark.parametrize("rows", [1, 3])
    def test_queries(self, cast: Cast, rows: int, django_assert_num_queries: Any) -> None:
        for _ in range(rows):
            gone(cast, make_family(cast))
        priya = cast.actor("priya")
        with django_assert_num_queries(1):
            assert len(queries.missing_now(priya, timezone.now()).mine) == rows


class TestProfile:
    def test_written_put_right_and_checked(self, cast: Cast, family: Family) -> None:
        first = profiled(cast, family, looks="Tall")
        assert (first.version, first.checked_at) == (1, None)
        second = actions.save_profile(
            child=child_of(family), version=1, said={"marks": "A brace"}, checked_with="Mum", **by(cast)
        )
        assert (second.looks, second.marks, second.version) == ("Tall", "A brace", 2)
        assert (second.checked_by_id, second.checked_with) == (cast.account("priya").pk, "Mum")
        third = actions.check_profile(profile=second, checked_with="Dad", **by(cast))
        assert (MissingProfile.objects.get().checked_with, third.version) == ("Dad", 3)

    def test_two_people_are_shown_their_difference(self, cast: Cast, family: Family) -> None:
        profiled(cast, family, looks="Tall")
        child = child_of(family)
        with pytest.raises(Conflict):
            profiled(cast, family, looks="Short")
        actions.save_profile(child=child, version=1, said={"looks": "Very tall"}, **by(cast, "owen"))
        with pytest.raises(Conflict) as found:
            actions.save_profile(child=child, version=1, said={"looks": "Short"}, **by(cast))
        assert found.value.row.looks == "Very tall"

    def test_checking_says_with_whom(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Unfit):
            actions.check_profile(profile=profiled(cast, family), checked_with=" ", **by(cast))

    def test_a_photograph_of_the_log(self, cast: Cast, family: Family) -> None:
        row, photo = profiled(cast, family), picture(cast, family)
        assert [one.pk for one in queries.photos_for(cast.actor("priya"), family.pk)] == [photo.pk]
        actions.choose_photo(profile=row, photo=photo, **by(cast))
        assert MissingProfile.objects.get().photo_id == photo.pk

    def test_no_photograph_of_another_family(self, cast: Cast, family: Family) -> None:
        other = picture(cast, make_family(cast))
        with pytest.raises(NotVisible):
            actions.choose_photo(profile=profiled(cast, family), photo=other, **by(cast))

    def test_only_pictures(self, cast: Cast, family: Family) -> None:
        paper = picture(cast, family, b"%PDF-1.4 x")
        with pytest.raises(Unfit):
            actions.choose_photo(profile=profiled(cast, family), photo=paper, **by(cast))
        assert queries.photos_for(cast.actor("priya"), family.pk) == []

    def test_a_profile_that_is_not_there(self, cast: Cast, family: Family) -> None:
        with pytest.raises(NotVisible):
            queries.written_profile_for(cast.actor("priya"), family.pk, child_of(family).pk)


def picture(cast: Cast, family: Family, data: bytes = b"\x89PNG\r\n\x1a\n") -> Any:
    row = observed(cast, family)
    return files.attach(
        observation=row, stream=io.BytesIO(data), name="me.png", shows=files.Shows.NO, caption="At the sea", **by(cast)
    )


def lines_of(found: Any) -> dict[str, str]:
    return {line.label: line.words for part in found.pack.parts for line in part.lines}


class TestPack:
    def pack(self, cast: Cast, family: Family) -> Any:
        return queries.pack_for(cast.actor("priya"), family.pk, child_of(family).pk, timezone.now())

    def test_it_is_there_with_nothing_known(self, cast: Cast, family: Family) -> None:
        found = self.pack(cast, family)
        assert lines_of(found)["Name"] == "Jess Arkle"
        assert found.pack.paragraphs[0] == NOT_A_REPORT
        assert found.pack.stated.startswith("Nobody has gone through this")
        assert (found.episode, lines_of(found)["Times before"]) == (None, "None is written down.")

    def test_everything_that_is_known_stands_in_it(self, cast: Cast, family: Family) -> None:
        child, mum = child_of(family), Person.objects.get(family=family, kind="parent")
        people.child_details(
            child=child, version=0, said={"exploitation": ["criminal"], "legal_status": "C2", "disability": ["HEAR"]},
            **by(cast),
        )  # fmt: skip
        homes.add_household(family=family, name="Home", people=[child], address="9 Nowhere Road", **by(cast))
        reach.add_way(person=mum, kind=WayKind.MOBILE, value="07700 900111", **by(cast))
        reach.give_rule(person=mum, channel=Channel.VOICE, allowed=True, say="Say it is school", **by(cast))
        round.must_not_learn(who=mum, about=child, what="The new school", **by(cast))
        profiled(cast, family, looks="Tall", checked_with="Mum")
        before = gone(cast, family, happened=at(timezone.now() - timedelta(days=9)))
        came_back(cast, before, how=HowBack.BROUGHT, where_been="The flats")
        told_police(cast, gone(cast, family, wearing="A green coat"), reference="MP-7")
        row = observed(cast, family)
        confirm(cast, row)
        said = lines_of(self.pack(cast, family))
        assert said["Appearance"] == "Tall"
        assert said["Wearing"] == "A green coat"
        assert "MP-7" in said["Police"]
        assert said["Home"] == "9 Nowhere Road"
        assert said["Legal status"] == "Full care order"
        assert "07700 900111, at any time. If somebody else answers: Say it is school" in said["Tanya Arkle, Mum"]
        assert "Ask the family’s worker before you tell them" in said["Tanya Arkle, Mum"]
        assert "The new school" not in repr(said)
        assert said["Times before"] == "1 written down"
        assert any("The flats" in words for words in said.values())
        assert any(label.startswith("Number plate") for label in said)

    def test_who_must_not_be_rung(self, cast: Cast, family: Family) -> None:
        mum = Person.objects.get(family=family, kind="parent")
        reach.add_way(person=mum, kind=WayKind.MOBILE, value="07700 900111", **by(cast))
        assert "not known yet" in lines_of(self.pack(cast, family))["Tanya Arkle, Mum"]
        reach.give_rule(person=mum, channel=Channel.VOICE, allowed=False, **by(cast))
        said = lines_of(self.pack(cast, family))["Tanya Arkle, Mum"]
        assert said.startswith("Do not ring")
        assert "07700 900111" not in said

    def test_nothing_that_is_locked(self, cast: Cast, family: Family) -> None:
        fact = locked.lock_fact(family=family, kind=LockedKind.ADDRESS, value="3 Unreal Mews, ZZ9 9ZZ", **by(cast))
        profiled(cast, family, places="Sometimes near 3 Unreal Mews", looks="Tall")
        found = self.pack(cast, family)
        said = lines_of(found)
        assert (said["Places"], said["Appearance"]) == (LEFT_OUT, "Tall")
        assert "Unreal" not in repr(found.pack)
        assert [one.pk for one in found.homes] == [fact.pk]
        assert said["Where they live now"].startswith("This is locked away")
        assert Entry.objects.filter(did="sharing.held").exists()

    def test_a_parent_is_not_a_child_who_can_be_missing(self, cast: Cast, family: Family) -> None:
        mum = Person.objects.get(family=family, kind="parent")
        with pytest.raises(NotVisible):
            queries.pack_for(cast.actor("priya"), family.pk, mum.pk, timezone.now())

    def test_it_leaves_as_it_was_read(self, cast: Cast, family: Family) -> None:
        found, child = self.pack(cast, family), child_of(family)
        seen = digest_of(found.pack.title, found.pack.paragraphs)
        given: dict[str, Any] = {
            "family": family.pk, "child": child.pk, "recipient": "Police", "once": uuid.uuid4(),
            "reasons": Reasons(purpose="To find her", basis="safeguarding"), **by(cast),
        }  # fmt: skip
        decision = actions.give_pack(seen=seen, **given)
        assert (decision.what, decision.about) == ("missing_pack", child.pk)
        assert decision.snapshot.paragraphs == found.pack.paragraphs
        profiled(cast, family, looks="Tall")
        assert actions.give_pack(seen=seen, **given).pk == decision.pk
        with pytest.raises(Refused, match="has changed"):
            actions.give_pack(seen=seen, **{**given, "once": uuid.uuid4()})

    @pytest.mark.parametrize("rows", [1, 3])
    def test_queries(self, cast: Cast, family: Family, rows: int, django_assert_num_queries: Any) -> None:
        for _ in range(rows):
            came_back(cast, gone(cast, family))
            confirm(cast, observed(cast, family))
        priya, child = cast.actor("priya"), child_of(family)
        queries.pack_for(priya, family.pk, child.pk, timezone.now())
        with django_assert_num_queries(7):
            queries.pack_for(priya, family.pk, child.pk, timezone.now())


def confirm(cast: Cast, observation: Any) -> None:
    with recorded(by=cast.actor("priya"), did="tests.confirm", about=observation):
        Mention.objects.filter(observation=observation).update(judgement="confirmed")


class TestPatterns:
    def test_over_the_episodes_of_a_family(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        for hours in (30, 20):
            row = gone(cast, family, happened=at(now - timedelta(hours=hours)))
            came_back(cast, row, happened=at(now - timedelta(hours=hours - 5)))
            confirm(cast, actions.learn(episode=row, noticed=noticed(), said_by=None, once=uuid.uuid4(), **by(cast)))
        mistaken = gone(cast, family)
        actions.mistake(episode=mistaken, words="Wrong child", once=uuid.uuid4(), **by(cast))
        gone(cast, family)
        found = queries.patterns_for(cast.actor("priya"), family.pk)
        assert (found.episodes, found.gone.exact, found.gone.unknown, found.back.exact) == (3, 2, 1, 2)
        assert ("nickname", "Bizzo", 2) in [(one.kind, one.said, one.episodes) for one in found.tallies]
        assert (found.child, [one.pk for one in found.children], found.cut) == (None, [child_of(family).pk], False)
        one = queries.patterns_for(cast.actor("priya"), family.pk, child_of(family).pk)
        assert one.child == child_of(family)


class TestTold:
    def test_the_chronology(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family, words="She went for milk")
        told_police(cast, row)
        searched(cast, row)
        came_back(cast, row, seemed="Cold")
        talked(cast, row, Talk.HELD, words="About home")
        actions.settle(episode=row, once=uuid.uuid4(), **by(cast))
        mistaken = gone(cast, family)
        actions.mistake(episode=mistaken, words="Wrong child", once=uuid.uuid4(), **by(cast))
        ids: dict[str, list[uuid.UUID]] = {}
        for rows in told.happened(family):
            for kind, key, _ in rows:
                ids.setdefault(kind, []).append(key)
        lines = told.told(cast.actor("priya"), family, ids)
        said = {line.kind: (line.head, line.said) for line in lines}
        assert said == {
            "missing_episode": ("Missing. Nobody knows when", "She went for milk"),
            "missing_report": ("Police were told that they were missing. Rang 101", ""),
            "missing_search": ("The search: the parent", "Drove to the park twice"),
            "missing_return": ("Back. Nobody knows when", "Cold"),
            "return_talk": ("Return conversation: they have talked", "About home"),
            "missing_step": ("The episode was settled", ""),
        }
        assert told.told(cast.actor("priya"), family, {"contact": [uuid.uuid4()], "missing_step": []}) == []
        with pytest.raises(NotVisible):
            told.told(cast.actor("dee"), family, ids)

    def test_a_return_stands_when_it_was(self, cast: Cast, family: Family) -> None:
        """Not when somebody told us of it; and what is known roughly is said roughly."""
        now = timezone.now().replace(minute=30, second=0, microsecond=0)
        went, came = now - timedelta(hours=9), now - timedelta(hours=2)
        row = gone(cast, family, happened=Happened(Precision.RANGE, went, went + timedelta(hours=1)), told_by="Nan")
        back = came_back(cast, row, happened=at(came), how=HowBack.BROUGHT)
        legs = [leg for leg in told.happened(family) for leg in leg]
        assert [(kind, when) for kind, _, when in legs] == [("missing_episode", went), ("missing_return", came)]
        lines = told.told(cast.actor("priya"), family, {"missing_episode": [row.pk], "missing_return": [back.pk]})
        zone = timezone.get_current_timezone()
        since = f"Between {moment(went, zone)} and {moment(went + timedelta(hours=1), zone)}"
        assert [(line.head, line.at) for line in lines] == [
            (f"Missing, as we were told. {since}", went), ("Back. Somebody brought them", came)
        ]  # fmt: skip

    def test_today(self, cast: Cast, family: Family) -> None:
        def waits(name: str) -> set[tuple[str, uuid.UUID]]:
            rows = told.waiting(cast.actor(name), timezone.now())
            return {(kind, key) for one in rows for kind, key, *_ in one}

        row = gone(cast, family)
        told_police(cast, row)
        assert waits("priya") == waits("owen") == {("missing_now", row.pk)}
        came_back(cast, row)
        assert waits("priya") == {("return_talk", row.pk), ("tell_police", row.pk)}
        talked(cast, row, Talk.DECLINED)
        told_police(cast, row, act=actions.tell_back)
        assert waits("priya") == waits("owen") == set()
        for name in ("una", "dee", "moira"):
            assert waits(name) == set()

    def test_a_family_of_ones_own_is_told_of_once(self, cast: Cast, family: Family) -> None:
        make_tie(cast, family, "owen", TieKind.COVER, until=timezone.now() + timedelta(days=1))
        gone(cast, family)
        assert len([row for rows in told.waiting(cast.actor("owen"), timezone.now()) for row in rows]) == 1

    def test_a_search_reads_every_word(self, cast: Cast, family: Family) -> None:
        row = gone(cast, family, words="She went for milk", wearing="A green coat")
        searched(cast, row, words="Rang the bus company")
        profiled(cast, family, looks="Tall")
        gone(cast, make_family(cast), words="Another family")
        found = list(told.said([family.pk]))
        words = {text for one in found for _, text in one.words}
        assert words == {"She went for milk", "A green coat", "Rang the bus company", "Tall"}
        assert {one.family for one in found} == {family.pk}
