"""The only way out of the charity's file: a decision, the snapshot of exactly what left, and the release gate."""
