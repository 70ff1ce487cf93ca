import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.sealing.fields
from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [("plans", "0001_initial")]

    initial = True

    dependencies = [
        ("families", "0001_house"),
        ("hubs", "0001_house"),
        ("observations", "0001_house"),
    ]

    operations = [
        migrations.CreateModel(
            name="Plan",
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
                ("kind", models.CharField(choices=[("safety", "safety"), ("missing", "missing")], max_length=8)),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                ("review_on", models.DateField(null=True)),
            ],
            options={
                "db_table": "plans_plan",
                "indexes": [
                    models.Index(fields=["family", "kind"], name="plan_family"),
                    models.Index(
                        condition=models.Q(("review_on__isnull", False)),
                        fields=["hub", "review_on"],
                        name="plan_hub_review",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Ending",
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
                    "plan",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="ending", to="plans.plan"
                    ),
                ),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "plans_ending",
            },
        ),
        migrations.CreateModel(
            name="ReviewDate",
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
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="dates", to="plans.plan"
                    ),
                ),
                ("due_on", models.DateField()),
                (
                    "why",
                    models.CharField(
                        choices=[("chosen", "chosen"), ("usual", "usual"), ("episode", "episode")], max_length=8
                    ),
                ),
            ],
            options={
                "db_table": "plans_review_date",
            },
        ),
        migrations.CreateModel(
            name="Version",
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
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="plans.plan"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("ready", models.BooleanField()),
                (
                    "said_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="families.person"
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="observations.attachment",
                    ),
                ),
                ("parts", alongside.sealing.fields.SealedJSON(default=dict)),
                ("changed", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "plans_version",
                "indexes": [models.Index(fields=["family", "-made_at"], name="plan_version_family")],
                "constraints": [models.UniqueConstraint(fields=("plan", "number"), name="one_version_a_number")],
            },
        ),
        migrations.CreateModel(
            name="Review",
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
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reviews", to="plans.plan"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="plans.version"
                    ),
                ),
                ("outcome", models.CharField(choices=[("same", "same"), ("change", "change")], max_length=6)),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "plans_review",
                "indexes": [models.Index(fields=["family", "-made_at"], name="plan_review_family")],
            },
        ),
        migrations.CreateModel(
            name="Agreement",
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
                    "plan",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="plans.plan"),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="agreements", to="plans.version"
                    ),
                ),
                ("side", models.CharField(choices=[("parent", "parent"), ("worker", "worker")], max_length=6)),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="families.person"
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[("beside", "beside"), ("phone", "phone"), ("writing", "writing")], max_length=7
                    ),
                ),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "plans_agreement",
                "indexes": [models.Index(fields=["family", "-made_at"], name="plan_agreement_family")],
                "constraints": [models.UniqueConstraint(fields=("version", "side"), name="one_agreement_a_side")],
            },
        ),
    ]
