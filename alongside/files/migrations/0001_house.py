import uuid

from django.db import migrations, models

import alongside.sealing.fields
from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [("files", "0001_initial"), ("files", "0002_heic_amr_and_facts")]

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="StoredFile",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("family", models.UUIDField()),
                ("hub", models.UUIDField()),
                ("digest", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("jpeg", "jpeg"),
                            ("png", "png"),
                            ("webp", "webp"),
                            ("pdf", "pdf"),
                            ("mp3", "mp3"),
                            ("m4a", "m4a"),
                            ("wav", "wav"),
                            ("ogg", "ogg"),
                            ("docx", "docx"),
                            ("heic", "heic"),
                            ("amr", "amr"),
                        ],
                        max_length=5,
                    ),
                ),
                ("name", alongside.sealing.fields.SealedText()),
                ("facts", alongside.sealing.fields.SealedJSON()),
                ("received_at", models.DateTimeField()),
                ("received_by", models.UUIDField()),
                ("locked_at", models.DateTimeField(null=True)),
                ("locked_by", models.UUIDField(null=True)),
            ],
            options={
                "db_table": "files_file",
                "indexes": [models.Index(fields=["family", "-received_at"], name="file_family")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("locked_at__isnull", True), ("locked_by__isnull", True)),
                            models.Q(("locked_at__isnull", False), ("locked_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="file_locked_by_somebody",
                    )
                ],
            },
        ),
    ]
