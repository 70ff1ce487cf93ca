import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.sealing.fields
from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [("sharing", "0001_initial"), ("sharing", "0004_passed_on")]

    initial = True

    dependencies = [
        ("families", "0001_house"),
        ("hubs", "0001_house"),
    ]

    operations = [
        migrations.CreateModel(
            name="Decision",
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
                ("what", models.CharField(max_length=32)),
                ("about", models.UUIDField(null=True)),
                ("basis", models.CharField(max_length=32)),
                (
                    "parent_told",
                    models.CharField(
                        choices=[
                            ("told", "The parent was told"),
                            ("agreed", "The parent was told and agreed"),
                            ("not_told", "The parent was not told"),
                        ],
                        max_length=8,
                    ),
                ),
                ("review_on", models.DateField(null=True)),
                ("once", models.UUIDField(default=uuid.uuid4, unique=True)),
                ("recipient", alongside.sealing.fields.SealedText()),
                ("purpose", alongside.sealing.fields.SealedText()),
                ("necessity", alongside.sealing.fields.SealedText(default="")),
                ("parent_view", alongside.sealing.fields.SealedText(default="")),
                ("why_not_told", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "sharing_decision",
                "indexes": [
                    models.Index(fields=["about", "-made_at"], name="decision_about"),
                    models.Index(fields=["family", "-made_at", "-id"], name="decision_family"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Given",
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.RESTRICT, related_name="given", to="sharing.decision"
                    ),
                ),
                (
                    "to_hub",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.agency"
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.post"
                    ),
                ),
                ("from_at", models.DateTimeField(null=True)),
                (
                    "from_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("name", alongside.sealing.fields.SealedText()),
            ],
            options={
                "db_table": "sharing_given",
                "indexes": [
                    models.Index(fields=["to_hub", "agency", "-made_at", "-id"], name="given_agency"),
                    models.Index(fields=["post", "-made_at", "-id"], name="given_post"),
                    models.Index(fields=["family", "-made_at"], name="given_family"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Passing",
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
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.RESTRICT, related_name="passing", to="sharing.decision"
                    ),
                ),
                ("handling", models.CharField(max_length=32)),
                ("urgent", models.BooleanField()),
                ("heard_of_court", models.BooleanField()),
                ("conditions", alongside.sealing.fields.SealedText(default="")),
                ("left_out", alongside.sealing.fields.SealedJSON(default=list)),
            ],
            options={
                "db_table": "sharing_passing",
            },
        ),
        migrations.CreateModel(
            name="Reading",
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.RESTRICT, related_name="readings", to="sharing.decision"
                    ),
                ),
                ("kind", models.CharField(choices=[("second", "second"), ("urgent", "urgent")], max_length=8)),
                ("due_at", models.DateTimeField()),
                (
                    "outcome",
                    models.CharField(
                        blank=True, choices=[("stands", "stands"), ("taken_back", "taken_back")], max_length=12
                    ),
                ),
                ("done_at", models.DateTimeField(null=True)),
                (
                    "done_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "sharing_reading",
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at__isnull", True)), fields=["hub", "due_at"], name="reading_open"
                    )
                ],
                "constraints": [models.UniqueConstraint(fields=("decision", "kind"), name="one_reading_a_kind")],
            },
        ),
        migrations.CreateModel(
            name="Snapshot",
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
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.RESTRICT, related_name="snapshot", to="sharing.decision"
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
                ("title", alongside.sealing.fields.SealedText()),
                ("paragraphs", alongside.sealing.fields.SealedJSON()),
            ],
            options={
                "db_table": "sharing_snapshot",
            },
        ),
        migrations.CreateModel(
            name="SourceReference",
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.RESTRICT, related_name="sources", to="sharing.decision"
                    ),
                ),
                ("code", models.CharField(max_length=12, unique=True)),
                ("who", alongside.sealing.fields.SealedJSON(default=dict)),
            ],
            options={
                "db_table": "sharing_source_reference",
            },
        ),
        migrations.CreateModel(
            name="SourceOpening",
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
                    "reference",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="openings",
                        to="sharing.sourcereference",
                    ),
                ),
                ("reason", alongside.sealing.fields.SealedText()),
            ],
            options={
                "db_table": "sharing_source_opening",
                "indexes": [models.Index(fields=["family", "-made_at"], name="source_opening_family")],
            },
        ),
        migrations.CreateModel(
            name="PassedItem",
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.RESTRICT, related_name="items", to="sharing.decision"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                ("kind", models.CharField(max_length=24)),
                ("about", models.UUIDField()),
                (
                    "source",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="items",
                        to="sharing.sourcereference",
                    ),
                ),
                ("file", models.UUIDField(null=True)),
            ],
            options={
                "db_table": "sharing_passed_item",
                "indexes": [models.Index(fields=["about"], name="passed_about")],
                "constraints": [models.UniqueConstraint(fields=("decision", "place"), name="one_item_a_place")],
            },
        ),
        migrations.CreateModel(
            name="Withdrawal",
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
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.RESTRICT, related_name="withdrawal", to="sharing.decision"
                    ),
                ),
                ("because", alongside.sealing.fields.SealedText()),
            ],
            options={
                "db_table": "sharing_withdrawal",
            },
        ),
    ]
