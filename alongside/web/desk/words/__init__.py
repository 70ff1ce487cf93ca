"""The page where a charity changes its clocks and lists: every line dated, with where it comes from."""

from alongside.access.roles import Role

KEEPERS = (Role.SERVICE_MANAGER, Role.DATA_GUARDIAN)
