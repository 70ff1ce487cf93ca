"""What a PDF says of itself, once its packed streams are opened."""

import re
import zlib


def opened(made: bytes) -> bytes:
    """The file, and each of its streams unpacked where it is packed.

    What stands between the last byte and “endstream” is a line end, or the packed text’s own: so whatever is left
    over is passed by, and a check sum cut short is not asked for.
    """
    return b"\n".join([made, *map(_unpacked, re.findall(rb"stream\r?\n(.*?)endstream", made, re.DOTALL))])


def sides(made: bytes) -> int:
    """How many pages it has."""
    return len(re.findall(rb"/Type\s*/Page\b", opened(made)))


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed)
    except zlib.error:
        return packed
