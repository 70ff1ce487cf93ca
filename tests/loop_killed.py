"""Goes round the whole loop in processes that are killed without warning, in a house of its own; tells what is left.

`python -m tests.loop_killed ROUNDS SEED` prints one JSON line. Each round is a fork that goes on where the last one
was cut off, with the same forms: it sends each again, and says through a pipe what was kept, after it was kept.
"""

import json
import os
import random
import signal
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.files_killed import in_child

_FORMS = uuid.UUID("5f0c1d5e-8a53-4a4e-9a68-2b6f3b1f4c11")
STEPS = ("notice", "confirm", "pass_on", "receive", "grade", "outcome", "say_back", "answer")
_SEEN_BY = timedelta(minutes=1)


def main(rounds: int, seed: int) -> None:
    import django

    django.setup()
    from django.conf import settings

    place = Path(settings.DATA) / "family"
    in_child(lambda: place.write_text(_begin()))
    _read_in()
    dice, kept, cut_off = random.Random(seed), list[str](), dict.fromkeys(STEPS, 0)
    for _ in range(rounds):
        said = _a_round(place.read_text(), dice)
        last = said[-1].split()[1] if said else STEPS[-1]
        cut_off[STEPS[(STEPS.index(last) + 1) % len(STEPS)]] += 1
        kept += said
    in_child(lambda: _finish(place.read_text()))
    in_child(lambda: print(json.dumps({**_left(place.read_text(), kept), "cut_off": cut_off}), flush=True))


def _read_in() -> None:
    """Before the forks, so that none spends its short life on it."""
    import alongside.intelligence.actions
    import alongside.observations.actions.writing
    import alongside.observations.queries.giving
    import alongside.words.lifting.together  # noqa: F401


