"""The places in which one person may keep a form they have begun: more than one, so that two devices lose nothing."""

SLOTS = 9


def slots_of(form: str) -> list[str]:
    """A form's own places and no other's, even where the name of one form begins like that of another."""
    return [form, *(f"{form}.{number}" for number in range(2, SLOTS + 1))]
