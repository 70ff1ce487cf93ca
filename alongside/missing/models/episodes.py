"""A time a child was missing, from the parent’s side: what was noticed, done, and came of it, a row a step.

Nothing is edited. The episode repeats where it stands (`state`, `police`, `talk`) so that lists need no other table.
"""

import uuid

from django.db import models

from alongside.access.care import Circle, of_family
from alongside.families.models import FamilyRow, Person
from alongside.families.models.family import MADE
from alongside.missing.rules import HowBack, Number, Police, Risk, State, Talk, Told, Verb, Who, Whose
from alongside.observations.models import Observation
from alongside.observations.rules import Precision
from alongside.sealing.fields import SealedText


class Episode(FamilyRow):
    """A child is missing. `since_at` is the earliest it can have been, else when somebody told us; never a guess.

    gone_from / gone_until: half-open, both empty when only `when_words` is known.
    """

    care = of_family(
        *MADE, "child", "state", "police", "talk", "precision", "gone_from", "gone_until", "since_at", "talk_due_at",
        "once",
        sealed=("words", "when_words", "noticed_by", "told_by", "last_seen", "with_whom", "wearing"),
    )  # fmt: skip

    child = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in State], default=State.MISSING.value)
    police = models.CharField(
        max_length=12, choices=[(p.value, p.value) for p in Police], default=Police.NOT_SAID.value
    )
    talk = models.CharField(max_length=8, choices=[(t.value, t.value) for t in Talk], default=Talk.NONE.value)
    precision = models.CharField(max_length=8, choices=[(p.value, p.value) for p in Precision])
    gone_from = models.DateTimeField(null=True)
    gone_until = models.DateTimeField(null=True)
    since_at = models.DateTimeField()
    talk_due_at = models.DateTimeField(null=True)
    once = models.UUIDField(unique=True, default=uuid.uuid4)
    words = SealedText(default="")
    when_words = SealedText(default="")
    noticed_by = SealedText(default="")
    told_by = SealedText(default="")
    last_seen = SealedText(default="")
    with_whom = SealedText(default="")
    wearing = SealedText(default="")

    class Meta:
        db_table = "missing_episode"
        constraints = [
            models.UniqueConstraint(
                fields=["child"], condition=models.Q(state="missing"), name="missing_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=models.Q(gone_until__isnull=True) | models.Q(gone_until__gte=models.F("gone_from")),
                name="gone_until_after_from",
            ),
        ]
        indexes = [
            models.Index(fields=["family", "-since_at", "-id"], name="episode_family"),
            models.Index(fields=["hub", "state", "since_at"], name="episode_hub_state"),
            models.Index(fields=["family", "state", "since_at"], name="episode_family_state"),
        ]


class Step(FamilyRow):
    """A step that has no row of its own: not reported and why, not back after all, settled, opened again, a mistake."""

    care = of_family(*MADE, "episode", "verb", "state", "police", "at", sealed=("words", "told_by"))

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="steps")
    verb = models.CharField(max_length=10, choices=[(v.value, v.value) for v in Verb])
    state = models.CharField(max_length=8, choices=[(s.value, s.value) for s in State])
    police = models.CharField(max_length=12, choices=[(p.value, p.value) for p in Police])
    at = models.DateTimeField()
    words = SealedText(default="")
    told_by = SealedText(default="")

    class Meta:
        db_table = "missing_step"
        indexes = [models.Index(fields=["episode", "made_at"], name="missing_step_episode")]


class Report(FamilyRow):
    """What police were told, and what they said. Born in the hub record: partners tied to the family read it live.

    Nothing a parent says about it stands here; that is the episode’s.
    """

    care = of_family(
        *MADE, "episode", "child", "kind", "number", "risk", "at",
        sealed=("reference", "officer", "words", "told_by"), circle=Circle.HUB,
    )  # fmt: skip

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="reports")
    child = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=[(t.value, t.value) for t in Told])
    number = models.CharField(max_length=10, choices=[(n.value, n.value) for n in Number])
    risk = models.CharField(max_length=16, choices=[(r.value, r.value) for r in Risk], default=Risk.NOT_KNOWN.value)
    at = models.DateTimeField()
    reference = SealedText(default="")
    officer = SealedText(default="")
    words = SealedText(default="")
    told_by = SealedText(default="")

    class Meta:
        db_table = "missing_report"
        indexes = [
            models.Index(fields=["family", "-at", "-id"], name="missing_report_family"),
            models.Index(fields=["hub", "kind", "at"], name="missing_report_hub"),
            models.Index(fields=["episode", "at"], name="missing_report_episode"),
        ]


class SearchLine(FamilyRow):
    """One thing somebody did while the child was missing."""

    care = of_family(*MADE, "episode", "who", "at", sealed=("words", "told_by"))

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="searches")
    who = models.CharField(max_length=12, choices=[(w.value, w.value) for w in Who])
    at = models.DateTimeField()
    words = SealedText()
    told_by = SealedText(default="")

    class Meta:
        db_table = "missing_search"
        indexes = [models.Index(fields=["episode", "at"], name="missing_search_episode")]


class Return(FamilyRow):
    """They are back. `at` is when we were told; when they came may never be known. The newest row counts."""

    care = of_family(
        *MADE, "episode", "precision", "back_from", "back_until", "how", "at",
        sealed=("when_words", "how_words", "seemed", "where_been", "with_whom", "told_by"),
    )  # fmt: skip

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="returns")
    precision = models.CharField(max_length=8, choices=[(p.value, p.value) for p in Precision])
    back_from = models.DateTimeField(null=True)
    back_until = models.DateTimeField(null=True)
    how = models.CharField(max_length=16, choices=[(h.value, h.value) for h in HowBack])
    at = models.DateTimeField()
    when_words = SealedText(default="")
    how_words = SealedText(default="")
    seemed = SealedText(default="")
    where_been = SealedText(default="")
    with_whom = SealedText(default="")
    told_by = SealedText(default="")

    class Meta:
        db_table = "missing_return"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(back_until__isnull=True) | models.Q(back_until__gte=models.F("back_from")),
                name="back_until_after_from",
            )
        ]
        indexes = [models.Index(fields=["family", "made_at"], name="missing_return_family")]


class ReturnTalk(FamilyRow):
    """One step of a return conversation, the child’s or the parent’s: offered, accepted, for later, declined, held.

    `independent`: whoever talks with the child is not police and not who cares for them (DfE 2014).
    """

    care = of_family(*MADE, "episode", "whose", "came", "at", "independent", sealed=("with_whom", "words"))

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="talks")
    whose = models.CharField(max_length=6, choices=[(w.value, w.value) for w in Whose])
    came = models.CharField(max_length=8, choices=[(t.value, t.value) for t in Talk])
    at = models.DateTimeField()
    independent = models.BooleanField(null=True)
    with_whom = SealedText(default="")
    words = SealedText(default="")

    class Meta:
        db_table = "missing_return_talk"
        indexes = [models.Index(fields=["episode", "made_at"], name="missing_talk_episode")]


class Learnt(FamilyRow):
    """What was learnt from an episode is an observation like any other; this ties the two."""

    care = of_family(*MADE, "episode", "observation")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="learnt")
    observation = models.OneToOneField(Observation, on_delete=models.CASCADE, related_name="+")

    class Meta:
        db_table = "missing_learnt"
        indexes = [models.Index(fields=["episode", "made_at"], name="missing_learnt_episode")]
