"""What was done and who looked: entries in the same transaction as the write, chained so that no change hides."""
