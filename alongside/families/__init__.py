"""The whole family is the unit: its people, homes, safe ways to reach it, and who stands beside it (000 §4.2)."""
