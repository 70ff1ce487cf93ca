"""What became of what a parent noticed, and what may be said back (000 §4.6; 003 Diagram Three)."""
