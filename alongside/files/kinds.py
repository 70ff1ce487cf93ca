"""What kind of file it is, by its content. A name says nothing; whatever is not on this list is not taken."""

from enum import StrEnum
from pathlib import Path

ENOUGH = 65536  # bytes from the start that are enough to tell


class Kind(StrEnum):
    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    PDF = "pdf"
    MP3 = "mp3"
    M4A = "m4a"
    WAV = "wav"
    OGG = "ogg"
    DOCX = "docx"
    HEIC = "heic"
    AMR = "amr"


KIND_WORDS = (
    "a photo (JPEG, PNG, WebP or HEIC), a PDF, a Word document (.docx) or a sound recording (MP3, M4A, WAV, OGG or AMR)"
)
# Of these a preview can be made. Nothing else is ever opened here: it is kept as it came.
PICTURES = frozenset({Kind.JPEG, Kind.PNG, Kind.WEBP})
NAMED: dict[Kind, str] = {
    Kind.JPEG: "a photo (JPEG)",
    Kind.PNG: "a picture (PNG)",
    Kind.WEBP: "a picture (WebP)",
    Kind.HEIC: "a photo (HEIC)",
    Kind.PDF: "a PDF",
    Kind.DOCX: "a Word document",
    Kind.MP3: "a sound recording (MP3)",
    Kind.M4A: "a sound recording (M4A)",
    Kind.WAV: "a sound recording (WAV)",
    Kind.OGG: "a sound recording (OGG)",
    Kind.AMR: "a sound recording (AMR)",
}
# What such a file is usually called at its end: a name that says something else is told of, never believed.
ENDINGS: dict[Kind, tuple[str, ...]] = {
    Kind.JPEG: ("jpg", "jpeg", "jpe", "jfif"),
    Kind.PNG: ("png",),
    Kind.WEBP: ("webp",),
    Kind.HEIC: ("heic", "heif"),
    Kind.PDF: ("pdf",),
    Kind.DOCX: ("docx",),
    Kind.MP3: ("mp3",),
    Kind.M4A: ("m4a", "mp4", "m4b"),
    Kind.WAV: ("wav",),
    Kind.OGG: ("ogg", "oga", "opus"),
    Kind.AMR: ("amr",),
}
_STARTS: tuple[tuple[bytes, Kind], ...] = (
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"%PDF-", Kind.PDF),
    (b"ID3", Kind.MP3),
    (b"\xff\xfb", Kind.MP3),
    (b"\xff\xf3", Kind.MP3),
    (b"\xff\xf2", Kind.MP3),
    (b"OggS", Kind.OGG),
    (b"#!AMR", Kind.AMR),
)
_RIFF = {b"WEBP": Kind.WEBP, b"WAVE": Kind.WAV}
_BRANDS = {b"M4A ": Kind.M4A, b"M4B ": Kind.M4A, b"heic": Kind.HEIC, b"heix": Kind.HEIC, b"mif1": Kind.HEIC}


def kind_of(head: bytes) -> Kind | None:
    """The kind that these first bytes belong to, or None."""
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12])
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12])
    # A Word document is a zip that names its parts; anything else zipped may hold anything.
    if head.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in head and b"word/" in head:
        return Kind.DOCX
    return None


def name_lies(name: str, kind: Kind) -> bool:
    """The name ends like another kind of file than this is."""
    _, dot, ending = name.lower().rpartition(".")
    return bool(dot) and ending.isalnum() and ending not in ENDINGS[kind]


def kind_at(path: str) -> str:
    """The same for a file on the disk; runs in a child process as well."""
    with Path(path).open("rb") as file:
        found = kind_of(file.read(ENOUGH))
    return found.value if found else ""
