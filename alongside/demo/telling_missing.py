"""Times the children of the invented families were missing: those of the told stories, and thrown ones.

The told ones stand in `missing.toml`, by what their story is like. A thrown family has none, one or several.
"""

import tomllib
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from alongside.demo.telling import Telling
from alongside.demo.telling_referral import first_talk
from alongside.missing.models import Episode, Learnt, MissingProfile, Report, Return, ReturnTalk, SearchLine, Step
from alongside.missing.rules import ENDS_TALK, HowBack, Number, Police, Risk, State, Talk, Told, Verb, Who, Whose
from alongside.missing.rules.profile import FIELDS
from alongside.observations.models import Observation
from alongside.observations.rules import Edition, How, Precision

TOLD = Path(__file__).with_name("missing.toml")
_TALK_HOURS = 72
_WORDS = (
    "She did not come home from school.",
    "He went to the shop and did not come back.",
    "Her bed had not been slept in.",
    "He said he would be ten minutes.",
)
_SEEMED = ("Tired, and would not eat.", "Went straight to bed.", "She had new trainers.", "Quiet. She let me hug her.")
_SEARCHES = ("Rang round the friends.", "Drove round the estate twice.", "Left the light on and waited.")


@cache
def _told() -> dict[str, Any]:
    return tomllib.loads(TOLD.read_text(encoding="utf-8"))


def tell_missing(telling: Telling) -> None:
    """Nothing before the family was met, but for what was told of the days before."""
    like = telling.story.like
    for said in _told().get(like, ()):
        _episode(telling, said)
    if profile := _told().get(f"profile {like}"):
        _profile(telling, profile)
    if like not in _told():
        _thrown(telling)


def _thrown(telling: Telling) -> None:
    story, dice = telling.story, telling.dice
    if story.call.stage != "contacted" or not dice.chance(0.35):
        return
    begun, ended = first_talk(telling).ago, story.closed or 0.0
    child = next((one.key for one in story.people if one.kind == "child"), "")
    for _ in range(dice.whole(1, 3) if child else 0):
        gone = dice.part(ended, begun) * 0.9 + ended * 0.1
        _episode(telling, _throw(telling, child, gone, max(gone - dice.part(3, 60), ended)))


def _throw(telling: Telling, child: str, gone: float, back: float) -> dict[str, Any]:
    dice = telling.dice
    reported = dice.chance(0.7)
    told: dict[str, Any] = {
        "child": child, "gone": gone, "back": back, "precise": dice.chance(0.6), "words": dice.one(_WORDS),
        "when_words": "late that evening", "noticed_by": "A parent", "seemed": dice.one(_SEEMED),
        "how": dice.one(list(HowBack)).value, "talk": dice.one(list(Talk)[1:]).value,
        "searches": [[Who.PARENT.value, (gone + back) / 2, dice.one(_SEARCHES)]], "stood_down": True,
    }  # fmt: skip
    if reported:
        return told | {"report": gone - 0.5, "reference": f"MP-{dice.whole(10_000, 99_999)}"}
    return told | {"not_reported": "They were afraid of what would come after."}


def _episode(telling: Telling, said: dict[str, Any]) -> None:
    now = telling.house.now
    gone, back = _really(telling, said["gone"]), said.get("back")
    told = max(telling.at(said.get("told", said["gone"] - 0.3)), gone)
    row = telling.own(
        Episode, told, child=telling.people[said["child"]], once=telling.dice.id(),
        since_at=gone if said["precise"] else told,
        state=_state(said).value, police=_police(said).value, talk=said.get("talk", Talk.NONE.value),
        precision=_precision(said).value, gone_from=gone if said["precise"] else None,
        gone_until=_really(telling, said["gone_until"]) if "gone_until" in said else None,
        when_words=said.get("when_words", ""), words=said["words"],
        noticed_by=said.get("noticed_by", ""), told_by=said.get("told_by", ""), last_seen=said.get("last_seen", ""),
        wearing=said.get("wearing", ""),
        talk_due_at=_really(telling, back) + timedelta(hours=_TALK_HOURS) if back is not None else None,
    )  # fmt: skip
    _meanwhile(telling, row, said)
    if back is not None:
        _after(telling, row, said, max(_really(telling, back), told), now)


