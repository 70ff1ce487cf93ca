"""What is done: what the police did with what was passed on."""
