"""The desk: where PLOs and their managers work. Who may come to it at all; families are the gate's to give."""

from alongside.access.roles import Role

DESK = (Role.PLO, Role.SERVICE_MANAGER, Role.NATIONAL)
# Arranging workers and keeping people away.
MANAGERS = (Role.SERVICE_MANAGER,)
