"""Support in words, ready for templates."""
