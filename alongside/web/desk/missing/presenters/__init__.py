"""Missing episodes as words, ready for a template."""
