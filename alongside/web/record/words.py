"""The record’s codes in words. A test finds every code the program writes and fails if one is missing here.

In a sentence `{family}` becomes the family’s reference for somebody who may see that family, else “a family”.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple


class Kind(StrEnum):
    """What somebody may want to see alone."""

    LOOKED = "looked"
    DID = "did"
    LOCKED = "locked"
    LEFT = "left"
    SIGN_IN = "sign_in"


KINDS: Final[Mapping[Kind, str]] = {
    Kind.LOOKED: "Looks",
    Kind.DID: "Changes",
    Kind.LOCKED: "Locked facts",
    Kind.LEFT: "What left the charity",
    Kind.SIGN_IN: "Signing in",
}


class Said(NamedTuple):
    words: str
    kind: Kind


def _all(kind: Kind, **words: str) -> dict[str, Said]:
    """`families__see` stands for `families.see`."""
    return {code.replace("__", "."): Said(text, kind) for code, text in words.items()}


WORDS: Final[Mapping[str, Said]] = {
    **_all(
        Kind.LOOKED,
        families__see="opened the page of {family}",
        families__face="looked at what the hub may see of {family}",
        families__list="looked at a list of families",
        families__print="printed a page of {family}",
        files__open="took a copy of a file of {family}",
        files__preview="looked at a preview of a file of {family}",
        files__see="looked at what is known of a file of {family}",
        observations__begin="opened a page to write in the log of {family}",
        observations__file="took the log of {family} as a file",
        observations__list="looked at a list of what they noticed",
        observations__log="looked at the log of {family}",
        observations__print="printed the log of {family}",
        observations__see="read what was noticed in {family}",
        observations__week="looked at what came in during a week",
        referrals__see="read a referral",
        referrals__list="looked at a list of referrals",
        referrals__duplicates="looked at possible duplicates of a referral",
        sharing__see="read what left about {family}",
        support__today="looked at what waits today",
        support__list="looked at the contacts with {family}",
        record__see="looked at the record",
        record__verify="checked the record",
        reports__see="looked at the counts",
        reports__export="took the counts away as a file",
    ),
    **_all(
        Kind.LOCKED,
        families__lock="locked a fact of {family}",
        families__lock_ended="ended a locked fact of {family}",
        families__open_locked="opened a locked fact of {family}",
    ),
    **_all(
        Kind.LEFT,
        sharing__decide="decided to share about {family}",
        sharing__print="made a PDF of what left about {family}",
        sharing__held="was stopped from sending something locked about {family}",
        referrals__answer="answered whoever referred {family}",
    ),
    **_all(
        Kind.SIGN_IN,
        signin__in="signed in",
        signin__out="signed out",
        signin__refused="did not get in: the password was wrong",
        signin__second_step="set up a second step",
        signin__second_step_failed="did not get in: the second step was wrong",
        signin__password="changed their password",  # noqa: S106 (a sentence)
        hubs__new_second_step="took away somebody’s second step",
    ),
    **_all(
        Kind.DID,
        families__alert="was the reason for an alert about {family}",
        families__alert_seen="marked an alert about {family} as seen",
        families__child="wrote about a child of {family}",
        families__child_changed="changed what is written about a child of {family}",
        families__choose="wrote down what a parent of {family} chose",
        families__concern="wrote down a worry about how a parent of {family} is",
        families__concern_closed="closed a worry about how a parent of {family} is",
        families__concern_told="wrote down who was told of a worry about a parent of {family}",
        families__consent="wrote down what a parent of {family} agrees to",
        families__cover="arranged cover for {family}",
        families__end_need="ended a need of {family}",
        families__exclude="kept somebody away from {family}",
        families__exclude_ended="let somebody near {family} again",
        families__handover="handed {family} over",
        families__household="added a home of {family}",
        families__household_changed="changed a home of {family}",
        families__moves_in="wrote down who moved in, {family}",
        families__moves_out="wrote down who moved out, {family}",
        families__must_not_learn="wrote down what somebody of {family} must not learn",
        families__must_not_learn_ended="ended what somebody of {family} must not learn",
        families__need="wrote down what {family} needs or is good at",
        families__need_ended="ended a need of {family}",
        families__open="opened a file for {family}",
        families__person="added somebody to {family}",
        families__person_changed="changed what is written about somebody of {family}",
        families__professional="added somebody who works with {family}",
        families__professional_ended="ended somebody’s work with {family}",
        families__relate="wrote down how two people of {family} are related",
        families__responsibility="wrote down who has parental responsibility in {family}",
        families__rule="wrote down how it is safe to reach {family}",
        families__say="wrote down what a parent of {family} said",
        families__tie="gave somebody a place beside {family}",
        families__tie_ended="ended somebody’s place beside {family}",
        families__trace="made {family} findable for the duplicate check",
        families__unrelate="ended how two people of {family} are related",
        families__way="added a way to reach {family}",
        families__way_ended="ended a way to reach {family}",
        files__stop="stopped a file of {family} for everyone",
        observations__attach="added a file to what was noticed, {family}",
        observations__not_stored="wrote down that there is a picture that must not be kept, {family}",
        files__receive="received a file for {family}",
        hubs__agency="named an agency",
        hubs__end_post="ended a post",
        hubs__invite="invited somebody",
        hubs__join="took up a post",
        hubs__leave="closed the account of somebody who left",
        hubs__open="opened a hub",
        hubs__prepare="prepared the house",
        observations__check_first="answered the three questions about {family}",
        observations__correct="corrected an entry in the log of {family}",
        observations__draft="kept a draft about {family}",
        observations__draft_dropped="threw away a draft about {family}",
        observations__judge="said which things in an entry of {family} are right",
        observations__observe="wrote down what was noticed in {family}",
        referrals__allocate="gave a referral to a worker",
        referrals__close="closed a referral",
        referrals__contacted="wrote down the first contact after a referral",
        referrals__hand_over="handed a referral to another worker",
        referrals__receive="took in a referral",
        referrals__reopen="opened a referral again",
        referrals__screen="screened a referral",
        referrals__write="wrote more into a referral",
        support__contact="wrote down a contact with {family}",
        words__add="added a word to a list",
        words__again="brought back a word of a list",
        words__clock="changed a clock",
        words__end="took a word off a list",
        words__load="loaded the lists",
        words__reword="changed a word of a list",
        demo__batch="wrote invented families",
        demo__story="told the story of an invented family",
    ),
}


def codes_of(kind: Kind) -> frozenset[str]:
    return frozenset(code for code, said in WORDS.items() if said.kind is kind)


def said_of(code: str) -> Said:
    """A code from a later or earlier version is shown as it stands rather than hidden."""
    return WORDS.get(code, Said(f"did something called “{code}”, {{family}}", Kind.DID))
