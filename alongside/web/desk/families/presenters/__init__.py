"""Families in words, ready for a page."""
