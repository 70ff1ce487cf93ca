"""The topic grid as a PLO and a child’s worker both meet it: one form, one table, each for their own side."""
