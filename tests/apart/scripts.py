"""The worlds of each reader: how they begin, what happens in sight, and what happens out of sight."""

from tests.apart import seen, unseen, unseen_beside
from tests.apart.world import Script

_ALL = (*unseen.FILE, *unseen_beside.HUB)
# What needs a family of which the reader sees a part.
_BESIDE_THEIRS = {
    unseen_beside.what_they_thought, unseen_beside.what_we_asked, unseen_beside.minutes_mended,
    unseen_beside.taken_back, unseen_beside.somebody_was_told,
}  # fmt: skip
# What is counted: it happens in sight of whoever sees counts.
_COUNTED = {
    unseen_beside.passed_to_others, unseen_beside.shared_now, unseen_beside.police_elsewhere, unseen_beside.a_referral,
    unseen_beside.help_asked_for,
}  # fmt: skip

SCRIPTS = {
    "dee": Script("dee", seen.partner_begins, seen.POLICE, _ALL),
    "sam": Script("sam", seen.partner_begins, seen.PARTNER, _ALL),
    "chidi": Script("chidi", seen.partner_begins, seen.PARTNER, _ALL),
    "frances": Script("frances", seen.carer_begins, seen.CARER, _ALL),
    "ruth": Script("ruth", seen.counts_begin, seen.COUNTS, tuple(a for a in _ALL if a not in _COUNTED), True),
    "una": Script("una", seen.una_begins, seen.UNA, tuple(a for a in _ALL if a not in _BESIDE_THEIRS)),
}
