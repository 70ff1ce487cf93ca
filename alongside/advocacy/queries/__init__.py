"""What is asked: meetings, promises and challenges."""
