import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.sealing.fields
from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [
        ("referrals", "0001_initial"),
        ("referrals", "0002_version"),
        ("referrals", "0003_asking_and_earlier_file"),
    ]

    initial = True

    dependencies = [
        ("families", "0001_house"),
        ("hubs", "0001_house"),
    ]

    operations = [
        migrations.CreateModel(
            name="Referral",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                (
                    "family",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="referrals",
                        to="families.family",
                    ),
                ),
                ("reference", models.CharField(max_length=12, unique=True)),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("professional", "Sent by a professional"),
                            ("phone", "Written down during a phone call"),
                            ("self", "A parent asked for help themselves"),
                        ],
                        max_length=12,
                    ),
                ),
                ("source", models.CharField(max_length=32)),
                (
                    "parent_knows",
                    models.CharField(choices=[("yes", "yes"), ("no", "no"), ("not_known", "not_known")], max_length=12),
                ),
                ("received_at", models.DateTimeField()),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("received", "received"),
                            ("waiting", "waiting"),
                            ("screened", "screened"),
                            ("allocated", "allocated"),
                            ("contacted", "contacted"),
                            ("closed", "closed"),
                        ],
                        max_length=12,
                    ),
                ),
                ("stage_at", models.DateTimeField()),
                ("allocated_at", models.DateTimeField(null=True)),
                ("contacted_at", models.DateTimeField(null=True)),
                ("once", models.UUIDField(default=uuid.uuid4, unique=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("child_name", alongside.sealing.fields.SealedText(default="")),
                ("child_born_on", alongside.sealing.fields.SealedDate(null=True)),
                ("exploitation", alongside.sealing.fields.SealedJSON(default=list)),
                ("parent_name", alongside.sealing.fields.SealedText(default="")),
                ("parent_relation", alongside.sealing.fields.SealedText(default="")),
                ("parent_phone", alongside.sealing.fields.SealedText(default="")),
                ("address", alongside.sealing.fields.SealedText(default="")),
                ("postcode", alongside.sealing.fields.SealedText(default="")),
                ("reason", alongside.sealing.fields.SealedText(default="")),
                ("safe_to_ring", alongside.sealing.fields.SealedText(default="")),
                ("who_else_may_answer", alongside.sealing.fields.SealedText(default="")),
                ("danger_at_home", alongside.sealing.fields.SealedText(default="")),
                ("childs_worker", alongside.sealing.fields.SealedText(default="")),
                ("referrer_name", alongside.sealing.fields.SealedText(default="")),
                ("referrer_agency", alongside.sealing.fields.SealedText(default="")),
                ("referrer_reach", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "referrals_referral",
                "indexes": [
                    models.Index(fields=["hub", "stage", "-received_at", "-id"], name="referral_queue"),
                    models.Index(fields=["hub", "-received_at", "-id"], name="referral_hub"),
                    models.Index(fields=["made_by", "hub", "-received_at"], name="referral_sent"),
                    models.Index(fields=["family"], name="referral_family"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Asking",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="referrals.referral"
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "danger",
                    models.CharField(choices=[("yes", "yes"), ("no", "no"), ("not_said", "not_said")], max_length=8),
                ),
                ("reach", alongside.sealing.fields.SealedText()),
                ("when_safe", alongside.sealing.fields.SealedText(default="")),
                ("if_others_answer", alongside.sealing.fields.SealedText(default="")),
                ("words", alongside.sealing.fields.SealedText(default="")),
                ("language", alongside.sealing.fields.SealedText(default="")),
                ("area", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "referrals_asking",
                "constraints": [models.UniqueConstraint(fields=("referral",), name="one_asking_a_referral")],
            },
        ),
        migrations.CreateModel(
            name="Allocation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="referrals.referral"
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.post"),
                ),
                ("because", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "referrals_allocation",
                "ordering": ["at", "id"],
            },
        ),
        migrations.CreateModel(
            name="Screening",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="referrals.referral"
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "level",
                    models.CharField(choices=[("low", "low"), ("medium", "medium"), ("high", "high")], max_length=8),
                ),
                ("pathway", models.CharField(max_length=24)),
                ("reason", alongside.sealing.fields.SealedText()),
                (
                    "earlier",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="families.family"
                    ),
                ),
            ],
            options={
                "db_table": "referrals_screening",
                "ordering": ["at", "id"],
            },
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="referrals.referral"
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("received", "received"),
                            ("waiting", "waiting"),
                            ("screened", "screened"),
                            ("allocated", "allocated"),
                            ("contacted", "contacted"),
                            ("closed", "closed"),
                        ],
                        max_length=12,
                    ),
                ),
                ("because", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "referrals_step",
                "ordering": ["at", "id"],
            },
        ),
    ]
