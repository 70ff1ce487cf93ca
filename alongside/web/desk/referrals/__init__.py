"""Referrals on the desk: the queue, one referral, the phone form, screening, allocation, caseloads."""

from alongside.access.roles import Role

# The operational manager runs the hub and screens here, beside the charity's own people.
READERS = (Role.PLO, Role.SERVICE_MANAGER, Role.NATIONAL, Role.OPERATIONAL_MANAGER)
CALL_TAKERS = (Role.PLO, Role.SERVICE_MANAGER, Role.NATIONAL, Role.OPERATIONAL_MANAGER)
MANAGERS = (Role.SERVICE_MANAGER, Role.OPERATIONAL_MANAGER)
