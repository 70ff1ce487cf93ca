"""What every area tells of a family, put together: the chronology, on the screen and on paper, and the search."""
