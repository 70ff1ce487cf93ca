"""The carers' surface: foster carers and residential workers write down what they notice, and see only their own."""

from alongside.access.roles import CARERS as _ROLES
from alongside.access.roles import Role

CARERS: tuple[Role, ...] = tuple(sorted(_ROLES))
