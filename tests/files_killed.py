"""Sends files in processes that are killed without warning, in a house of its own, and tells what is left.

`python -m tests.files_killed ROUNDS SEED` prints one JSON line. Each round is a fork, so that nothing of the one
that died (a connection, a lock, an open file) is there in the next.
"""

import io
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any


def main(rounds: int, seed: int) -> None:
    import django

    django.setup()
    from django.conf import settings

    note = Path(settings.DATA) / "observation"
    in_child(lambda: note.write_text(_begin()))
    # Read in before the forks, so that none spends its short life on it.
    import alongside.observations.actions.files  # noqa: F401

    dice = random.Random(seed)
    for number in range(rounds):
        began, begins = os.pipe()
        child = os.fork()
        if not child:
            _send_for_ever(note.read_text(), seed * 1000 + number, begins)
        os.close(begins)
        os.read(began, 1)
        os.close(began)
        time.sleep(dice.random() * 0.3)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    in_child(lambda: print(json.dumps(_left()), flush=True))


def in_child(act: Callable[[], Any]) -> None:
    child = os.fork()
    if child:
        if os.waitpid(child, 0)[1]:
            raise SystemExit("a step did not end well")
        return
    try:
        act()
    except BaseException:
        import traceback

        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _begin() -> str:
    from tests.cast import make_cast, make_family
    from tests.observing import make_observation

    cast = make_cast()
    return str(make_observation(cast, make_family(cast)).pk)


def _send_for_ever(key: str, seed: int, begins: int) -> None:
    """Says through `begins` that it is about to send."""
    from django.utils import timezone

    from alongside.families.actors import actor_for
    from alongside.observations.actions.files import Shows, attach
    from alongside.observations.models import Observation

    dice = random.Random(seed)
    row = Observation.objects.select_related("family", "made_by").get(pk=key)
    by = actor_for(row.made_by, timezone.now())
    os.write(begins, b"1")
    while True:
        raw = b"\x89PNG\r\n\x1a\n" + dice.randbytes(dice.choice((100, 300_000, 2_000_000)))
        attach(observation=row, stream=io.BytesIO(raw), name="x.png", shows=Shows.NO, by=by, now=timezone.now())


def _left() -> dict[str, int]:
    """After the sweep: rows, files on the disk, what is missing, and what does not open."""
    from django.utils import timezone

    from alongside.files import keeping, vault
    from alongside.files.models import StoredFile
    from alongside.files.sweeping import sweep
    from alongside.observations.models import Attachment
    from alongside.record.verify import verify
    from alongside.sealing.envelope import CannotOpen

    swept = sweep(timezone.now() + timedelta(hours=2))
    broken = 0
    for row in Attachment.objects.select_related("file"):
        try:
            keeping.check(row.file, row)
        except CannotOpen:
            broken += 1
    return {
        "rows": StoredFile.objects.count(),
        "attachments": Attachment.objects.count(),
        "on_disk": sum(path.is_file() for path in vault.folder().rglob("*")),
        "orphans_removed": swept.removed,
        "missing": len(swept.missing),
        "broken": broken,
        "record_holds": int(verify().holds),
    }


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
