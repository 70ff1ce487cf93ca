"""No lock file names a registry: whoever installs chooses where from. Run by ./run check as well."""

import re
import sys

from tests.promises.repository import HOUSE, LOCKS

HOST = re.compile(
    r"(?i)\b(?:pypi\.org|pythonhosted|npmjs|yarnpkg|artifactory|jfrog|nexus)|--(?:extra-)?index-url|\"resolved\""
)


def hosts() -> list[str]:
    """`file:line` for every line of a lock file that says where to fetch from."""
    return [
        f"{lock}:{number}"
        for lock in LOCKS
        for number, line in enumerate((HOUSE / lock).read_text().splitlines(), 1)
        if HOST.search(line)
    ]


def unhashed() -> list[str]:
    """Requirements without a hash."""
    found = []
    for lock in LOCKS:
        if lock.endswith(".txt"):
            entries = (HOUSE / lock).read_text().replace("\\\n", " ").splitlines()
            found += [
                f"{lock}: {entry.split()[0]}" for entry in entries if entry.strip() and "--hash=sha256:" not in entry
            ]
    return found


if __name__ == "__main__":
    wrong = hosts() + unhashed()
    sys.exit("\n".join(wrong) if wrong else 0)
