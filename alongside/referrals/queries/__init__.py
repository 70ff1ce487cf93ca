"""What may be read of referrals: `from alongside.referrals import queries`, then `queries.queue_for(actor, …)`."""

from alongside.referrals.queries.caseloads import Caseload, caseloads_for, hubs_with_caseloads, post_in, workers_in
from alongside.referrals.queries.duplicates import Duplicate, possible_duplicates
from alongside.referrals.queries.hub_face import HubFace, hub_face_for, hub_families_for, hub_family_for
from alongside.referrals.queries.reading import (
    History,
    asking_of,
    clock_on,
    deadline_of,
    earlier_file,
    family_called,
    history,
    hubs_to_refer_to,
    queue_for,
    referral_for,
    workers_of,
)
from alongside.referrals.queries.sent import Referrer, referrer_in, sent_by, sent_for

__all__ = [
    "Caseload",
    "Duplicate",
    "History",
    "HubFace",
    "Referrer",
    "asking_of",
    "caseloads_for",
    "clock_on",
    "deadline_of",
    "earlier_file",
    "family_called",
    "history",
    "hub_face_for",
    "hub_families_for",
    "hub_family_for",
    "hubs_to_refer_to",
    "hubs_with_caseloads",
    "possible_duplicates",
    "post_in",
    "queue_for",
    "referral_for",
    "referrer_in",
    "sent_by",
    "sent_for",
    "workers_in",
    "workers_of",
]
