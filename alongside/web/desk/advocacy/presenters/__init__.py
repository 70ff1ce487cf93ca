"""Promises, meetings and askings as words for the pages."""
