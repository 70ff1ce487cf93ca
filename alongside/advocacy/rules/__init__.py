"""What may become of a meeting, a promise and a question, when an answer is due, and the sheet for a meeting."""
