"""What is done: plans of a family."""
