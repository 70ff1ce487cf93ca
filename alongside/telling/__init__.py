"""What every area tells of families, put together: the chronology, what waits, and a search. It keeps nothing."""
