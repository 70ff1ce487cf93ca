"""Speaking up beside a parent: meetings, what agencies promised and what became of it, and what was asked of whom."""
