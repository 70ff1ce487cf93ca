"""Received files: whole or not at all, sealed, never opened changed, and every touch written down."""

import io
import os
import threading
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused
from alongside.families.models import Family
from alongside.files import incoming, keeping, kinds, receiving, sweeping, vault
from alongside.files.isolated import Broke, isolated
from alongside.files.kinds import Kind
from alongside.files.models import StoredFile
from alongside.record.window import opened
from alongside.sealing.envelope import CannotOpen
from tests.cast import Cast, make_family

pytestmark = pytest.mark.django_db
PNG = b"\x89PNG\r\n\x1a\n"
SAMPLES = {
    Kind.JPEG: b"\xff\xd8\xff\xe0 picture",
    Kind.PNG: PNG + b"picture",
    Kind.WEBP: b"RIFF\x00\x00\x00\x00WEBPVP8 ",
    Kind.WAV: b"RIFF\x00\x00\x00\x00WAVEfmt ",
    Kind.PDF: b"%PDF-1.7 words",
    Kind.MP3: b"ID3\x04 sound",
    Kind.M4A: b"\x00\x00\x00\x20ftypM4A sound",
    Kind.OGG: b"OggS sound",
    Kind.HEIC: b"\x00\x00\x00\x20ftypheic photo",
    Kind.AMR: b"#!AMR\n sound",
    Kind.DOCX: b"PK\x03\x04....[Content_Types].xml....word/document.xml",
}


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings, "DATA", tmp_path)
    return tmp_path


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


def receive(cast: Cast, family: Family, raw: bytes = PNG + b"x", name: str = "photo.png") -> StoredFile:
    with receiving.received(
        stream=io.BytesIO(raw), name=name, of=family, by=cast.actor("priya"), now=timezone.now()
    ) as row:
        return row


def read(cast: Cast, row: StoredFile, by: str = "priya") -> bytes:
    family = Family.objects.get(pk=row.family)
    return b"".join(keeping.open_file(file=row, of=family, by=cast.actor(by)))


class TestRoundTrip:
    @pytest.mark.parametrize("size", [0, 1, vault.PIECE - len(PNG), vault.PIECE, 3 * vault.PIECE + 7])
    def test_what_went_in_comes_out(self, cast: Cast, family: Family, size: int) -> None:
        raw = PNG + os.urandom(size)
        row = StoredFile.objects.get(pk=receive(cast, family, raw).pk)
        assert read(cast, row) == raw
        assert (row.size, row.kind, row.name, row.received_by) == (
            len(raw), "png", "photo.png", cast.account("priya").pk,
        )  # fmt: skip

    def test_the_disk_holds_nothing_readable(self, cast: Cast, family: Family, data: Path) -> None:
        receive(cast, family, PNG + b"a secret in the picture", "Jess at Quarry Lane.png")
        (file,) = [path for path in data.rglob("*") if path.is_file()]
        assert b"secret" not in file.read_bytes()
        assert "Jess" not in str(file)
        assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)

    def test_who_had_it(self, cast: Cast, family: Family) -> None:
        row = receive(cast, family)
        read(cast, row, by="owen")
        touches = keeping.custody(row)
        assert [(touch.did, touch.by) for touch in touches] == [
            ("files.receive", cast.account("priya").pk),
            ("files.open", cast.account("owen").pk),
        ]


