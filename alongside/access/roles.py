"""The roles a post can have. A role says what kind of act; a tie says for which family."""

from enum import StrEnum


class Role(StrEnum):
    PLO = "plo"
    SERVICE_MANAGER = "service_manager"
    OPERATIONAL_MANAGER = "operational_manager"
    DETECTIVE = "detective"
    SOCIAL_WORKER = "social_worker"
    CHILDS_WORKER = "childs_worker"
    HEALTH = "health"
    FOSTER_CARER = "foster_carer"
    RESIDENTIAL_WORKER = "residential_worker"
    COMMISSIONER = "commissioner"
    DATA_GUARDIAN = "data_guardian"
    CUSTODIAN = "custodian"
    NATIONAL = "national"


CHARITY = frozenset({Role.PLO, Role.SERVICE_MANAGER, Role.NATIONAL})
PARTNERS = frozenset({Role.DETECTIVE, Role.SOCIAL_WORKER, Role.CHILDS_WORKER, Role.HEALTH})
CARERS = frozenset({Role.FOSTER_CARER, Role.RESIDENTIAL_WORKER})
IN_HUB = PARTNERS | {Role.OPERATIONAL_MANAGER}

NAMES: dict[Role, str] = {
    Role.PLO: "Parent Liaison Officer",
    Role.SERVICE_MANAGER: "Service manager",
    Role.OPERATIONAL_MANAGER: "Operational manager",
    Role.DETECTIVE: "Detective",
    Role.SOCIAL_WORKER: "Social worker",
    Role.CHILDS_WORKER: "Child’s worker",
    Role.HEALTH: "Health worker",
    Role.FOSTER_CARER: "Foster carer",
    Role.RESIDENTIAL_WORKER: "Residential worker",
    Role.COMMISSIONER: "Commissioner",
    Role.DATA_GUARDIAN: "Data guardian",
    Role.CUSTODIAN: "Custodian",
    Role.NATIONAL: "National manager",
}


class TieKind(StrEnum):
    """A person's dated relation to a family."""

    WORKER = "worker"
    COVER = "cover"
    SUPERVISOR = "supervisor"
    CHILDS_WORKER = "childs_worker"
    PARTNER = "partner"
    CARER = "carer"


TIE_NAMES: dict[TieKind, str] = {
    TieKind.WORKER: "the family’s PLO",
    TieKind.COVER: "covering for the PLO",
    TieKind.SUPERVISOR: "supervising the PLO",
    TieKind.CHILDS_WORKER: "the child’s worker",
    TieKind.PARTNER: "a hub partner on the case",
    TieKind.CARER: "caring for the child",
}
# Which posts a tie may be given to. A tie on any other post gives nothing, however it came there.
SUITS: dict[TieKind, frozenset[Role]] = {
    TieKind.WORKER: CHARITY,
    TieKind.COVER: CHARITY,
    TieKind.SUPERVISOR: CHARITY,
    TieKind.CHILDS_WORKER: PARTNERS,
    TieKind.PARTNER: PARTNERS,
    TieKind.CARER: CARERS,
}
WORKING = frozenset({TieKind.WORKER, TieKind.COVER})
