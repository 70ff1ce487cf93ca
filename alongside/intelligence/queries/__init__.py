"""What is asked: what the police did with what was passed on."""
