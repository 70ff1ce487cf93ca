"""The police’s side of a paper, for two doors: officers in the hub, and the family’s worker as they were told."""
