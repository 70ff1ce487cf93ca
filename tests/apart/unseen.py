"""What happens in the charity’s own file, in other families and in another hub: nothing of it is the reader’s."""

import io
import uuid
from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.families.actions import course, homes, locked, moving, people, reach, round, standing, voice
from alongside.families.models import Family
from alongside.families.models.locked import LockedKind
from alongside.families.models.people import PersonKind
from alongside.families.models.reach import WayKind
from alongside.families.models.voice import ConsentAbout, ConsentAnswer, NeedKind
from alongside.families.rules import Channel
from alongside.missing.rules import Talk
from alongside.observations.actions import files
from alongside.observations.actions.judging import Answered, answer_mentions
from alongside.observations.actions.writing import correct
from alongside.observations.models import Mention
from alongside.plans.models import Plan
from alongside.plans.rules import Kind
from alongside.referrals import actions as referring
from alongside.support.actions.lone import go_out
from alongside.support.actions.practical import ask_for_help
from alongside.support.actions.quiet import agree_rhythm
from alongside.support.actions.supervision import write_supervision
from alongside.support.actions.topics import talk_over
from alongside.support.rules import Mode, Outcome
from alongside.support.rules.appointments import Again
from alongside.support.rules.rhythm import Rhythm
from alongside.support.rules.team import Offered, Supervising
from tests.apart.world import Life, World
from tests.cast import make_family, make_tie
from tests.missing_kit import came_back, gone, profiled, searched, talked
from tests.noticing import noticed, observed
from tests.planning import agreed, newest, planned, rewritten
from tests.supporting import parent_of, plan, regular, talk, todo

_PNG = b"\x89PNG\r\n\x1a\n"


def by(life: Life, name: str = "priya") -> dict[str, Any]:
    return {"by": life.cast.actor(name), "now": timezone.now()}


def a_family(w: World) -> None:
    """Another family; sometimes one that the reader was tied to once."""
    cast = w.way.choice((w.cast, w.beside))
    family = make_family(cast, child=w.name(), parent=w.name())
    w.lives.append(Life(cast, family))
    if cast is w.cast and w.reader in _TIED and w.way.random() < 0.5:
        now = timezone.now()
        make_tie(cast, family, w.reader, _TIED[w.reader], now - timedelta(days=2), now - timedelta(days=1))
    w.keep(family, family=family)


_TIED = {"dee": TieKind.PARTNER, "sam": TieKind.PARTNER, "chidi": TieKind.CHILDS_WORKER, "frances": TieKind.CARER}


def a_talk(w: World) -> None:
    life = w.life()
    kind = w.way.choice((Mode.VOICE, Mode.VISIT, Mode.TEXT))
    outcome = w.way.choice((Outcome.REACHED, Outcome.NO_ANSWER)) if life in w.lives else Outcome.NO_ANSWER
    w.keep(row := talk(life.cast, life.family, mode=kind, outcome=outcome, words=w.words()), contact=row)


def something_planned(w: World) -> None:
    life = w.life()
    w.keep(plan(life.cast, life.family, purpose=w.words()))
    w.keep(row := todo(life.cast, life.family, what=w.words()), task=row)


def a_rhythm(w: World) -> None:
    life, now = w.life(), timezone.now()
    again = Again(w.way.randrange(7), now.time().replace(microsecond=0), 1, now.date())
    w.keep(row := regular(life.cast, life.family, again, now), appointment=row)
    w.keep(agree_rhythm(family=life.family, rhythm=w.way.choice(list(Rhythm)), because=w.words(), **by(life)))


def a_safety_plan(w: World) -> None:
    life = w.life()
    there = Plan.objects.filter(family=life.family, kind=Kind.SAFETY.value).first()
    if there is None:
        w.keep(row := planned(life.cast, life.family, parts={"worries": w.words()}), plan=row)
    elif w.way.random() < 0.5:
        agreed(life.cast, there)
    else:
        w.keep(rewritten(life.cast, there, {"worries": w.words()}, changed=w.words()))
        newest(there)


def an_episode(w: World) -> None:
    """Reports of the shared families are in sight, and so their episodes are not touched here."""
    if not w.lives:
        return a_family(w)
    life = w.way.choice(w.lives)
    w.keep(row := gone(life.cast, life.family, words=w.words(), wearing=w.words()), episode=row)
    searched(life.cast, row, words=w.words())
    came_back(life.cast, row, seemed=w.words())
    talked(life.cast, row, Talk.HELD, words=w.words())
    return None


def a_search_for_them(w: World) -> None:
    """In an episode of which the hub knows a report."""
    if "episode" in w.open_to_all:
        life, episode = w.known[0], w.of("episode")
        w.keep(searched(life.cast, episode, words=w.words()))


def how_they_look(w: World) -> None:
    life = w.life()
    w.keep(profiled(life.cast, life.family, looks=w.words(), checked_with=w.name()))


def something_noticed(w: World) -> None:
    life = w.life()
    plate = f"ZZ{w.way.randrange(10, 99)} ZZZ"
    row = observed(life.cast, life.family, words=f"{w.words()}, plate {plate}", once=uuid.uuid4())
    w.keep(row, observation=row, noticed=row)
    mentions = Mention.objects.filter(observation=row)
    answer_mentions(observation=row, answers=[Answered(one, w.way.random() < 0.5) for one in mentions], **by(life))
    if w.way.random() < 0.5:
        w.keep(correct(observation=row, noticed=noticed(words=w.words()), once=uuid.uuid4(), **by(life)))
    else:
        stream = io.BytesIO(_PNG + w.way.randbytes(50))
        kept = files.attach(
            observation=row, stream=stream, name=f"{w.name()}.png", shows=files.Shows.NO, caption=w.words(), **by(life)
        )
        w.keep(kept, attachment=kept)


