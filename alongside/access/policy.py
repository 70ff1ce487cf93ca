"""The policy, on one screen: what may be done, and to whom it is open.

`sees` names the capability that makes a thing visible: without it the answer is “not there” (404);
with it but without the condition, the answer is “not yours to do” (403) in the condition's words.
Exclusions are not here because nothing beats them: the gate takes them away first.
"""

from dataclasses import dataclass
from enum import StrEnum

from alongside.access.conditions import Condition, about_them, given_to, in_hub_as, made_it, opened, tied
from alongside.access.roles import CARERS, IN_HUB, Role, TieKind


class Can(StrEnum):
    SEE_FAMILY = "see_family"
    SEE_HUB_FACE = "see_hub_face"
    WORK_WITH_FAMILY = "work_with_family"
    OPEN_LOCKED = "open_locked"
    OPEN_IN_EMERGENCY = "open_in_emergency"
    REVIEW_OPENING = "review_opening"
    ASK_WHY = "ask_why"
    SAY_WHY = "say_why"
    ARRANGE_WORKERS = "arrange_workers"
    TAKE_IN = "take_in"
    SEE_MOVED_ON = "see_moved_on"
    SHARE = "share"
    SEE_GIVEN = "see_given"
    WORK_SUBMISSION = "work_submission"
    OPEN_SOURCE = "open_source"
    LOG = "log"
    SEE_LOG = "see_log"
    CONFIRM_MENTIONS = "confirm_mentions"
    ATTACH = "attach"
    TAKE_ORIGINAL = "take_original"
    SEND_REFERRAL = "send_referral"
    SEE_REFERRAL = "see_referral"
    READ_ASKING = "read_asking"
    SEE_SENT = "see_sent"
    SCREEN = "screen"
    ALLOCATE = "allocate"
    ANSWER_REFERRER = "answer_referrer"
    SEE_CASELOADS = "see_caseloads"
    INVITE = "invite"
    EDIT_LISTS = "edit_lists"
    SEE_RECORD = "see_record"
    SEE_COUNTS = "see_counts"
    MIRROR = "mirror"
    LOOK_OUT = "look_out"
    ARRANGE_DUTY = "arrange_duty"
    BE_OUT = "be_out"
    SUPERVISE = "supervise"
    OFFER_SUPERVISION = "offer_supervision"


@dataclass(frozen=True)
class Rule:
    words: str
    open_to: Condition
    sees: Can | None = None


WORKS_WITH = tied(TieKind.WORKER, TieKind.COVER)
SUPERVISES = tied(TieKind.SUPERVISOR)
# Reads, and nothing else: it stands with no capability that writes, shares or opens a locked fact.
OPENED = opened()
# A worker reads the log through the tie, which ends at a handover; a carer has nothing but what they wrote.
WROTE = made_it(*sorted(CARERS))
CARES = tied(TieKind.CARER)
PARTNERS = tied(TieKind.PARTNER, TieKind.CHILDS_WORKER)
MANAGES = in_hub_as(Role.SERVICE_MANAGER)
RUNS_HUB = in_hub_as(Role.OPERATIONAL_MANAGER)
OVERSEES = in_hub_as(Role.NATIONAL)
GUARDS = in_hub_as(Role.DATA_GUARDIAN)
KEEPS_SOURCES = in_hub_as(Role.CUSTODIAN)
COMMISSIONS = in_hub_as(Role.COMMISSIONER)
BESIDE_CHILD = tied(TieKind.CHILDS_WORKER)
TEAM = in_hub_as(Role.PLO, Role.SERVICE_MANAGER)
# Another PLO of the same hub. A manager sees the file already; nobody of another hub or charity comes near it.
STANDS_IN = in_hub_as(Role.PLO)
ASKED = about_them(*sorted(Role))
THEIRS = about_them(Role.PLO, Role.SERVICE_MANAGER)
REFERS = in_hub_as(*sorted(IN_HUB), Role.PLO, Role.SERVICE_MANAGER, *sorted(CARERS))

