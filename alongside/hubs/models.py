"""The hub and its people: agencies, hubs, accounts and dated posts (003, the four teams; Table One)."""

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from alongside.access.care import Care, Circle
from alongside.access.roles import Role


class House(models.Model):
    """The one row that says what this installation is. Written when it is first prepared."""

    care = Care(of="house", circle=Circle.NOBODY, plain=("id", "mode", "prepared_at"), retention="always")

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    mode = models.CharField(max_length=4, choices={"demo": "demo", "real": "real"})
    prepared_at = models.DateTimeField()

    class Meta:
        db_table = "hubs_house"
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_house")]


class AgencyKind(models.TextChoices):
    CHARITY = "charity", "Charity"
    POLICE = "police", "Police"
    SOCIAL_CARE = "social_care", "Children’s social care"
    HEALTH = "health", "Health"
    EDUCATION = "education", "School or college"
    YOUTH = "youth", "Youth or child’s support service"
    CARER = "carer", "Foster or residential care"
    COUNCIL = "council", "Council"
    OTHER = "other", "Other"


class Agency(models.Model):
    """An organisation that people have posts for."""

    care = Care(of="house", circle=Circle.HUB, plain=("id", "name", "kind"), retention="always")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=12, choices=AgencyKind)

    class Meta:
        db_table = "hubs_agency"


class Hub(models.Model):
    """A multi-agency team for one area: who sits together, how often it meets, what it is for."""

    care = Care(
        of="hub",
        circle=Circle.HUB,
        plain=("id", "name", "area", "remit", "rhythm", "co_located", "since_on", "takes_unsure"),
        retention="always",
        hub="id",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=80, unique=True)
    area = models.CharField(max_length=120)
    remit = models.TextField(blank=True)
    rhythm = models.CharField(max_length=120, blank=True)
    co_located = models.BooleanField(default=True)
    since_on = models.DateField(null=True)
    # Whose screening sees a parent who asked for help and is not sure of their area; the oldest hub if none is set.
    takes_unsure = models.BooleanField(default=False)

    class Meta:
        db_table = "hubs_hub"
        constraints = [
            models.UniqueConstraint(
                fields=["takes_unsure"], condition=models.Q(takes_unsure=True), name="one_hub_takes_unsure"
            )
        ]


class Accounts(BaseUserManager["Account"]):
    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """Somebody who can sign in. What they may do comes from posts and ties, never from here."""

    care = Care(
        of="account",
        circle=Circle.NOBODY,
        plain=("id", "email", "name", "password", "last_login", "is_active", "made_at", "left_at"),
        retention="until a year after leaving; the name stays in the record",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)
    made_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    objects = Accounts()

    class Meta:
        db_table = "hubs_account"

    def get_full_name(self) -> str:
        return self.name


class Post(models.Model):
    """A person in a role in a hub for an agency, from a day until a day (not included)."""

    care = Care(
        of="hub",
        circle=Circle.HUB,
        plain=("id", "hub", "account", "agency", "role", "hours_a_week", "from_on", "until_on"),
        retention="always: the record names posts",
        hub="hub_id",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hub = models.ForeignKey(Hub, on_delete=models.PROTECT, related_name="posts")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="posts")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, choices=[(r.value, r.value) for r in Role])
    hours_a_week = models.DecimalField(max_digits=4, decimal_places=1, default=37)
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    class Meta:
        db_table = "hubs_post"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_on__isnull=True) | models.Q(until_on__gte=models.F("from_on")),
                name="a_post_ends_after_it_begins",
            )
        ]
        indexes = [models.Index(fields=["hub", "role"], name="post_hub_role")]


class Invitation(models.Model):
    """One way in: a link, used once, that makes an account and a post."""

    care = Care(
        of="hub",
        circle=Circle.NOBODY,
        plain=("id", "hub", "agency", "role", "email", "tag", "made_at", "made_by", "until_at", "used_at"),
        retention="90 days",
        hub="hub_id",
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hub = models.ForeignKey(Hub, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, choices=[(r.value, r.value) for r in Role])
    email = models.EmailField()
    tag = models.BinaryField(unique=True)  # SHA-256 of the link's secret: the link itself is kept nowhere
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    until_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "hubs_invitation"
