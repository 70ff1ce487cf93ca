"""The four hubs, their agencies and everybody who works in them: invented, shaped as the four teams of 003 are.

One sits together and briefs weekly; one sits together with health and charities; one is spread over a county with a
part-time worker and another charity; one is mostly police, steered by a monthly meeting.
"""

from dataclasses import dataclass

from alongside.access.roles import Role

CHARITY, OTHER_CHARITY = "Family Anchor", "Southmere Parents’ Trust"
MAIN = "northbeck"


@dataclass(frozen=True)
class Place:
    """A hub."""

    key: str
    name: str
    area: str
    remit: str
    rhythm: str
    co_located: bool
    since: int


PLACES = (
    Place(
        "northbeck",
        "Northbeck hub",
        "Northbeck town and the two valleys",
        "Sexual and criminal exploitation of children. One-to-one support for parents, a parents’ group, support"
        " before, during and after court, and awareness sessions in schools and for foster carers.",
        "A short brief every Wednesday morning: new referrals first, then every family where something changed.",
        True,
        2008,
    ),
    Place(
        "eastholm",
        "Eastholm hub",
        "Eastholm and the mill towns round it",
        "Sexual and criminal exploitation of children, with long court cases. A sexual health nurse, the missing"
        " co-ordinator and two young people’s charities sit in the same room.",
        "A brief every Tuesday, and a longer case meeting once a month.",
        True,
        2008,
    ),
    Place(
        "southmere",
        "Southmere hub",
        "The coast from Southmere to Gull Point",
        "Early help and protection: young people targeted by others of their own age, and by adults acting alone.",
        "Each agency in its own office; a call every other Thursday.",
        False,
        2009,
    ),
    Place(
        "westlea",
        "Westlea hub",
        "Westlea city",
        "Mostly police for now, with a place kept for social care and a family worker. Awareness in children’s homes.",
        "A steering meeting of all agencies once a month at police headquarters.",
        False,
        2009,
    ),
)

AGENCIES: dict[str, tuple[str, str]] = {
    "charity": (CHARITY, "charity"),
    "other": (OTHER_CHARITY, "charity"),
    "police": ("Northern Moors Police", "police"),
    "northbeck.council": ("Northbeck Council", "council"),
    "northbeck.social": ("Northbeck Children’s Social Care", "social_care"),
    "eastholm.social": ("Eastholm Children’s Social Care", "social_care"),
    "southmere.social": ("Southmere Children’s Social Care", "social_care"),
    "westlea.social": ("Westlea Children’s Social Care", "social_care"),
    "youth": ("Streetlight Young People’s Service", "youth"),
    "health": ("Moors Community Health", "health"),
    "carers": ("Hearth Fostering", "carer"),
    "school": ("Beckside Academy", "education"),
}


@dataclass(frozen=True)
class Worker:
    """Somebody with a post. `hubs` has more than one key for a person with a post in each."""

    key: str
    name: str
    role: Role
    agency: str
    hubs: tuple[str, ...]
    hours: float = 37


WORKERS = (
    Worker("priya", "Priya Nair", Role.PLO, "charity", ("northbeck",)),
    Worker("hannah", "Hannah Moss", Role.PLO, "charity", ("northbeck",), 22.5),
    Worker("owen", "Owen Clarke", Role.SERVICE_MANAGER, "charity", ("northbeck",)),
    Worker("moira", "Moira Feltham", Role.OPERATIONAL_MANAGER, "northbeck.council", ("northbeck",)),
    Worker("dee", "Dee Hartley", Role.DETECTIVE, "police", ("northbeck",)),
    Worker("sam", "Sam Okoro", Role.SOCIAL_WORKER, "northbeck.social", ("northbeck",)),
    Worker("chidi", "Chidi Obi", Role.CHILDS_WORKER, "youth", ("northbeck",)),
    Worker("amara", "Amara Diallo", Role.CHILDS_WORKER, "youth", ("northbeck",), 30),
    Worker("jo", "Jo Beckwith", Role.HEALTH, "health", ("northbeck",), 18.5),
    Worker("frances", "Frances Moor", Role.FOSTER_CARER, "carers", ("northbeck",), 0),
    Worker("ruth", "Ruth Ellery", Role.COMMISSIONER, "northbeck.council", ("northbeck",)),
    Worker("gita", "Gita Raman", Role.DATA_GUARDIAN, "charity", ("northbeck", "eastholm", "westlea")),
    Worker("nadia", "Nadia Brook", Role.NATIONAL, "charity", ("northbeck", "eastholm", "westlea")),
    Worker("una", "Una Pike", Role.PLO, "other", ("southmere",), 18.5),
    Worker("leah", "Leah Frost", Role.SERVICE_MANAGER, "other", ("southmere",), 18.5),
    Worker("colin", "Colin Marsh", Role.OPERATIONAL_MANAGER, "police", ("southmere",)),
    Worker("ines", "Ines Dale", Role.DETECTIVE, "police", ("southmere",)),
    Worker("rosa", "Rosa Quayle", Role.SOCIAL_WORKER, "southmere.social", ("southmere",)),
    Worker("bea", "Bea Lomax", Role.PLO, "charity", ("eastholm",)),
    Worker("joan", "Joan Peel", Role.SERVICE_MANAGER, "charity", ("eastholm", "westlea")),
    Worker("harun", "Harun Aziz", Role.OPERATIONAL_MANAGER, "eastholm.social", ("eastholm",)),
    Worker("petra", "Petra Lund", Role.DETECTIVE, "police", ("eastholm",)),
    Worker("molly", "Molly Shaw", Role.HEALTH, "health", ("eastholm",)),
    Worker("kit", "Kit Farrow", Role.CHILDS_WORKER, "youth", ("eastholm",)),
    Worker("marek", "Marek Novak", Role.PLO, "charity", ("westlea",), 15),
    Worker("alan", "Alan Stead", Role.OPERATIONAL_MANAGER, "police", ("westlea",)),
    Worker("gwen", "Gwen Price", Role.DETECTIVE, "police", ("westlea",)),
    Worker("corin", "Corin Hale", Role.CUSTODIAN, "charity", ("northbeck", "eastholm", "westlea")),
)
