"""When a child is missing: written down in one tap, followed to the return, and the pack for police."""
