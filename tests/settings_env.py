"""A house of its own for every test run: loaded by pytest before Django reads its settings.

Nothing a test does can reach anybody's data, whatever the shell that started it has set.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

PLACE = Path(tempfile.mkdtemp(prefix="alongside-tests-"))
KEY = bytes(range(32))


def make_house() -> None:
    """The folder, the key and the variables; the folder goes when the run ends."""
    owner = os.getpid()
    atexit.register(lambda: shutil.rmtree(PLACE, ignore_errors=True) if os.getpid() == owner else None)
    (PLACE / "data" / "static").mkdir(parents=True)
    (PLACE / "data" / "mode").write_text("demo\n")
    (PLACE / "key").write_bytes(KEY)
    (PLACE / "key").chmod(0o600)
    for name in [name for name in os.environ if name.startswith("ALONGSIDE_") and name not in KEPT]:
        del os.environ[name]
    os.environ.update(
        ALONGSIDE_MODE="demo",
        ALONGSIDE_DATA=str(PLACE / "data"),
        ALONGSIDE_KEY_FILE=str(PLACE / "key"),
        ALONGSIDE_EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend",
    )


# The engine to test on, and how much to test, are for the person who starts the run to say.
KEPT = {
    "ALONGSIDE_DATABASE_URL",
    "ALONGSIDE_PROVE",
    "ALONGSIDE_EVERY_TEST",
    "ALONGSIDE_WALK",
    "ALONGSIDE_WRITE_TABLE",
    "ALONGSIDE_PICTURES",
}
make_house()
