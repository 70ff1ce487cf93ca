from django.db import migrations, models

from alongside.sealing import from_nothing


class Migration(from_nothing.Migration):
    replaces = [("record", "0001_initial")]

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Head",
            fields=[
                ("stream", models.CharField(max_length=48, primary_key=True, serialize=False)),
                ("seq", models.PositiveBigIntegerField(default=0)),
                ("hash", models.BinaryField(default=b"")),
                ("seal", models.BinaryField(default=b"")),
            ],
            options={
                "db_table": "record_head",
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("stream", models.CharField(max_length=48)),
                ("seq", models.PositiveBigIntegerField()),
                ("at", models.BigIntegerField()),
                ("by", models.UUIDField()),
                ("session", models.CharField(blank=True, max_length=16)),
                ("did", models.CharField(max_length=60)),
                ("about_kind", models.CharField(blank=True, max_length=40)),
                ("about", models.UUIDField(null=True)),
                ("family", models.UUIDField(null=True)),
                ("hub", models.UUIDField(null=True)),
                ("because", models.CharField(blank=True, max_length=200)),
                ("items", models.TextField(blank=True)),
                ("hash", models.BinaryField()),
            ],
            options={
                "db_table": "record_entry",
                "indexes": [
                    models.Index(fields=["hub", "-id"], name="record_hub"),
                    models.Index(fields=["family", "-id"], name="record_family"),
                    models.Index(fields=["hub", "did", "-id"], name="record_hub_did"),
                ],
                "constraints": [models.UniqueConstraint(fields=("stream", "seq"), name="one_entry_a_place")],
            },
        ),
    ]
