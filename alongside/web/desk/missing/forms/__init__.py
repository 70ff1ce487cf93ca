"""The forms of missing episodes. On a phone at the kitchen table: two answers are enough, the rest is folded away."""
