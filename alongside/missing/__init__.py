"""When a child goes missing: from the first worry to what was learnt after (000 §4.5; standards §2)."""
