import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [
        ("hubs", "0001_initial"),
        ("hubs", "0002_alter_invitation_role_alter_post_role"),
        ("hubs", "0003_takes_unsure"),
        ("hubs", "0004_passed_on"),
    ]

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Account",
            fields=[
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("name", models.CharField(max_length=120)),
                ("is_active", models.BooleanField(default=True)),
                ("made_at", models.DateTimeField()),
                ("left_at", models.DateTimeField(null=True)),
            ],
            options={
                "db_table": "hubs_account",
            },
        ),
        migrations.CreateModel(
            name="Agency",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=120, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("charity", "Charity"),
                            ("police", "Police"),
                            ("social_care", "Children’s social care"),
                            ("health", "Health"),
                            ("education", "School or college"),
                            ("youth", "Youth or child’s support service"),
                            ("carer", "Foster or residential care"),
                            ("council", "Council"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                    ),
                ),
            ],
            options={
                "db_table": "hubs_agency",
            },
        ),
        migrations.CreateModel(
            name="House",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("mode", models.CharField(choices=[("demo", "demo"), ("real", "real")], max_length=4)),
                ("prepared_at", models.DateTimeField()),
            ],
            options={
                "db_table": "hubs_house",
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="one_house")],
            },
        ),
        migrations.CreateModel(
            name="Hub",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=80, unique=True)),
                ("area", models.CharField(max_length=120)),
                ("remit", models.TextField(blank=True)),
                ("rhythm", models.CharField(blank=True, max_length=120)),
                ("co_located", models.BooleanField(default=True)),
                ("since_on", models.DateField(null=True)),
                ("takes_unsure", models.BooleanField(default=False)),
            ],
            options={
                "db_table": "hubs_hub",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("takes_unsure", True)),
                        fields=("takes_unsure",),
                        name="one_hub_takes_unsure",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                (
                    "agency",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.agency"),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("plo", "plo"),
                            ("service_manager", "service_manager"),
                            ("operational_manager", "operational_manager"),
                            ("detective", "detective"),
                            ("social_worker", "social_worker"),
                            ("childs_worker", "childs_worker"),
                            ("health", "health"),
                            ("foster_carer", "foster_carer"),
                            ("residential_worker", "residential_worker"),
                            ("commissioner", "commissioner"),
                            ("data_guardian", "data_guardian"),
                            ("custodian", "custodian"),
                            ("national", "national"),
                        ],
                        max_length=20,
                    ),
                ),
                ("email", models.EmailField(max_length=254)),
                ("tag", models.BinaryField(unique=True)),
                ("made_at", models.DateTimeField()),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("until_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(null=True)),
            ],
            options={
                "db_table": "hubs_invitation",
            },
        ),
        migrations.CreateModel(
            name="Post",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="posts", to="hubs.hub"),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="posts", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.agency"),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("plo", "plo"),
                            ("service_manager", "service_manager"),
                            ("operational_manager", "operational_manager"),
                            ("detective", "detective"),
                            ("social_worker", "social_worker"),
                            ("childs_worker", "childs_worker"),
                            ("health", "health"),
                            ("foster_carer", "foster_carer"),
                            ("residential_worker", "residential_worker"),
                            ("commissioner", "commissioner"),
                            ("data_guardian", "data_guardian"),
                            ("custodian", "custodian"),
                            ("national", "national"),
                        ],
                        max_length=20,
                    ),
                ),
                ("hours_a_week", models.DecimalField(decimal_places=1, default=37, max_digits=4)),
                ("from_on", models.DateField()),
                ("until_on", models.DateField(null=True)),
            ],
            options={
                "db_table": "hubs_post",
                "indexes": [models.Index(fields=["hub", "role"], name="post_hub_role")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until_on__isnull", True), ("until_on__gte", models.F("from_on")), _connector="OR"
                        ),
                        name="a_post_ends_after_it_begins",
                    )
                ],
            },
        ),
    ]
