"""Plans on the desk: written in the parent’s words, agreed by both, read again, compared, printed on one page."""
