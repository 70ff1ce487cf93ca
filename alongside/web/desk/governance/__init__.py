"""Need-to-know at the desk: a file opened in an emergency, what waits for review, and who opened a family's record."""
