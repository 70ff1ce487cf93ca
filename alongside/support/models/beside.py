"""What is done beside a family: topics gone over, the grid shared with the child's worker, practical help."""

from django.db import models

from alongside.access.care import Circle, of_family
from alongside.families.models import FamilyRow, Need, Person
from alongside.families.models.family import MADE
from alongside.hubs.models import Account
from alongside.sealing.fields import SealedText
from alongside.support.rules.helping import HelpState
from alongside.support.rules.topics import Covered, Side


class TopicTalk(FamilyRow):
    """A topic gone over with a parent, and how it landed (000 §4.4). The same topic again is another row."""

    care = of_family(*MADE, "person", "topic", "at", sealed=("words",))

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    topic = models.CharField(max_length=32)
    at = models.DateTimeField()
    words = SealedText(default="")

    class Meta:
        db_table = "support_topic_talk"
        indexes = [models.Index(fields=["family", "-at", "-id"], name="topic_talk_family_at")]


class MirrorMark(FamilyRow):
    """One cell of the topic grid: a topic, whose side, and a day. Born in the hub record, so it holds no words.

    Rows are added, never edited: the newest of a topic counts, for the parent's side and for each child's worker.
    """

    care = of_family(*MADE, "topic", "side", "state", "day_on", circle=Circle.HUB)

    topic = models.CharField(max_length=32)
    side = models.CharField(max_length=6, choices=[(s.value, s.value) for s in Side])
    state = models.CharField(max_length=8, choices=[(c.value, c.value) for c in Covered])
    day_on = models.DateField(null=True)

    class Meta:
        db_table = "support_mirror_mark"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=Covered.PLANNED.value)
                | models.Q(state=Covered.TALKED.value, day_on__isnull=False)
                | models.Q(state=Covered.NOT_YET.value, day_on__isnull=True),
                name="a_mark_has_its_day",
            )
        ]
        indexes = [models.Index(fields=["family", "-made_at", "-id"], name="mirror_family")]


class Help(FamilyRow):
    """Practical help somebody asked for, in their words, and where it stands now. `need` is what they had said."""

    care = of_family(
        *MADE, "person", "need", "kind", "state", "moved_at", "moved_by", "look_again_on", "version", sealed=("words",)
    )

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    need = models.ForeignKey(Need, null=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(max_length=32)
    words = SealedText()
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in HelpState])
    moved_at = models.DateTimeField()
    moved_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    look_again_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        db_table = "support_help"
        indexes = [
            models.Index(fields=["family", "-made_at"], name="help_family"),
            models.Index(
                fields=["family", "look_again_on"],
                name="help_to_look_at",
                condition=models.Q(look_again_on__isnull=False),
            ),
        ]


class HelpStep(FamilyRow):
    """What became of it, and when: asked, passed to somebody, waiting, came through or did not. The newest counts."""

    care = of_family(*MADE, "help", "state", "at", sealed=("who", "words"))

    help = models.ForeignKey(Help, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in HelpState])
    at = models.DateTimeField()
    who = SealedText(default="")
    words = SealedText(default="")

    class Meta:
        db_table = "support_help_step"
        indexes = [models.Index(fields=["family", "-at", "-id"], name="help_step_family_at")]