def _really(telling: Telling, ago: float) -> datetime:
    """Nights are when children go; only what we do ourselves keeps to the hours of work."""
    return telling.house.now - timedelta(hours=ago)


def _precision(said: dict[str, Any]) -> Precision:
    if "gone_until" in said:
        return Precision.RANGE
    return Precision.EXACT if said["precise"] else Precision.VAGUE


def _state(said: dict[str, Any]) -> State:
    if "back" not in said:
        return State.MISSING
    return State.SETTLED if said.get("talk") in {talk.value for talk in ENDS_TALK} else State.BACK


def _police(said: dict[str, Any]) -> Police:
    if "report" not in said:
        return Police.NOT_REPORTED if "not_reported" in said else Police.NOT_SAID
    return Police.STOOD_DOWN if "back" in said and said.get("stood_down") else Police.REPORTED


def _meanwhile(telling: Telling, row: Episode, said: dict[str, Any]) -> None:
    if "not_reported" in said:
        telling.own(
            Step, row.made_at, episode=row, verb=Verb.LEAVE.value, state=State.MISSING.value, at=row.made_at,
            police=Police.NOT_REPORTED.value, words=said["not_reported"],
        )  # fmt: skip
    for who, ago, words in said.get("searches", ()):
        at = _really(telling, ago)
        telling.own(SearchLine, max(at, row.made_at), episode=row, who=who, at=at, words=words)
    if "report" in said:
        _report(telling, row, said, Told.MISSING, _really(telling, said["report"]))


def _report(telling: Telling, row: Episode, said: dict[str, Any], kind: Told, at: datetime) -> None:
    telling.own(
        Report, max(at, row.made_at), episode=row, child=row.child, kind=kind.value, at=at,
        number=said.get("number", Number.N101.value), reference=said.get("reference", ""),
        risk=said.get("risk", Risk.NOT_KNOWN.value),
    )  # fmt: skip


def _after(telling: Telling, row: Episode, said: dict[str, Any], at: datetime, now: datetime) -> None:
    precise = said["precise"]
    telling.own(
        Return, at, episode=row, at=at, how=said.get("how", HowBack.NOT_KNOWN.value), seemed=said.get("seemed", ""),
        precision=(Precision.EXACT if precise else Precision.UNKNOWN).value,
        back_from=_really(telling, said["back"]) if precise else None,
    )  # fmt: skip
    if _police(said) is Police.STOOD_DOWN:
        _report(telling, row, said, Told.BACK, at)
    if "talk" in said:
        then = min(at + timedelta(hours=40), now)
        telling.own(
            ReturnTalk, then, episode=row, whose=Whose.CHILD.value, came=said["talk"], at=then,
            with_whom=said.get("talk_with", ""),
        )  # fmt: skip
        if _state(said) is State.SETTLED:
            _step = {"verb": Verb.SETTLE.value, "state": State.SETTLED.value, "police": row.police}
            telling.own(Step, then, episode=row, at=then, **_step)
    if "learnt" in said:
        _learnt(telling, row, said["learnt"], at)


def _learnt(telling: Telling, row: Episode, words: str, at: datetime) -> None:
    observation = telling.own(
        Observation, at, edition=Edition.PLO.value, how=How.TOLD.value, precision=Precision.UNKNOWN.value,
        once=telling.dice.id(), words=words, how_true="The child said it to me.", told_by="The child",
    )  # fmt: skip
    telling.own(Learnt, at, episode=row, observation=observation)


def _profile(telling: Telling, said: dict[str, Any]) -> None:
    at = telling.at(1.5)
    telling.own(
        MissingProfile, at, child=telling.people[said["child"]], checked_at=at,
        checked_by_id=telling.house.accounts[telling.story.plo], checked_with="her mum",
        **{name: said[name] for name in FIELDS if name in said},
    )  # fmt: skip
