"""What had gone before this area was there owes its answer from the day it went."""

import uuid

from django.db import migrations

from alongside.record import window


def begin(apps, schema_editor):
    decision_model, given = apps.get_model("sharing", "Decision"), apps.get_model("sharing", "Given")
    item, source = apps.get_model("sharing", "PassedItem"), apps.get_model("sharing", "SourceReference")
    submission_model, owed = apps.get_model("intelligence", "Submission"), apps.get_model("intelligence", "AnswerOwed")
    with window.opened():
        rows = decision_model.objects.filter(what="passed_on", withdrawal__isnull=True).only(
            "id", "family_id", "hub_id", "made_at", "made_by_id"
        )
        for row in rows.iterator(chunk_size=500):
            at = (
                given.objects.filter(decision=row, from_at__isnull=False)
                .order_by("from_at")
                .values_list("from_at", flat=True)
                .first()
            )
            if at is None:
                continue
            own = {name: getattr(row, name) for name in ("family_id", "hub_id", "made_at", "made_by_id")}
            paper = submission_model.objects.create(id=uuid.uuid4(), decision=row, given_at=at, **own)
            told = item.objects.filter(decision=row, kind="observation", source__isnull=False)
            for one in source.objects.filter(pk__in=told.values("source")).only("id"):
                owed.objects.create(id=uuid.uuid4(), submission=paper, source_id=one.id, since_at=at, **own)


class Migration(migrations.Migration):
    dependencies = [("intelligence", "0001_initial"), ("sharing", "0004_passed_on")]

    operations = [migrations.RunPython(begin, migrations.RunPython.noop)]
