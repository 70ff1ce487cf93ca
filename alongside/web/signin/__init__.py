"""Signing in and out, the second step, invitations, and the people of a hub."""

from alongside.access.roles import Role

MANAGERS = (Role.SERVICE_MANAGER,)
