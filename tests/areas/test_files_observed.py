"""Files of what was noticed: who adds, who sees, what is stopped, and what is only written down."""

import io
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.models import Alert, Family
from alongside.families.rules import AlertKind
from alongside.files import vault
from alongside.files.models import StoredFile
from alongside.observations.actions import files as actions
from alongside.observations.actions.files import Shows
from alongside.observations.models import Attachment, NotStored, Observation
from alongside.observations.queries import files as queries
from alongside.record.models import Entry
from alongside.record.verify import verify
from tests.cast import Cast, make_family, make_tie
from tests.observing import make_observation

pytestmark = pytest.mark.django_db
PNG = b"\x89PNG\r\n\x1a\n a picture"
OTHERS = ("moira", "dee", "sam", "chidi", "ruth", "gita", "una")


@pytest.fixture(autouse=True)
def data(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "DATA", tmp_path)


@pytest.fixture
def family(cast: Cast) -> Family:
    found = make_family(cast)
    make_tie(cast, found, "frances", TieKind.CARER)
    for name, kind in (("dee", TieKind.PARTNER), ("sam", TieKind.PARTNER), ("chidi", TieKind.CHILDS_WORKER)):
        make_tie(cast, found, name, kind)
    return found


@pytest.fixture
def observation(cast: Cast, family: Family) -> Observation:
    return make_observation(cast, family)


def attach(cast: Cast, observation: Observation, by: str = "priya", raw: bytes = PNG, **more: Any) -> Attachment:
    return actions.attach(
        observation=observation, stream=io.BytesIO(raw), name="photo.png", by=cast.actor(by), now=timezone.now(),
        **{"shows": Shows.NO, "caption": "The car outside", **more},
    )  # fmt: skip


def read(cast: Cast, row: Attachment, by: str) -> bytes:
    found = queries.file_for(cast.actor(by), row.observation_id, row.pk)
    return b"".join(actions.open_attachment(attachment=found.attachment, by=cast.actor(by)))


