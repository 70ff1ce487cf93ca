"""Standing beside the family: contacts, from the first one on (000 §3.3, §4.1)."""
