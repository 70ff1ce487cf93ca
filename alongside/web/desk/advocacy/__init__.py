"""Speaking up beside a parent, on the desk: promises, meetings, challenges, answers, and the sheet for a meeting."""