class TestAdding:
    def test_it_is_kept_with_what_was_noticed(self, cast: Cast, observation: Observation) -> None:
        row = attach(cast, observation)
        (held,) = queries.files_of(cast.actor("priya"), observation)
        assert (held.attachment, held.stopped, held.attachment.caption) == (row, False, "The car outside")
        assert read(cast, row, "owen") == PNG

    def test_the_record_and_custody_agree(self, cast: Cast, observation: Observation) -> None:
        row = attach(cast, observation)
        read(cast, row, "owen")
        with pytest.raises(Refused):
            actions.preview_attachment(attachment=row, by=cast.actor("priya"))
        actions.stop_file(attachment=row, by=cast.actor("priya"), now=timezone.now())
        touches = queries.custody_of(cast.actor("owen"), row)
        entries = Entry.objects.filter(family=observation.family_id, about=row.file_id).order_by("seq")
        assert [(touch.did, touch.by, touch.at) for touch in touches] == [(e.did, e.by, e.when) for e in entries]
        assert [touch.did for touch in touches] == ["files.receive", "files.open", "files.preview", "files.stop"]
        assert entries[0].because == "asked: no"
        assert verify().holds

    def test_the_same_form_twice_is_one_file(self, cast: Cast, observation: Observation) -> None:
        once = uuid.uuid4()
        first, again = (attach(cast, observation, once=once) for _ in range(2))
        other = attach(cast, observation, once=once, raw=PNG + b"!")
        assert (first.pk, Attachment.objects.count(), StoredFile.objects.count()) == (again.pk, 2, 2)
        assert other.pk != first.pk

    def test_at_the_same_moment_too(
        self, cast: Cast, observation: Observation, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        once = uuid.uuid4()
        first = attach(cast, observation, once=once)
        answers = iter([None, first])
        monkeypatch.setattr(actions, "_before", lambda row: next(answers))
        assert attach(cast, observation, once=once) == first
        assert (Attachment.objects.count(), StoredFile.objects.count(), len(on_disk())) == (1, 1, 1)

    def test_what_the_database_refuses_leaves_no_file(
        self, cast: Cast, observation: Observation, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(self: Attachment, **_: Any) -> None:
            raise IntegrityError

        monkeypatch.setattr(Attachment, "save", refuse)
        with pytest.raises(IntegrityError):
            attach(cast, observation)
        assert (StoredFile.objects.count(), on_disk()) == (0, [])

    @pytest.mark.parametrize("shows", [Shows.YES, Shows.UNSURE])
    def test_only_after_a_plain_no(self, cast: Cast, observation: Observation, shows: Shows) -> None:
        with pytest.raises(Refused, match="not kept here"):
            attach(cast, observation, shows=shows)
        assert (StoredFile.objects.count(), on_disk()) == (0, [])


def on_disk() -> list[Any]:
    root = vault.folder()
    return [path for path in root.rglob("*") if path.is_file()] if root.exists() else []


class TestWho:
    @pytest.mark.parametrize("name", OTHERS)
    def test_nobody_else(self, cast: Cast, observation: Observation, name: str) -> None:
        row = attach(cast, observation)
        actor, now = cast.actor(name), timezone.now()
        assert read(cast, row, "priya") == PNG
        acts: list[Callable[[], object]] = [
            lambda: attach(cast, observation, by=name),
            lambda: queries.files_of(actor, observation),
            lambda: queries.file_for(actor, observation.pk, row.pk),
            lambda: queries.custody_of(actor, row),
            lambda: queries.files_of_family(actor, observation.family_id),
            lambda: queries.not_stored_of(actor, observation),
            lambda: queries.not_stored_of_family(actor, observation.family),
            lambda: actions.open_attachment(attachment=row, by=actor),
            lambda: actions.preview_attachment(attachment=row, by=actor),
            lambda: actions.stop_file(attachment=row, by=actor, now=now),
            lambda: actions.note_not_stored(observation=observation, device="phone", by=actor, now=now),
        ]
        for act in acts:
            with pytest.raises(NotVisible):
                act()

    def test_a_carer_adds_to_their_own_and_sees_what_they_added(self, cast: Cast, family: Family) -> None:
        own = make_observation(cast, family, by="frances")
        hers, ours = attach(cast, own, by="frances"), attach(cast, own, by="priya", raw=PNG + b"2")
        assert [held.attachment for held in queries.files_of(cast.actor("frances"), own)] == [hers]
        assert [held.attachment for held in queries.files_of(cast.actor("priya"), own)] == [hers, ours]
        assert read(cast, hers, "frances") == PNG
        with pytest.raises(NotVisible):
            read(cast, ours, "frances")

    def test_a_carer_sees_nothing_of_anybody_elses(self, cast: Cast, observation: Observation) -> None:
        row = attach(cast, observation)
        for act in (
            lambda: attach(cast, observation, by="frances"),
            lambda: queries.files_of(cast.actor("frances"), observation),
            lambda: read(cast, row, "frances"),
        ):
            with pytest.raises(NotVisible):
                act()

    def test_a_supervisor_reads_and_does_not_add(self, cast: Cast, observation: Observation) -> None:
        row = attach(cast, observation)
        make_tie(cast, observation.family, "una", TieKind.SUPERVISOR)
        assert read(cast, row, "una") == PNG
        with pytest.raises(NotAllowed):
            attach(cast, observation, by="una")

    def test_a_file_is_found_under_its_own_observation_only(self, cast: Cast, observation: Observation) -> None:
        row = attach(cast, observation)
        other = make_observation(cast, observation.family)
        with pytest.raises(NotVisible):
            queries.file_for(cast.actor("priya"), other.pk, row.pk)


class TestStop:
    def test_it_is_shut_and_the_manager_is_told_once(self, cast: Cast, observation: Observation) -> None:
        row, kept = attach(cast, observation), attach(cast, observation, raw=PNG + b"2")
        before = on_disk()
        for _ in range(2):
            actions.stop_file(attachment=row, by=cast.actor("priya"), now=timezone.now())
        with pytest.raises(NotVisible):
            read(cast, row, "owen")
        alerts = Alert.objects.filter(kind=AlertKind.FILE_STOPPED.value)
        assert [(alert.to_role, alert.family_id) for alert in alerts] == [("service_manager", observation.family_id)]
        assert queries.to_export(cast.actor("owen"), [observation]) == [kept]
        assert [held.stopped for held in queries.files_of(cast.actor("owen"), observation)] == [True, False]
        assert on_disk() == before

    def test_a_carer_may_stop_what_they_sent(self, cast: Cast, family: Family) -> None:
        own = make_observation(cast, family, by="frances")
        row = attach(cast, own, by="frances")
        actions.stop_file(attachment=row, by=cast.actor("frances"), now=timezone.now())
        assert queries.file_for(cast.actor("owen"), own.pk, row.pk).stopped


class TestNotStored:
    def test_it_is_written_down_once_and_no_file_is_kept(self, cast: Cast, observation: Observation) -> None:
        once, now = uuid.uuid4(), timezone.now()
        for _ in range(2):
            row = actions.note_not_stored(
                observation=observation, device="His black phone", who_has_it="Mum", police_told="Rang 101",
                once=once, by=cast.actor("priya"), now=now,
            )  # fmt: skip
        (found,) = queries.not_stored_of(cast.actor("owen"), observation)
        assert (found, found.device, found.who_has_it, found.police_told) == (
            row, "His black phone", "Mum", "Rang 101",
        )  # fmt: skip
        assert queries.not_stored_of_family(cast.actor("owen"), observation.family) == [row]
        assert Alert.objects.filter(kind=AlertKind.NOT_STORED.value).count() == 1
        assert (NotStored.objects.count(), StoredFile.objects.count(), on_disk()) == (1, 0, [])


class TestFamily:
    def test_pages(self, cast: Cast, observation: Observation) -> None:
        rows = [attach(cast, observation, raw=PNG + bytes([number])) for number in range(3)]
        found, first = queries.files_of_family(cast.actor("priya"), observation.family_id, limit=2)
        _, rest = queries.files_of_family(cast.actor("priya"), found.id, after=first[-1].attachment.pk)
        assert [held.attachment for held in first + rest] == rows[::-1]

    @pytest.mark.parametrize("number", [1, 3])
    def test_queries(self, cast: Cast, observation: Observation, number: int, django_assert_num_queries: Any) -> None:
        for one in range(number):
            attach(cast, observation, raw=PNG + bytes([one]))
        actor = cast.actor("priya")
        with django_assert_num_queries(3):
            queries.files_of_family(actor, observation.family_id)
        with django_assert_num_queries(2):
            queries.files_of(actor, observation)
