"""What is done: meetings, promises and challenges."""
