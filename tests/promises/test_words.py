"""What no committed file may say: blame, anybody's real number or address, a path of one machine."""

import re

from tests.promises.locks import hosts, unhashed
from tests.promises.repository import LOCKS, lines_with, nothing

# Phrases that put what was done to a child, or to a family, on the child or the family.
BLAME = re.compile(
    r"""(?ix)\b(?:
    lifestyle\ choices? | promiscuous\w* | put(?:s|ting)?\ (?:her|him|them)sel(?:f|ves)\ (?:at|in)\ (?:risk|danger)
    | risky\ behaviours? | risk[- ]taking | sexually\ active | child\ prostitut\w+
    | prostitut(?:ing|ed)\ (?:her|him|them)sel\w+ | fail(?:s|ed|ing|ure)?\ to\ (?:engage|protect|co-?operate)
    | refus(?:es|ed)\ to\ engage | hard[- ]to[- ]reach | street[- ]?wise | non-?complian(?:t|ce)
    | dis-?engag(?:ed|ing)\ (?:famil|parent|mother|father|child|young)\w* | non-?engag(?:ing|ement)
    | out\ of\ control | troubled\ famil\w+ | dysfunctional | chaotic\ famil\w+ | failed\ carer\w*
    | over-?(?:protective|anxious) | problem\ (?:child|famil\w+) | keeps?\ (?:going\ missing|running\ away)
    | abscond\w* | awol | attention[- ]seeking | manipulative\ (?:child|parent|mother) | money\ mules?
    | drug\ runners? | county\ lines\ (?:boy|girl)s? | child\ pornograph\w+ | compromised\ parenting
    | difficult\ (?:parent|mother|family) | alleged\ victims? | historic\ abuse )\b"""
)
# Not people: they are parents, children and families.
COLD = re.compile(
    r"(?i)\b(?:service users?|case types?|our clients?|the clients?|client(?:’s|'s)? (?:name|record|file))\b"
)
MACHINE_PATH = re.compile(r"(?<![\w.<])/(?:work|home/\w+|root|Users/\w+|mnt|opt/\w+)/[\w.]")
REGISTRY = re.compile(
    r"(?i)\b(?:files\.pythonhosted\.org|registry\.npmjs\.org|registry\.yarnpkg\.com|pypi\.org/simple)|artifactory|jfrog"
)
EMAIL = re.compile(r"[\w.+-]+@(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.IGNORECASE | re.ASCII)
PHONE = re.compile(r"(?<![\w.,#+-])(?:\+44[ -]?\(?0?\)?|0)(?=[12378])\d(?:[ -]?\d){8,9}(?![\w-])")
DRAMA = re.compile(r"0(?:7700900\d{3}|1632960\d{3}|2079460\d{3}|8081570\d{3})")
POSTCODE = re.compile(r"\b(?P<area>[A-Z]{1,2})\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b")


def test_nobody_is_blamed() -> None:
    # docs/words.md names the words that are not ours, and says why; the coach looks for them.
    named = ("docs/words.md", "docs/made/coach.md", "alongside/words/coach/phrases.csv")
    nothing(lines_with(BLAME, "alongside/", "docs/", "README.md", but=named))


def test_people_are_not_called_clients() -> None:
    nothing(lines_with(COLD, "alongside/", "README.md"))


def test_no_path_of_one_machine() -> None:
    nothing(lines_with(MACHINE_PATH))


def test_no_registry_is_named() -> None:
    nothing(lines_with(REGISTRY))
    nothing(hosts())


def test_every_locked_library_has_its_hash() -> None:
    nothing(unhashed())


def test_only_numbers_that_ring_nobody() -> None:
    found = [line for line in lines_with(PHONE, but=(*LOCKS, "tests/promises/")) if not rings_nobody(line)]
    nothing(found)


def rings_nobody(line: str) -> bool:
    """Ofcom keeps these ranges for drama. `line` is `file:line: number`."""
    digits = re.sub(r"[^\d+]", "", line.rsplit(": ", 1)[1])
    return DRAMA.fullmatch(re.sub(r"^\+440?", "0", digits)) is not None


def test_only_addresses_that_reach_nobody() -> None:
    reserved = (".example", "example.org", "example.com", "example.net", ".test", ".invalid", "localhost", "@127.0.0.1")
    mails = lines_with(EMAIL, but=(*LOCKS, "tests/promises/"))
    nothing(line for line in mails if not line.lower().endswith(reserved))


def test_only_postcodes_that_cannot_exist() -> None:
    # No British postcode area begins with Q, V, X or ZZ.
    found = lines_with(POSTCODE, but=(*LOCKS, "tests/promises/"))
    nothing(line for line in found if not line.rsplit(": ", 1)[1].startswith(("Q", "V", "X", "ZZ")))
