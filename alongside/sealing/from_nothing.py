"""The first migration of an area: its tables, made from nothing."""

from typing import Any

from django.db import migrations


class Migration(migrations.Migration):
    """Holds only `CreateModel`, with indexes and constraints inside.

    Django draws every related model anew after each table; a hundred tables that all point at the family
    and the account cost half a minute. Here the area is thought to its end first, and drawn once.
    """

    def apply(self, project_state: Any, schema_editor: Any, collect_sql: bool = False) -> Any:
        before = project_state.clone()
        project_state.__dict__.pop("apps", None)
        after = self.mutate_state(project_state, preserve=False)
        for operation in self.operations:
            operation.database_forwards(self.app_label, schema_editor, before, after)
        return after
