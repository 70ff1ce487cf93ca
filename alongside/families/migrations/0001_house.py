import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alongside.sealing.fields
from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [
        ("families", "0001_initial"),
        ("families", "0002_who_ended_who_told"),
        ("families", "0003_alter_tie_kind"),
        ("families", "0004_tie_stage_tie_travel_figure_closing_earlierfile_and_more"),
        ("families", "0006_emergency_openings"),
    ]

    initial = True

    dependencies = [
        ("hubs", "0001_house"),
    ]

    operations = [
        migrations.CreateModel(
            name="Family",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                ("reference", models.CharField(max_length=12, unique=True)),
                ("opened_at", models.DateTimeField()),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("closed_at", models.DateTimeField(null=True)),
                (
                    "closed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "db_table": "families_family",
                "indexes": [
                    models.Index(fields=["hub", "-opened_at", "-id"], name="family_hub_opened"),
                    models.Index(fields=["-opened_at", "-id"], name="family_opened"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at__isnull", True), ("closed_by__isnull", True)),
                            models.Q(("closed_at__isnull", False), ("closed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="family_closed_by_somebody",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Exclusion",
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
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("because", alongside.sealing.fields.SealedText()),
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
            ],
            options={
                "db_table": "families_exclusion",
                "indexes": [models.Index(fields=["account", "ended_at"], name="exclusion_account")],
            },
        ),
        migrations.CreateModel(
            name="EmergencyOpening",
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
                    "post",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.post"),
                ),
                ("code", models.CharField(max_length=32)),
                ("reason", alongside.sealing.fields.SealedText()),
                ("until_at", models.DateTimeField()),
                ("due_at", models.DateTimeField()),
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
            ],
            options={
                "db_table": "families_emergency_opening",
                "indexes": [
                    models.Index(fields=["post", "until_at"], name="opening_post"),
                    models.Index(fields=["family", "-made_at"], name="opening_family"),
                    models.Index(fields=["hub", "due_at", "id"], name="opening_hub"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until_at__gt", models.F("made_at"))),
                        name="an_opening_ends_after_it_begins",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EarlierFile",
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
                    "earlier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.family"
                    ),
                ),
            ],
            options={
                "db_table": "families_earlier_file",
                "constraints": [
                    models.UniqueConstraint(fields=("family", "earlier"), name="one_link_a_pair"),
                    models.CheckConstraint(
                        condition=models.Q(("family", models.F("earlier")), _negated=True),
                        name="earlier_is_another_file",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Closing",
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
                ("reason", models.CharField(max_length=32)),
                ("because", alongside.sealing.fields.SealedText(default="")),
                ("parent_said", alongside.sealing.fields.SealedText(default="")),
                ("stays", alongside.sealing.fields.SealedText(default="")),
                ("later", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "families_closing",
                "indexes": [models.Index(fields=["family", "-made_at"], name="closing_family")],
            },
        ),
        migrations.CreateModel(
            name="Alert",
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
                ("kind", models.CharField(max_length=24)),
                ("to_role", models.CharField(blank=True, max_length=20)),
                (
                    "to_post",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.post"
                    ),
                ),
                ("seen_at", models.DateTimeField(null=True)),
                (
                    "seen_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "families_alert",
                "indexes": [
                    models.Index(
                        condition=models.Q(("seen_at__isnull", True)),
                        fields=["hub", "to_role", "-made_at"],
                        name="alert_open",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=32)),
                ("value", models.DecimalField(decimal_places=2, max_digits=6)),
                ("from_on", models.DateField()),
                ("source", models.CharField(max_length=160)),
                (
                    "confidence",
                    models.CharField(
                        choices=[
                            ("source", "Read in the source named"),
                            ("likely", "General knowledge of the field; check before relying on it"),
                            ("ours", "Our own choice; change it if yours differs"),
                        ],
                        max_length=8,
                    ),
                ),
            ],
            options={
                "db_table": "families_figure",
                "constraints": [models.UniqueConstraint(fields=("name", "from_on"), name="one_figure_a_day")],
            },
        ),
        migrations.CreateModel(
            name="Household",
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
                ("name", alongside.sealing.fields.SealedText()),
                ("address", alongside.sealing.fields.SealedText(default="")),
                ("postcode", alongside.sealing.fields.SealedText(default="")),
                ("danger", alongside.sealing.fields.SealedText(default="")),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "db_table": "families_household",
            },
        ),
        migrations.CreateModel(
            name="Leaving",
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
                ("tag", models.BinaryField(unique=True)),
                ("until_at", models.DateTimeField()),
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
                ("because", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "families_leaving",
                "indexes": [models.Index(fields=["family", "-made_at"], name="leaving_family")],
            },
        ),
        migrations.CreateModel(
            name="MovedOn",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                ("reference", models.CharField(max_length=12)),
                ("moved_on", models.DateField()),
            ],
            options={
                "db_table": "families_moved_on",
                "indexes": [models.Index(fields=["hub", "-moved_on", "-id"], name="moved_on_hub")],
            },
        ),
        migrations.CreateModel(
            name="Person",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("child", "Child we were asked to stand beside"),
                            ("parent", "Parent or carer"),
                            ("sibling", "Brother or sister"),
                            ("other", "Someone else in the family’s life"),
                        ],
                        max_length=8,
                    ),
                ),
                ("name", alongside.sealing.fields.SealedText()),
                ("known_as", alongside.sealing.fields.SealedText(default="")),
                ("relation", alongside.sealing.fields.SealedText(default="")),
                ("born_on", alongside.sealing.fields.SealedDate(null=True)),
                ("languages", alongside.sealing.fields.SealedText(default="")),
                ("interpreter", models.BooleanField(default=False)),
                ("note", alongside.sealing.fields.SealedText(default="")),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "db_table": "families_person",
                "indexes": [models.Index(fields=["family", "kind"], name="person_family_kind")],
            },
        ),
        migrations.CreateModel(
            name="LockedFact",
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
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("address", "Safe address"),
                            ("route", "Safe way to reach them"),
                            ("code_word", "Code word"),
                            ("location", "Where they are now"),
                        ],
                        max_length=10,
                    ),
                ),
                ("value", alongside.sealing.fields.SealedText(locked=True)),
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
            ],
            options={
                "db_table": "families_locked_fact",
                "indexes": [models.Index(fields=["family", "kind"], name="locked_family_kind")],
            },
        ),
        migrations.CreateModel(
            name="LockedOpening",
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
                    "fact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="openings", to="families.lockedfact"
                    ),
                ),
                ("reason", alongside.sealing.fields.SealedText()),
            ],
            options={
                "db_table": "families_locked_opening",
            },
        ),
        migrations.CreateModel(
            name="Need",
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("strength", "What is strong"), ("need", "What would help")], max_length=8
                    ),
                ),
                ("words", alongside.sealing.fields.SealedText()),
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
            ],
            options={
                "db_table": "families_need",
            },
        ),
        migrations.CreateModel(
            name="MustNotLearn",
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
                    "who",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "about",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                ("what", alongside.sealing.fields.SealedText()),
                ("because", alongside.sealing.fields.SealedText(default="")),
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
            ],
            options={
                "db_table": "families_must_not_learn",
            },
        ),
        migrations.CreateModel(
            name="HouseholdMember",
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
                    "household",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="families.household"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="homes", to="families.person"
                    ),
                ),
                ("from_on", models.DateField(null=True)),
                ("until_on", models.DateField(null=True)),
            ],
            options={
                "db_table": "families_household_member",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until_on__isnull", True),
                            ("until_on__gt", models.F("from_on")),
                            ("from_on__isnull", True),
                            _connector="OR",
                        ),
                        name="a_stay_ends_after_it_begins",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactWay",
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="ways", to="families.person"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("mobile", "Mobile"),
                            ("landline", "Home or work phone"),
                            ("email", "E-mail"),
                            ("other", "Another way"),
                        ],
                        max_length=8,
                    ),
                ),
                ("value", alongside.sealing.fields.SealedText()),
                ("note", alongside.sealing.fields.SealedText(default="")),
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
            ],
            options={
                "db_table": "families_contact_way",
            },
        ),
        migrations.CreateModel(
            name="Consent",
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("tell_referrer", "Telling the person who referred them whether they took up support"),
                            ("share_with_hub", "Sharing what they tell us with the hub"),
                            ("talk_to_school", "Talking with the school"),
                            ("talk_to_gp", "Talking with their doctor"),
                            ("story", "Using their story for training"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("agrees", "Agrees"),
                            ("disagrees", "Does not agree"),
                            ("withdrawn", "Took agreement back"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "families_consent",
            },
        ),
        migrations.CreateModel(
            name="Choice",
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("accepted", "Yes, they would like support"),
                            ("thinking", "They would like time to think"),
                            ("declined", "Not now: still welcome whenever they want"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", alongside.sealing.fields.SealedText(default="")),
                ("ask_again_on", models.DateField(null=True)),
            ],
            options={
                "db_table": "families_choice",
                "indexes": [models.Index(fields=["family", "-made_at"], name="choice_family")],
            },
        ),
        migrations.CreateModel(
            name="ChildDetails",
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
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="details", to="families.person"
                    ),
                ),
                ("exploitation", alongside.sealing.fields.SealedJSON(default=list)),
                ("exploitation_note", alongside.sealing.fields.SealedText(default="")),
                ("school", alongside.sealing.fields.SealedText(default="")),
                ("school_status", alongside.sealing.fields.SealedText(default="")),
                ("legal_status", alongside.sealing.fields.SealedText(default="")),
                ("disability", alongside.sealing.fields.SealedJSON(default=list)),
                ("disability_note", alongside.sealing.fields.SealedText(default="")),
                ("version", models.PositiveIntegerField(default=1)),
            ],
            options={
                "db_table": "families_child_details",
            },
        ),
        migrations.CreateModel(
            name="Professional",
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
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="families.person"
                    ),
                ),
                ("name", alongside.sealing.fields.SealedText()),
                ("role", alongside.sealing.fields.SealedText()),
                ("agency", alongside.sealing.fields.SealedText(default="")),
                ("reach", alongside.sealing.fields.SealedText(default="")),
                ("from_on", models.DateField(null=True)),
                ("until_on", models.DateField(null=True)),
            ],
            options={
                "db_table": "families_professional",
            },
        ),
        migrations.CreateModel(
            name="Relationship",
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
                    "one",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "two",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "bond",
                    models.CharField(
                        choices=[
                            ("parent", "is a parent of"),
                            ("step_parent", "is a step-parent of"),
                            ("foster", "is a foster carer of"),
                            ("adoptive", "is an adoptive parent of"),
                            ("grandparent", "is a grandparent of"),
                            ("sibling", "is a brother or sister of"),
                            ("married", "is married to"),
                            ("partner", "is the partner of"),
                            ("separated", "is separated from"),
                            ("divorced", "is divorced from"),
                            ("other", "is close to"),
                        ],
                        max_length=12,
                    ),
                ),
                ("from_on", models.DateField(null=True)),
                ("until_on", models.DateField(null=True)),
            ],
            options={
                "db_table": "families_relationship",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("one", models.F("two")), _negated=True), name="a_bond_is_between_two"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until_on__isnull", True),
                            ("until_on__gt", models.F("from_on")),
                            ("from_on__isnull", True),
                            _connector="OR",
                        ),
                        name="a_bond_ends_after_it_begins",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reopening",
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
                ("referral", models.UUIDField(null=True)),
                ("because", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "families_reopening",
                "indexes": [models.Index(fields=["family", "-made_at"], name="reopening_family")],
            },
        ),
        migrations.CreateModel(
            name="Responsibility",
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
                    "parent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                (
                    "holds",
                    models.CharField(
                        choices=[
                            ("yes", "Yes"),
                            ("shared", "Shared with the local authority"),
                            ("no", "No"),
                            ("unknown", "Not known yet"),
                        ],
                        max_length=8,
                    ),
                ),
            ],
            options={
                "db_table": "families_responsibility",
            },
        ),
        migrations.CreateModel(
            name="SafeContactRule",
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rules", to="families.person"
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("voice", "voice"),
                            ("voicemail", "voicemail"),
                            ("text", "text"),
                            ("email", "email"),
                            ("post", "post"),
                            ("visit", "visit"),
                        ],
                        max_length=10,
                    ),
                ),
                ("allowed", models.BooleanField()),
                ("times", alongside.sealing.fields.SealedJSON(default=dict)),
                ("who_may_answer", alongside.sealing.fields.SealedText(default="")),
                ("say", alongside.sealing.fields.SealedText(default="")),
                ("words", alongside.sealing.fields.SealedText(default="")),
            ],
            options={
                "db_table": "families_safe_contact_rule",
                "indexes": [models.Index(fields=["person", "channel", "-made_at"], name="rule_person_channel")],
            },
        ),
        migrations.CreateModel(
            name="Tie",
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
                    "post",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="ties", to="hubs.post"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("worker", "worker"),
                            ("cover", "cover"),
                            ("supervisor", "supervisor"),
                            ("childs_worker", "childs_worker"),
                            ("partner", "partner"),
                            ("carer", "carer"),
                        ],
                        max_length=14,
                    ),
                ),
                ("from_at", models.DateTimeField()),
                ("until_at", models.DateTimeField(null=True)),
                (
                    "ended_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("because", alongside.sealing.fields.SealedText(default="")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("beginning", "beginning"),
                            ("steady", "steady"),
                            ("crisis", "crisis"),
                            ("court", "court"),
                            ("easing", "easing"),
                        ],
                        default="steady",
                        max_length=12,
                    ),
                ),
                (
                    "travel",
                    models.CharField(
                        choices=[("near", "near"), ("far", "far"), ("very_far", "very_far")],
                        default="near",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "db_table": "families_tie",
                "indexes": [
                    models.Index(fields=["post", "until_at"], name="tie_post"),
                    models.Index(fields=["family", "kind"], name="tie_family"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until_at__isnull", True), ("until_at__gte", models.F("from_at")), _connector="OR"
                        ),
                        name="a_tie_ends_after_it_begins",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "cover"), _negated=True), ("until_at__isnull", False), _connector="OR"
                        ),
                        name="cover_has_an_end",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Trace",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "hub",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="hubs.hub"),
                ),
                ("kind", models.CharField(max_length=12)),
                ("tag", models.BinaryField(max_length=16)),
                (
                    "family",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.family"
                    ),
                ),
                ("referral", models.UUIDField(null=True)),
            ],
            options={
                "db_table": "families_trace",
                "indexes": [
                    models.Index(fields=["tag"], name="trace_tag"),
                    models.Index(fields=["referral"], name="trace_ref"),
                ],
            },
        ),
        migrations.CreateModel(
            name="WellbeingConcern",
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="families.person"
                    ),
                ),
                ("words", alongside.sealing.fields.SealedText()),
                ("route", models.CharField(max_length=24)),
                ("told", alongside.sealing.fields.SealedText(default="")),
                ("told_at", models.DateTimeField(null=True)),
                (
                    "told_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("closed_at", models.DateTimeField(null=True)),
                (
                    "closed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "families_wellbeing",
            },
        ),
    ]