class TestWhatIsTaken:
    @pytest.mark.parametrize("kind", list(Kind))
    def test_by_its_content(self, kind: Kind) -> None:
        assert kinds.kind_of(SAMPLES[kind]) is kind

    @pytest.mark.parametrize(
        "raw", [b"<html>", b"MZ", b"PK\x03\x04 any zip", b"\x00\x00\x00\x20ftypisom", b"RIFF\x00\x00\x00\x00AVI ", b"x"]
    )
    def test_nothing_else(self, cast: Cast, family: Family, raw: bytes, data: Path) -> None:
        with pytest.raises(Refused, match="kind of file"):
            receive(cast, family, raw, "photo.png")
        assert (StoredFile.objects.count(), list(data.rglob("*"))) == (0, [])

    @pytest.mark.parametrize(
        ("name", "lies"), [("x.jpg", True), ("x.png", False), ("x", False), ("a.b c", False), ("x.PNG", False)]
    )
    def test_a_name_is_told_of_and_not_believed(self, name: str, lies: bool) -> None:
        assert kinds.name_lies(name, Kind.PNG) is lies

    def test_no_room_is_said_plainly(
        self, cast: Cast, family: Family, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: Any) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(vault, "_write_pieces", full)
        with pytest.raises(Refused, match="no room"):
            receive(cast, family)
        assert [path for path in data.rglob("*") if path.is_file()] == []

    def test_not_an_empty_one(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Refused, match="empty"):
            receive(cast, family, b"")

    def test_not_one_that_is_too_large(
        self, cast: Cast, family: Family, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(receiving, "LARGEST", vault.PIECE)
        with pytest.raises(Refused, match="too large"):
            receive(cast, family, PNG + bytes(vault.PIECE))
        assert [path for path in data.rglob("*") if path.is_file()] == []

    @pytest.mark.parametrize(
        ("name", "kept"),
        [
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\x\\photo.png", "photo.png"),
            ("/", "file"),
            ("..", "file"),
            ("a\x00b\u202ec.png", "abc.png"),
            ("x" * 300 + ".png", "x" * 116 + ".png"),
        ],
    )
    def test_a_path_in_a_name_is_ignored(self, cast: Cast, family: Family, data: Path, name: str, kept: str) -> None:
        row = receive(cast, family, name=name)
        assert StoredFile.objects.get(pk=row.pk).name == kept
        assert [path for path in data.rglob("*") if path.is_file()] == [vault.path_of(row.pk)]


class TestTampering:
    def test_every_flipped_byte_is_found(self, cast: Cast, family: Family) -> None:
        row = receive(cast, family, PNG + b"short")
        path = vault.path_of(row.pk)
        whole = path.read_bytes()
        for place in range(len(whole)):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            with pytest.raises(CannotOpen):
                list(vault.read(row.pk, family.pk))
        path.write_bytes(whole)
        assert read(cast, row) == PNG + b"short"

    @pytest.mark.parametrize("pieces", [0, 1, 2])
    def test_a_cut_end_is_found(self, cast: Cast, family: Family, pieces: int) -> None:
        row = receive(cast, family, PNG + os.urandom(3 * vault.PIECE))
        path = vault.path_of(row.pk)
        path.write_bytes(path.read_bytes()[: len(vault.MARK) + pieces * (4 + vault.PIECE + 31)])
        with pytest.raises(Refused, match="not as it was"):
            read(cast, row)

    def test_one_file_in_place_of_another(self, cast: Cast, family: Family) -> None:
        one, two = receive(cast, family), receive(cast, family, PNG + b"y")
        vault.path_of(one.pk).write_bytes(vault.path_of(two.pk).read_bytes())
        with pytest.raises(Refused, match="not as it was"):
            read(cast, one)

    @pytest.mark.parametrize(
        ("column", "value"),
        [
            ("kind", "pdf"),
            ("size", 1),
            ("digest", "0" * 64),
            ("received_at", timezone.now() - timedelta(days=1)),
            ("received_by", uuid.UUID(int=1)),
            ("hub", uuid.UUID(int=1)),
        ],
    )
    def test_a_row_that_was_made_to_say_something_else(
        self, cast: Cast, family: Family, column: str, value: Any
    ) -> None:
        row = receive(cast, family)
        with opened():
            StoredFile.objects.filter(pk=row.pk).update(**{column: value})
        with pytest.raises(Refused, match="not as it was"):
            read(cast, StoredFile.objects.get(pk=row.pk))

    def test_bytes_that_are_not_those_of_the_row(self, cast: Cast, family: Family) -> None:
        row = receive(cast, family)
        row.digest = "0" * 64
        with pytest.raises(CannotOpen):
            list(keeping.Opened(row))

    def test_a_row_hung_on_another_family(self, cast: Cast, family: Family) -> None:
        row = receive(cast, family)
        with pytest.raises(Refused, match="not as it was"):
            keeping.open_file(file=row, of=make_family(cast), by=cast.actor("priya"))

    @pytest.mark.parametrize("column", ["name", "facts"])
    def test_every_flipped_byte_of_what_is_sealed_in_the_row(self, cast: Cast, family: Family, column: str) -> None:
        row = receive(cast, family)
        with connection.cursor() as cursor, opened():
            key = row.pk if connection.features.has_native_uuid_field else row.pk.hex
            cursor.execute(f"SELECT {column} FROM files_file WHERE id = %s", [key])
            whole = bytes(cursor.fetchone()[0])
            for place in range(len(whole)):
                changed = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
                cursor.execute(f"UPDATE files_file SET {column} = %s WHERE id = %s", [changed, key])
                found = StoredFile.objects.get(pk=row.pk)
                with pytest.raises(CannotOpen):
                    getattr(found, column)

    def test_a_file_that_is_gone(self, cast: Cast, family: Family) -> None:
        row = receive(cast, family)
        vault.remove(row.pk)
        with pytest.raises(Refused, match="not as it was"):
            read(cast, row)


class TestPowerCut:
    def test_between_the_file_and_its_row(
        self, cast: Cast, family: Family, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The row fails and nothing can be tidied up: the file is swept an hour later, not before."""

        def cut(self: StoredFile, **_: Any) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setattr(StoredFile, "save", cut)
            patched.setattr(vault, "remove", lambda file: None)
            with pytest.raises(KeyboardInterrupt):
                receive(cast, family)
        kept = receive(cast, family)
        now = timezone.now()
        assert sweeping.sweep(now) == sweeping.Swept(0, ())
        assert sweeping.sweep(now + timedelta(hours=2)) == sweeping.Swept(1, ())
        assert read(cast, kept)

    def test_a_row_that_fails_takes_its_file_along(
        self, cast: Cast, family: Family, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(self: StoredFile, **_: Any) -> None:
            raise RuntimeError

        monkeypatch.setattr(StoredFile, "save", broken)
        with pytest.raises(RuntimeError):
            receive(cast, family)
        assert [path for path in data.rglob("*") if path.is_file()] == []

    def test_half_written_ones_are_swept(self, cast: Cast, family: Family, data: Path) -> None:
        part = vault.path_of(uuid.uuid4()).with_suffix(vault.WRITING)
        part.parent.mkdir(parents=True)
        part.write_bytes(b"ALF1")
        assert sweeping.sweep(timezone.now() + timedelta(hours=2)).removed == 1

    def test_a_row_without_its_file_is_told_of(self, cast: Cast, family: Family) -> None:
        row = receive(cast, family)
        vault.remove(row.pk)
        assert sweeping.sweep(timezone.now()).missing == (row.pk,)

    def test_a_house_without_files(self, cast: Cast) -> None:
        assert sweeping.sweep(timezone.now()) == sweeping.Swept(0, ())


class TestStop:
    def test_nobody_opens_it_any_more(self, cast: Cast, family: Family) -> None:
        row, now = receive(cast, family), timezone.now()
        before = vault.path_of(row.pk).read_bytes()
        assert keeping.stop(file=row, by=cast.actor("priya"), now=now)
        assert not keeping.stop(file=row, by=cast.actor("owen"), now=now + timedelta(hours=1))
        assert (row.locked_at, row.locked_by) == (now, cast.account("priya").pk)
        for name in ("priya", "owen"):
            with pytest.raises(NotVisible):
                read(cast, row, by=name)
        assert vault.path_of(row.pk).read_bytes() == before

    def test_a_row_that_forgets_it_is_not_believed(self, cast: Cast, family: Family) -> None:
        row = receive(cast, family)
        keeping.stop(file=row, by=cast.actor("priya"), now=timezone.now())
        with opened():
            StoredFile.objects.filter(pk=row.pk).update(locked_at=None, locked_by=None)
        row.refresh_from_db()
        with pytest.raises(NotVisible):
            read(cast, row)

    def test_of_no_files_none_is_stopped(self) -> None:
        assert keeping.stopped([]) == set()


class TestChild:
    def test_it_reads_what_has_no_name(self) -> None:
        with incoming.nameless() as file:
            file.write(PNG)
            file.seek(0)
            assert isolated("alongside.files.kinds.kind_at", file) == "png"

    def test_whoever_waits_too_long_is_told(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("alongside.files.isolated._TURN", threading.Semaphore(0))
        with pytest.raises(Broke, match="others were first"):
            isolated("alongside.files.kinds.kind_at", tmp_path, seconds=0)

    def test_it_answers(self, tmp_path: Path) -> None:
        for raw, kind in ((PNG, "png"), (b"words", "")):
            (tmp_path / "x").write_bytes(raw)
            assert isolated("alongside.files.kinds.kind_at", tmp_path / "x") == kind
            assert kinds.kind_at(str(tmp_path / "x")) == kind

    def test_a_crash_is_its_own(self, tmp_path: Path) -> None:
        with pytest.raises(Broke):
            isolated("alongside.files.kinds.kind_at", tmp_path / "missing")

    def test_it_may_not_take_for_ever(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "never")
        with pytest.raises(Broke, match="too long"):
            isolated("alongside.files.kinds.kind_at", tmp_path / "never", seconds=-1)

    def test_only_our_own_functions(self, tmp_path: Path) -> None:
        with pytest.raises(ValueError, match="only functions"):
            isolated("os.system", tmp_path)

    def test_an_answer_that_is_none(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        class Done:
            returncode, stdout = 0, b"not json"

        monkeypatch.setattr("alongside.files.isolated.subprocess.run", lambda *_, **__: Done)
        with pytest.raises(Broke, match="did not answer"):
            isolated("alongside.files.kinds.kind_at", tmp_path)

    def test_little_memory(self, tmp_path: Path) -> None:
        (tmp_path / "x").write_bytes(PNG)
        with pytest.raises(Broke):
            isolated("alongside.files.kinds.kind_at", tmp_path / "x", megabytes=1)
