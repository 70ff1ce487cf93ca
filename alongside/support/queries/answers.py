"""The answer to the person who referred a family: the facts it is made of, as they are now."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.access.policy import Can
from alongside.families.models import Choice, Consent, Family
from alongside.families.models.voice import ChoiceAnswer, ConsentAbout, ConsentAnswer
from alongside.referrals.models import Referral
from alongside.sharing.models import Decision
from alongside.sharing.queries import answers_to
from alongside.support import rules
from alongside.support.rules import Answer, TakenUp

WHAT = "answer_to_referrer"
_TAKEN_UP = {
    ChoiceAnswer.ACCEPTED: TakenUp.YES,
    ChoiceAnswer.THINKING: TakenUp.THINKING,
    ChoiceAnswer.DECLINED: TakenUp.NOT_NOW,
}


@dataclass(frozen=True)
class Draft:
    """Everything the page of the answer needs. `sent` are the answers that left before, newest first."""

    referral: Referral
    family: Family
    facts: Answer
    recipient: str
    sent: list[Decision]

    def with_words(self, added: str) -> tuple[str, list[str]]:
        """The letter as it would leave, with a sentence or two of one's own."""
        facts = Answer(**{**vars(self.facts), "added": added})
        return rules.answer_title(facts), rules.answer_paragraphs(facts)


def answer_for(actor: Actor, referral: uuid.UUID) -> Draft:
    """The answer to one referral; it can be written from the day the family has its worker."""
    found = gate.one(actor, Can.ANSWER_REFERRER, Referral.objects.select_related("family"), referral)
    if found.family is None:
        raise NotVisible
    gate.require(actor, Can.SHARE, found.family)
    return Draft(
        referral=found,
        family=found.family,
        facts=_facts(actor, found, found.family),
        recipient=", ".join(part for part in (found.referrer_name, found.referrer_agency) if part),
        sent=answers_to(actor, found.family, found.id),
    )


def _facts(actor: Actor, referral: Referral, family: Family) -> Answer:
    choice = Choice.objects.filter(family=family).order_by("-made_at", "-id").first()
    offered_at = referral.contacted_at or (choice.made_at if choice else None)
    return Answer(
        reference=referral.reference,
        received_on=timezone.localdate(referral.received_at),
        offered_on=_local_day(offered_at),
        taken_up=_may_say(choice),
        signed=f"{actor.name}, for the parents’ support service",
    )


def _local_day(at: datetime | None) -> date | None:
    return timezone.localdate(at) if at else None


def _may_say(choice: Choice | None) -> TakenUp:
    """Only the newest word of the same parent counts, and only if it is yes."""
    if choice is None:
        return TakenUp.NOT_OURS_TO_SAY
    said = Consent.objects.filter(person=choice.person_id, about=ConsentAbout.TELL_REFERRER)
    newest = said.order_by("-made_at", "-id").first()
    if newest is None or newest.answer != ConsentAnswer.AGREES:
        return TakenUp.NOT_OURS_TO_SAY
    return _TAKEN_UP[ChoiceAnswer(choice.answer)]
