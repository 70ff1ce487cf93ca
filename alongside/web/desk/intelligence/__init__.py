"""What became of what was passed on, at the worker’s desk: as police told it, and telling whoever told us."""
