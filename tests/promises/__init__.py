"""Sweeps over the repository itself: what the house promises about its own shape and words."""
