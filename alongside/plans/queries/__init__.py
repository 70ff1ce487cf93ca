"""What is asked: plans of a family."""
