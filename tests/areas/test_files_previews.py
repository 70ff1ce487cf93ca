"""Previews: drawn again from the points of a picture, so that nothing else of the file comes along."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image

from alongside.access.gate import Refused
from alongside.families.models import Family
from alongside.files import keeping, pictures, vault
from alongside.files.kinds import Kind
from tests.areas.test_files import PNG, SAMPLES, read, receive
from tests.cast import Cast, make_family

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(settings, "DATA", tmp_path)
    return tmp_path


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


def photo() -> bytes:
    """60 × 30, lying on its side, with the phone's name and a place in it."""
    picture = Image.effect_noise((60, 30), 50).convert("RGB")
    said = Image.Exif()
    said[0x0112], said[0x010F] = 6, "Secretphone"
    said.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=said)
    return out.getvalue()


def bomb() -> bytes:
    """A few bytes that claim to be a picture of 60,000 × 60,000 points."""
    size = struct.pack(">IIBBBBB", 60000, 60000, 8, 2, 0, 0, 0)
    head = b"IHDR" + size
    data = b"IDAT" + zlib.compress(bytes(1000))
    parts = (struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in (head, data))
    return PNG + b"".join(parts)


class TestPreview:
    def test_nothing_of_the_original_comes_along(self, cast: Cast, family: Family) -> None:
        raw = photo()
        row = receive(cast, family, raw, "photo.jpg")
        assert b"Secretphone" in raw
        small = keeping.preview(file=row, of=family, by=cast.actor("priya"))
        with Image.open(io.BytesIO(small)) as picture:
            assert (picture.format, picture.size, dict(picture.getexif())) == ("JPEG", (30, 60), {})
        assert b"Secretphone" not in small
        assert b"Exif" not in small
        assert read(cast, row) == raw
        assert [touch.did for touch in keeping.custody(row)] == ["files.receive", "files.preview", "files.open"]

    @pytest.mark.parametrize("kind", ["PNG", "WEBP"])
    def test_other_pictures(self, cast: Cast, family: Family, kind: str) -> None:
        out = io.BytesIO()
        Image.new("RGBA", (3000, 20), (1, 2, 3, 40)).save(out, kind)
        row = receive(cast, family, out.getvalue())
        with Image.open(io.BytesIO(keeping.preview(file=row, of=family, by=cast.actor("priya")))) as picture:
            assert (picture.format, picture.width) == ("JPEG", pictures.WIDEST)

    @pytest.mark.parametrize(
        "raw", [b"cut", b"bomb", b"%PDF-1.7 \xff\xff obj <<", SAMPLES[Kind.DOCX], SAMPLES[Kind.HEIC]]
    )
    def test_what_cannot_be_shown_is_kept_whole(self, cast: Cast, family: Family, raw: bytes) -> None:
        raw = {b"cut": photo()[:300], b"bomb": bomb()}.get(raw, raw)
        row = receive(cast, family, raw)
        with pytest.raises(Refused, match="kept whole"):
            keeping.preview(file=row, of=family, by=cast.actor("priya"))
        assert read(cast, row) == raw

    def test_too_many_points_are_not_even_tried(self, tmp_path: Path) -> None:
        (tmp_path / "x").write_bytes(bomb())
        with pytest.raises(pictures.TooManyPoints):
            pictures.preview(str(tmp_path / "x"))
        (tmp_path / "y").write_bytes(photo())
        assert pictures.preview(str(tmp_path / "y"))

    def test_a_file_that_was_changed_is_not_shown(self, cast: Cast, family: Family) -> None:
        row = receive(cast, family, photo())
        vault.remove(row.pk)
        with pytest.raises(Refused, match="not as it was"):
            keeping.preview(file=row, of=family, by=cast.actor("priya"))
