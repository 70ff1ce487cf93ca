"""What an invented family asks of its worker, how a closed file ended, and parents who asked for help themselves."""

from datetime import timedelta

from django.db.models import Model

from alongside.access.roles import TieKind
from alongside.demo.dice import Dice, letters
from alongside.demo.house import House
from alongside.demo.places import MAIN
from alongside.demo.telling import Telling
from alongside.families.models import Closing, Tie
from alongside.families.rules.load import Travel, WorkStage
from alongside.hubs.models import Account
from alongside.referrals.actions.asking import THEMSELVES
from alongside.referrals.models import Asking, Form, Referral, Step
from alongside.referrals.rules import DANGER_WORDS, SOURCE_SELF, Danger, ParentKnows, Stage

_YOUNG = 6 * 7 * 24.0  # hours: the first weeks are the beginning
_LATER = (*[WorkStage.STEADY] * 12, *[WorkStage.CRISIS] * 3, *[WorkStage.COURT] * 3, *[WorkStage.EASING] * 2)
_WAYS = (*[Travel.NEAR] * 6, *[Travel.FAR] * 3, Travel.VERY_FAR)
_SAID = (
    "I know whom to ring now, and I am not ashamed to.",
    "I would have liked it to go on, but I can manage.",
    "Tell the next mum it does get quieter.",
    "We said goodbye in the garden. She can come for tea.",
)
_STAYS = (
    "The child’s worker stays until the summer.",
    "The school rings every Friday.",
    "Nothing is open that we know of.",
)


def tell_course(telling: Telling) -> None:
    """The stage of the work and the way there; and for a closed file, its last page."""
    young = telling.story.call.allocated < _YOUNG or telling.story.call.stage != "contacted"
    stage = WorkStage.BEGINNING if young else telling.dice.one(_LATER)
    travel = telling.dice.one(_WAYS)
    for row in telling.rows:
        if isinstance(row, Tie) and row.kind == TieKind.WORKER.value:
            row.stage, row.travel = stage.value, travel.value
    if telling.story.closed is not None:
        _closing(telling, telling.story.closed)


def _closing(telling: Telling, ago: float) -> None:
    reached = telling.story.call.stage == "contacted"
    closing = telling.own(
        Closing, telling.at(ago), reason=telling.dice.one(("agreed", "agreed", "stopped", "other_service")),
        because="", parent_said=telling.dice.one(_SAID) if reached else "", stays=telling.dice.one(_STAYS),
        later="Ring or write any time. Nothing has to be told again.",
    )  # fmt: skip
    closing.made_by_id = telling.house.manager(telling.story.hub)


_ASKED = (
    (
        3.0, "Bluebell", "07700 900871", Danger.NO,
        "Weekdays before three. Never text, never leave a message.", "You are the dentist.",
        "She is 14. She has two phones and cries when one of them rings. I do not know whom to tell.", "",
    ),
    (
        20.0, "Mr K", "01632 960 318 after nine in the morning", Danger.NOT_SAID, "My mother must not hear it.", "",
        "", "Polish",
    ),
)  # fmt: skip


def asked(seed: int, house: House) -> list[list[Model]]:
    """Layers for the main hub: whoever stands in for a parent without an account, then what two of them wrote."""
    dice = Dice(seed, "asked")
    nobody = Account(
        id=THEMSELVES, email="nobody@alongside.invalid", name="The parent, themselves", is_active=False,
        made_at=house.now - timedelta(days=400),
    )  # fmt: skip
    nobody.password = "!"  # noqa: S105  no password opens it, and the same one every time
    found: list[tuple[Referral, Step, Asking]] = [_asked(dice, house, seed, place) for place in range(len(_ASKED))]
    return [[nobody], [one[0] for one in found], [one[1] for one in found], [one[2] for one in found]]


def _asked(dice: Dice, house: House, seed: int, place: int) -> tuple[Referral, Step, Asking]:
    ago, name, reach, danger, when_safe, others, words, language = _ASKED[place]
    at = house.now - timedelta(hours=ago)
    referral = Referral(
        id=dice.id(), hub_id=house.hubs[MAIN], reference=f"R-{letters(seed, 900_000 + place)}", form=Form.SELF.value,
        source=SOURCE_SELF, parent_knows=ParentKnows.YES.value, received_at=at, made_at=at, made_by_id=THEMSELVES,
        stage=Stage.RECEIVED.value, stage_at=at, once=dice.id(), parent_name=name, danger_at_home=DANGER_WORDS[danger],
    )  # fmt: skip
    step = Step(id=dice.id(), referral=referral, at=at, by_id=THEMSELVES, stage=Stage.RECEIVED.value)
    asking = Asking(
        id=dice.id(), referral=referral, at=at, by_id=THEMSELVES, danger=danger.value, reach=reach,
        when_safe=when_safe, if_others_answer=others, words=words, language=language,
    )  # fmt: skip
    return referral, step, asking