def something_locked(w: World) -> None:
    """An address keeps later papers waiting, so in a shared family it is a code word."""
    life = w.life()
    kind = w.way.choice(list(LockedKind)) if life in w.lives else LockedKind.CODE_WORD
    w.keep(locked.lock_fact(family=life.family, kind=kind, value=w.secret(), **by(life)))


def what_a_parent_says(w: World) -> None:
    life = w.life()
    parent = parent_of(life.family)
    w.keep(voice.say(person=parent, kind=w.way.choice(list(NeedKind)), words=w.words(), **by(life)))
    w.keep(
        voice.record_consent(
            person=parent, about=ConsentAbout.TELL_REFERRER, answer=ConsentAnswer.DISAGREES, **by(life)
        )
    )


def a_worry(w: World) -> None:
    life = w.life()
    w.keep(row := voice.concern(person=parent_of(life.family), words=w.words(), route="gp", **by(life)), concern=row)


def how_to_reach_them(w: World) -> None:
    life = w.life()
    parent = parent_of(life.family)
    number = f"07700 900{w.way.randrange(1000):03}"
    w.keep(reach.add_way(person=parent, kind=WayKind.MOBILE, value=number, **by(life)))
    w.keep(reach.give_rule(person=parent, channel=Channel.VOICE, allowed=True, say=w.words(), **by(life)))


def who_they_are(w: World) -> None:
    life = w.life()
    parent = parent_of(life.family)
    w.keep(people.change_person(person=parent, version=parent.version, said={"name": w.name()}, **by(life)))
    w.keep(people.add_person(family=life.family, kind=PersonKind.OTHER, said={"name": w.name()}, **by(life)))


def where_they_live(w: World) -> None:
    life = w.life()
    child = _child(life.family)
    w.keep(homes.add_household(family=life.family, name=w.name(), people=[child], danger=w.words(), **by(life)))
    w.keep(round.add_professional(family=life.family, name=w.name(), role="Tutor", **by(life)))
    w.keep(round.must_not_learn(who=parent_of(life.family), about=child, what=w.secret(), **by(life)))


def something_gone_over(w: World) -> None:
    """With a parent, and kept off the grid that partners read."""
    life = w.life()
    w.keep(
        talk_over(
            person=parent_of(life.family), topic="grooming", at=timezone.now(), words=w.words(), on_grid=False,
            **by(life),
        )
    )  # fmt: skip
    w.keep(row := ask_for_help(person=parent_of(life.family), kind="housing", words=w.words(), **by(life)), help=row)


def a_colleague(w: World) -> None:
    """A visit, and supervision."""
    life, now = w.life(), timezone.now()
    if life.cast is w.cast:
        w.keep(
            go_out(
                hub=life.cast.hub, place=w.words(), due_at=now + timedelta(hours=1), family=life.family, told=w.name(),
                once=uuid.uuid4(), **by(life),
            )
        )  # fmt: skip
    w.keep(
        write_supervision(
            post=life.cast.post("priya"), kind=Supervising.LINE, state=Offered.TAKEN, day_on=timezone.localdate(now),
            words=w.words(), once=uuid.uuid4(), **by(life, "owen"),
        )
    )  # fmt: skip


def who_stands_where(w: World) -> None:
    """Others are kept away, or come to stand beside."""
    life = w.life()
    other = w.way.choice([name for name in ("gita", "corin", "ruth") if name != w.reader])
    account = life.cast.account(other)
    w.keep(standing.exclude(family=life.family, account=account, because=w.words(), **by(life, "owen")))
    post = life.cast.post("owen")
    w.keep(standing.give_tie(family=life.family, post=post, kind=TieKind.SUPERVISOR, **by(life, "owen")))


def the_course(w: World) -> None:
    """A family that moves on, and one whose file is closed."""
    if not w.lives:
        return a_family(w)
    life, now = w.way.choice(w.lives), timezone.now()
    moving.make_ready(family=life.family, because=w.words(), **by(life, "owen"))
    earlier = make_family(life.cast, worker=None, child=w.name(), parent=w.name())
    said = course.Goodbye("agreed", w.words(), w.words(), w.words(), w.words())
    w.keep(referring.close_family(family=earlier, version=1, goodbye=said, by=life.cast.actor("owen"), now=now))
    w.keep(course.link_earlier(family=life.family, earlier=earlier, by=life.cast.actor("owen"), now=now))
    return None


def _child(family: Family) -> Any:
    from alongside.families.models import Person

    return Person.objects.filter(family=family, kind=PersonKind.CHILD.value).order_by("made_at", "id")[0]


FILE = (
    a_family, a_talk, something_planned, a_rhythm, a_safety_plan, an_episode, a_search_for_them, how_they_look,
    something_noticed, something_locked, what_a_parent_says, a_worry, how_to_reach_them, who_they_are, where_they_live,
    something_gone_over, a_colleague, who_stands_where, the_course,
)  # fmt: skip