POLICY: dict[Can, Rule] = {
    Can.SEE_FAMILY: Rule("see the charity’s file of a family", WORKS_WITH | SUPERVISES | OPENED | MANAGES | OVERSEES),
    Can.SEE_HUB_FACE: Rule("see what the hub may see of a family", PARTNERS | RUNS_HUB),
    Can.WORK_WITH_FAMILY: Rule("write in a family’s file", WORKS_WITH | MANAGES, Can.SEE_FAMILY),
    Can.OPEN_LOCKED: Rule("open a locked fact", WORKS_WITH | MANAGES, Can.SEE_FAMILY),
    Can.OPEN_IN_EMERGENCY: Rule("open a family’s file in an emergency", STANDS_IN),
    Can.REVIEW_OPENING: Rule("review that a file was opened in an emergency", MANAGES, Can.SEE_FAMILY),
    Can.ASK_WHY: Rule("ask why somebody looked", GUARDS | MANAGES),
    Can.SAY_WHY: Rule("write down why somebody looked", ASKED | GUARDS | MANAGES),
    Can.ARRANGE_WORKERS: Rule("arrange workers, cover and exclusions", MANAGES, Can.SEE_FAMILY),
    Can.TAKE_IN: Rule("take in a family that moves here", MANAGES),
    Can.SEE_MOVED_ON: Rule("see which families moved on", MANAGES | RUNS_HUB),
    Can.SHARE: Rule("decide to share from a family’s file", WORKS_WITH | MANAGES, Can.SEE_FAMILY),
    Can.SEE_GIVEN: Rule("see what was passed on to them", given_to(*sorted(IN_HUB))),
    Can.WORK_SUBMISSION: Rule("say what became of what was passed on", given_to(Role.DETECTIVE), Can.SEE_GIVEN),
    Can.OPEN_SOURCE: Rule("look up who a source is", KEEPS_SOURCES),
    Can.LOG: Rule("write down what was noticed", WORKS_WITH | MANAGES | CARES),
    Can.SEE_LOG: Rule("read what was noticed", WORKS_WITH | SUPERVISES | OPENED | MANAGES | WROTE),
    Can.CONFIRM_MENTIONS: Rule("confirm what stands in an observation", WORKS_WITH | MANAGES | WROTE, Can.SEE_LOG),
    Can.ATTACH: Rule("add a file to what was noticed", WORKS_WITH | MANAGES | WROTE, Can.SEE_LOG),
    # Not whoever reads in an emergency: a copy would outlast the hour.
    Can.TAKE_ORIGINAL: Rule("take a copy of an original file", WORKS_WITH | SUPERVISES | MANAGES | WROTE, Can.SEE_LOG),
    Can.SEND_REFERRAL: Rule("refer a family", REFERS),
    Can.SEE_REFERRAL: Rule("read a referral", RUNS_HUB | MANAGES | WORKS_WITH | SUPERVISES | OPENED),
    Can.READ_ASKING: Rule(
        "read what a parent wrote when they asked for help",
        WORKS_WITH | SUPERVISES | OPENED | MANAGES,
        Can.SEE_REFERRAL,
    ),
    Can.SEE_SENT: Rule("follow a referral one sent", made_it()),
    Can.SCREEN: Rule("screen a referral", RUNS_HUB, Can.SEE_REFERRAL),
    Can.ALLOCATE: Rule("allocate a referral", MANAGES, Can.SEE_REFERRAL),
    Can.ANSWER_REFERRER: Rule("answer the referrer", WORKS_WITH | MANAGES, Can.SEE_REFERRAL),
    Can.SEE_CASELOADS: Rule("see caseloads", MANAGES),
    Can.INVITE: Rule("invite a colleague", MANAGES),
    Can.EDIT_LISTS: Rule("change clocks and lists", MANAGES | GUARDS),
    Can.SEE_RECORD: Rule("see who did and who looked", GUARDS | MANAGES),
    Can.SEE_COUNTS: Rule("see counts", COMMISSIONS | MANAGES | RUNS_HUB),
    Can.MIRROR: Rule("fill in the child’s side of the topic grid", BESIDE_CHILD, Can.SEE_HUB_FACE),
    Can.LOOK_OUT: Rule("see who is out alone", TEAM),
    Can.ARRANGE_DUTY: Rule("say who is on duty", MANAGES, Can.LOOK_OUT),
    Can.BE_OUT: Rule("say how long somebody is out", THEIRS, Can.LOOK_OUT),
    Can.SUPERVISE: Rule("keep a colleague’s supervision", MANAGES | THEIRS),
    Can.OFFER_SUPERVISION: Rule("offer a colleague supervision", MANAGES, Can.SUPERVISE),
}
