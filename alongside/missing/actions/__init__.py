"""What is done: missing episodes."""
