"""Who did what and who looked, in words, for those who guard people’s information."""

from alongside.access.roles import Role

GUARDS = (Role.DATA_GUARDIAN, Role.SERVICE_MANAGER)
