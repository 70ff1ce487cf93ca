import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.sealing.fields
from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [("governance", "0001_initial")]

    initial = True

    dependencies = [
        ("families", "0001_house"),
        ("hubs", "0001_house"),
    ]

    operations = [
        migrations.CreateModel(
            name="OpeningReview",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.family"
                    ),
                ),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "opening",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="review",
                        to="families.emergencyopening",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("needed", "needed"), ("not_needed", "not_needed"), ("follow_up", "follow_up")],
                        max_length=12,
                    ),
                ),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "governance_opening_review",
                "indexes": [
                    models.Index(fields=["hub", "-made_at", "-id"], name="review_hub"),
                    models.Index(fields=["family", "-made_at"], name="review_family"),
                ],
            },
        ),
        migrations.CreateModel(
            name="WhyAsked",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "family",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.family"
                    ),
                ),
                ("week_on", models.DateField()),
                ("looks", models.PositiveIntegerField()),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("answer", alongside.sealing.fields.SealedText(default="")),
                ("answered_at", models.DateTimeField(null=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "governance_why_asked",
                "indexes": [
                    models.Index(fields=["hub", "week_on"], name="why_hub_week"),
                    models.Index(
                        condition=models.Q(("answered_at__isnull", True)), fields=["account"], name="why_open"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("account", "family", "week_on"), name="asked_once_a_week"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_at__isnull", True), ("answered_by__isnull", True)),
                            models.Q(("answered_at__isnull", False), ("answered_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="why_answered_by_somebody",
                    ),
                ],
            },
        ),
    ]
