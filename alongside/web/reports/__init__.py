"""The service’s numbers for those who pay for it and those who run it: counts only, and nobody can be found in them."""

from alongside.access.roles import Role

COUNTS = (Role.COMMISSIONER, Role.SERVICE_MANAGER, Role.OPERATIONAL_MANAGER)
