"""The kinds of thing a file holds: what people call them, how they stand together in a filter, and their pages."""

from uuid import UUID

from django.urls import reverse

GROUPS: dict[str, tuple[str, frozenset[str]]] = {
    "contacts": ("Contacts", frozenset({"contact", "contact_correction", "planned", "appointment", "rhythm", "task"})),
    "said": ("What parents said and chose", frozenset({"need", "choice", "consent", "concern", "parent_view",
                                                        "promise_effect", "advocacy_outcome"})),
    "noticed": ("What was noticed", frozenset({"observation"})),
    "missing": ("Missing", frozenset({"missing_episode", "missing_report", "missing_search", "missing_return",
                                      "return_talk", "missing_step", "missing_profile"})),
    "plans": ("Plans", frozenset({"safety_plan", "missing_plan", "plan_agreed", "plan_reviewed", "plan_ended"})),
    "promises": ("Meetings and promises", frozenset({
        "meeting_planned", "meeting_held", "meeting_changed", "promise", "promise_step", "asking", "asking_answer"})),
    "together": ("Going over things, and help", frozenset({"topic", "help_step", "help", "topic_grid"})),
    "referrals": ("Referrals", frozenset({"referral", "screening", "allocation"})),
    "left": ("What left this file", frozenset({"passed_on", "paper", "taken_back", "read_again", "source_opened"})),
    "became": ("What became of it", frozenset({"police_step", "police_hold", "police_said", "exhibit", "answer"})),
    "need": ("Need-to-know", frozenset({"emergency_opening", "opening_review"})),
    "people": ("People", frozenset({"person"})),
}  # fmt: skip

# A kind's own page and the name of its id there; anything else leads to the family.
_PAGES: dict[str, tuple[str, str]] = {
    "contact": ("contact-one", "contact"),
    "planned": ("planned", "planned"),
    "appointment": ("appointment", "appointment"),
    "task": ("task", "task"),
    "observation": ("log-entry", "observation"),
    "safety_plan": ("plan-version", "plan_version"),
    "missing_plan": ("plan-version", "plan_version"),
    "plan_agreed": ("plan-step", "plan_step"),
    "plan_reviewed": ("plan-step", "plan_step"),
    "plan_ended": ("plan-step", "plan_step"),
    "missing_episode": ("missing-episode", "episode"),
    "promise": ("advocacy-promise", "promise"),
    "meeting_planned": ("advocacy-meeting", "meeting"),
    "asking": ("advocacy-asking", "asking"),
    "referral": ("referral", "referral"),
    "passed_on": ("crossing", "passed"),
    "paper": ("paper", "decision"),
    "police_step": ("police-line", "police_line"),
    "police_hold": ("police-line", "police_line"),
    "police_said": ("police-line", "police_line"),
    "exhibit": ("police-line", "police_line"),
    "answer": ("police-line", "police_line"),
}
# Where the lines of a kind stand together in the family's file.
_LISTS = {
    "missing": "missing",
    "promises": "advocacy",
    "contacts": "contacts",
    "together": "topics",
    "left": "crossed",
}


def group_of(kind: str) -> str:
    return next((group for group, (_, kinds) in GROUPS.items() if kind in kinds), "")


def words_of(kind: str) -> str:
    group = group_of(kind)
    return GROUPS[group][0] if group else ""


def page_of(kind: str, id_: UUID, family: UUID) -> str:
    """Where a line leads: its own page, else the list it stands in, else the family."""
    if kind in _PAGES:
        name, parameter = _PAGES[kind]
        return reverse(f"desk:{name}", kwargs={parameter: id_})
    return reverse(f"desk:{_LISTS.get(group_of(kind), 'family')}", args=[family])


def kinds_in(groups: list[str]) -> frozenset[str]:
    return frozenset(kind for group in groups if group in GROUPS for kind in GROUPS[group][1])