def _a_round(family: str, dice: random.Random) -> list[str]:
    """One life, from its first words on for a moment; everything that it said was kept."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        _go_round_for_ever(family, into)
    os.close(into)
    heard = os.read(out, 1)
    time.sleep(dice.random() * 0.8)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    while more := os.read(out, 65536):
        heard += more
    os.close(out)
    if os.waitpid(child, 0)[1] != signal.SIGKILL:
        raise SystemExit("a round ended by itself")
    return heard.decode().splitlines()[1:]


def _begin() -> str:
    from tests.cast import make_cast
    from tests.passing_on import rung_at_any_time

    return str(rung_at_any_time(make_cast()).pk)


def _go_round_for_ever(family: str, into: int) -> None:
    try:
        loop = _Loop(family)
        os.write(into, b"\n")
        number = loop.finished()
        while True:
            for step, row in loop.steps(number):
                os.write(into, f"{number} {step} {row._meta.label} {row.pk}\n".encode())
            number += 1
    except BaseException:
        import traceback

        traceback.print_exc()
        os._exit(1)


def _finish(family: str) -> None:
    """What was cut off goes on to its end."""
    loop = _Loop(family)
    list(loop.steps(loop.finished()))


class _Loop:
    """The people of the loop, and each of their forms, which always has the same number."""

    def __init__(self, family: str) -> None:
        from alongside.families.actors import actor_for
        from alongside.families.models import Family
        from alongside.hubs.models import Account, Post

        self.family = Family.objects.select_related("hub").get(pk=family)
        self.post = Post.objects.get(role="detective")
        account = Account.objects.get(email="priya@alongside.invalid")
        self.priya = actor_for(account, self.now)
        self.dee = actor_for(self.post.account, self.now)

    @property
    def now(self) -> Any:
        from django.utils import timezone

        return timezone.now()

    def finished(self) -> int:
        from alongside.intelligence.models import Answer

        return Answer.objects.count()

    def once(self, number: int, step: str) -> uuid.UUID:
        return uuid.uuid5(_FORMS, f"{number} {step}")

    def steps(self, number: int) -> Iterator[tuple[str, Any]]:
        """Each step with the row it kept."""
        row = self._notice(number)
        yield "notice", row
        yield "confirm", self._confirm(row)
        decision = self._pass_on(number, row)
        yield "pass_on", decision
        for step, act in self._police().items():
            yield step, act(decision, self.once(number, step))
        yield "answer", self._answer(number, decision)

    def _notice(self, number: int) -> Any:
        from alongside.observations.actions.writing import observe
        from tests.noticing import noticed

        said = noticed(words=f"A silver Golf, plate ZZ{number % 90 + 10} ZZZ, waited by the school")
        once = self.once(number, "notice")
        return observe(family=self.family, noticed=said, once=once, by=self.priya, now=self.now)

    def _confirm(self, row: Any) -> Any:
        from alongside.observations.actions.judging import Answered, answer_mentions
        from alongside.observations.models import Mention

        found = Mention.objects.filter(observation=row).order_by("start", "id")
        answers = [Answered(one, True) for one in found]
        answer_mentions(observation=row, answers=answers, by=self.priya, now=self.now)
        return answers[0].mention

    def _pass_on(self, number: int, row: Any) -> Any:
        from alongside.observations.queries.giving import to_give
        from alongside.sharing import actions
        from alongside.sharing.actions import Going, ParentTold, Reasons

        going = Going(
            things=[one for one in to_give(self.priya, self.family) if one.id == row.pk],
            to=[f"post:{self.post.pk}"], outside="",
            reasons=Reasons("To find the car", "safeguarding", "Only the car", ParentTold.TOLD, "Please do", ""),
            handling="sensitive", conditions="", heard_of_court=True, once=self.once(number, "pass_on"),
        )  # fmt: skip
        asked: dict[str, Any] = {"family": self.family, "going": going, "by": self.priya, "now": self.now}
        left, _ = actions.read_first(**asked)
        return actions.pass_on(seen=left.digest, **asked)

    def _police(self) -> dict[str, Callable[[Any, uuid.UUID], Any]]:
        from alongside.intelligence import actions as police
        from alongside.intelligence.actions import Grade, Side, Told
        from tests.passing_on import given_of

        def told(decision: Any, once: uuid.UUID) -> dict[str, Any]:
            now = self.now
            side = Side(decision=decision, given=given_of(decision), at=now)
            return {"told": Told(side=side, once=once, version=None), "by": self.dee, "now": now}

        return {
            "receive": lambda decision, once: police.receive(**told(decision, once)),
            "grade": lambda decision, once: police.grade(grade=Grade("2", "C", "P"), **told(decision, once)),
            "outcome": lambda decision, once: police.outcome(outcome="disruption", **told(decision, once)),
            "say_back": lambda decision, once: police.say_back(code="fits", words="", **told(decision, once)),
        }

    def _answer(self, number: int, decision: Any) -> Any:
        from alongside.intelligence import actions as police
        from alongside.intelligence.actions import Saying, Telling
        from alongside.intelligence.models import SayBack
        from alongside.intelligence.rules import Answered
        from alongside.support.rules import Mode
        from tests.passing_on import mother, owed_of

        back = SayBack.objects.get(submission__decision=decision)
        telling = Telling(person=mother(self.family), mode=Mode.VOICE, at=self.now, reply="She was glad")
        return police.answer(
            owed=owed_of(decision), saying=Saying(Answered.SAID_BACK, back), telling=telling,
            once=self.once(number, "answer"), by=self.priya, now=self.now,
        )  # fmt: skip


def _left(family: str, kept: list[str]) -> dict[str, Any]:
    """What was said to be kept and is not there; rows and entries without each other; whether the loops are whole."""
    from django.apps import apps

    from alongside.intelligence.models import Answer, AnswerOwed, PoliceStep, SayBack, Submission
    from alongside.observations.models import Mention, Observation
    from alongside.record.models import Entry
    from alongside.record.verify import verify
    from alongside.sharing.models import Decision, Given, Snapshot, SourceReference
    from alongside.support.models import Contact

    lost = [one for one in kept if not apps.get_model(one.split()[2]).objects.filter(pk=one.split()[3]).exists()]
    halves = 0
    for model in (Observation, Decision, PoliceStep, SayBack, Answer, Contact):
        rows = set(model._default_manager.values_list("pk", flat=True))
        entries = Entry.objects.filter(about_kind=model._meta.label_lower).values_list("about", flat=True)
        halves += len(rows ^ set(entries))
    whole = (Observation, Decision, Snapshot, Given, Submission, AnswerOwed, SourceReference, SayBack, Answer, Contact)
    return {
        "kept": len(kept),
        "lost": len(lost),
        "halves": halves,
        "loops": Answer.objects.count(),
        "counts": {model._meta.label: model._default_manager.count() for model in whole},
        "steps": PoliceStep.objects.count(),
        "unconfirmed": Mention.objects.exclude(judgement="confirmed").count(),
        "open": AnswerOwed.objects.filter(answered_at__isnull=True).count(),
        "record_holds": int(verify().holds),
    }


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
