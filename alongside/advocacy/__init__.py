"""Holding agencies to what they decided, and the parent’s view beside it (000 §3.3, §4.3)."""
