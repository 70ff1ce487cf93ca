"""What is asked: missing episodes."""
