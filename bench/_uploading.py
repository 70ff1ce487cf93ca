"""The sending part of `uploads`: mutated uploads from a seed, sent in process to the pages of a house.

`python -m bench._uploading --n N` sends them in a house of its own. A test sends a few in the house of the tests.
"""

import argparse
import io
import json
import random
import sys
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

BOUNDARY = b"----alongside-bench"
A_PORTION = 2500
_NAMES = (b"photo.jpg", b"a.pdf", b"..\\..\\x.png", b"/etc/passwd", b"", b"\xff\xfe", b'"; filename="y', b"n" * 400)
_KINDS = (b"image/jpeg", b"text/html", b"application/pdf", b"", b"multipart/mixed", b"x" * 300)


@dataclass
class Tally:
    """What came back. `wrong` are the answers that may never come, with the number of the upload."""

    answers: Counter[int] = field(default_factory=Counter)
    previews: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def note(self, number: int, what: str, status: int, into: Counter[int]) -> None:
        into[status] += 1
        if status >= 500:
            self.wrong.append(f"{number} {what}: {status}")


def send(
    client: Any, ask: str, n: int, seed: int, preview_every: int = 50, first: int = 0, tally: Tally | None = None
) -> Tally:
    """`client` raises no exceptions of the server; `ask` is the address of the question before a file.

    Uploads are numbered from `first`, and counted on in `tally`.
    """
    tally, originals = tally or Tally(), samples()
    address = client.post(ask, {"shows": "no"})["Location"]
    for number in range(first, first + n):
        dice = random.Random(f"{seed}-{number}")
        body = mutated(dice, originals)
        answer = client.generic("POST", address, body, f"multipart/form-data; boundary={BOUNDARY.decode()}")
        tally.note(number, "upload", answer.status_code, tally.answers)
        if number % preview_every == 0:
            _look(client, ask, number, tally)
    return tally


def _look(client: Any, ask: str, number: int, tally: Tally) -> None:
    """Open the newest file that was kept: its page, a preview and the original."""
    from alongside.observations.models import Attachment

    row = Attachment.objects.order_by("-made_at").values_list("pk", flat=True).first()
    if row is None:
        return
    tally.note(number, "page", client.get(f"{ask}{row}/").status_code, tally.previews)
    for act in ("preview", "original"):
        answer = client.post(f"{ask}{row}/{act}/")
        if answer.streaming:
            b"".join(answer.streaming_content)
        tally.note(number, act, answer.status_code, tally.previews)


def samples() -> list[bytes]:
    """One good file of each kind."""
    from PIL import Image

    found = []
    for kind in ("JPEG", "PNG", "WEBP"):
        out = io.BytesIO()
        Image.effect_noise((64, 48), 40).convert("RGB").save(out, kind)
        found.append(out.getvalue())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as letter:
        letter.writestr("[Content_Types].xml", "<Types/>")
        letter.writestr("word/document.xml", bytes(50_000))
    pdf = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    sounds = [
        b"ID3\x04" + bytes(200),
        b"OggS" + bytes(200),
        b"#!AMR\n" + bytes(50),
        b"RIFF\0\0\0\0WAVEfmt " + bytes(90),
    ]
    return [
        *found,
        packed.getvalue(),
        pdf,
        *sounds,
        b"\0\0\0\x20ftypheic" + bytes(80),
        b"\0\0\0\x20ftypM4A " + bytes(80),
    ]


def mutated(dice: random.Random, originals: list[bytes]) -> bytes:
    """The body of one form with one or several files, broken in the file, in its headers, or in the form itself."""
    number = dice.choice((1, 1, 1, 1, 2, 5)) if dice.random() > 0.002 else 30
    parts = [_field(b"caption", b"what it is"), _field(b"once", b"%032x" % dice.getrandbits(128))]
    parts += [_file(dice, _broken(dice, dice.choice(originals))) for _ in range(number)]
    body = b"".join(parts) + b"--" + BOUNDARY + b"--\r\n"
    return _broken(dice, body) if dice.random() < 0.2 else body


def _field(name: bytes, value: bytes) -> bytes:
    return b'--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (BOUNDARY, name, value)


def _file(dice: random.Random, raw: bytes) -> bytes:
    name, kind = dice.choice(_NAMES), dice.choice(_KINDS)
    more = b"\r\nContent-Transfer-Encoding: base64" if dice.random() < 0.03 else b""
    head = b'--%s\r\nContent-Disposition: form-data; name="chosen"; filename="%s"\r\nContent-Type: %s%s\r\n\r\n'
    return head % (BOUNDARY, name, kind, more) + raw + b"\r\n"


def _broken(dice: random.Random, raw: bytes) -> bytes:
    """Nothing, flipped bytes, a cut end, a piece twice, a piece of zeros, or numbers made huge."""
    how = dice.randrange(6)
    at = dice.randrange(len(raw))
    if how == 1:
        changed = bytearray(raw)
        for _ in range(dice.randint(1, 30)):
            changed[dice.randrange(len(raw))] = dice.randrange(256)
        return bytes(changed)
    if how == 2:
        return raw[:at]
    if how == 3:
        return raw[:at] + raw[at // 2 : at] + raw[at:]
    if how == 4:
        return raw[:at] + bytes(min(len(raw) - at, 64)) + raw[at + 64 :]
    if how == 5:
        return raw[:at] + b"\xff" * 8 + raw[at + 8 :]
    return raw


def _without_waiting_for_the_disk() -> None:
    """What is counted here are answers; that a file outlives a power cut has a proof of its own."""
    import os

    from django.db import connections

    os.fsync = lambda fd: None
    for connection in connections.all():
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA synchronous = OFF")


def main(words: list[str]) -> int:
    import django

    django.setup()
    from alongside.files.sweeping import sweep
    from bench._observed import persona_with_observation

    parser = argparse.ArgumentParser()
    parser.add_argument("--n", type=int)
    parser.add_argument("--seed", type=int)
    given = parser.parse_args(words)
    client, ask, now = persona_with_observation()
    _without_waiting_for_the_disk()
    tally = Tally()
    for first in range(0, given.n, A_PORTION):
        # The answer to the question before a file holds for an hour: each portion asks again.
        send(client, ask, min(A_PORTION, given.n - first), given.seed, first=first, tally=tally)
        sent = sum(tally.answers.values())
        print(json.dumps({"bench": "uploads", "sent": sent, "server_errors": len(tally.wrong)}), flush=True)
    swept = sweep(now)
    line = {
        "bench": "uploads", "case": "mutated uploads, server errors", "n": sum(tally.answers.values()),
        "seed": given.seed,
        "answers": dict(sorted(tally.answers.items())), "pages": dict(sorted(tally.previews.items())),
        "server_errors": len(tally.wrong), "first": tally.wrong[:5], "missing_files": len(swept.missing), "goal": 0,
    }  # fmt: skip
    print(json.dumps(line), flush=True)
    return 1 if tally.wrong or swept.missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
