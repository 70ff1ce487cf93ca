"""What a profile answers: the fields of the Philomena Protocol that a family can fill in on a calm day."""

FIELDS = (
    "looks", "marks", "usually_wears", "phones", "handles", "money_and_travel", "device_finder", "health",
    "talking_with", "places", "people", "vehicles", "risks", "parents_words", "when_found",
)  # fmt: skip
