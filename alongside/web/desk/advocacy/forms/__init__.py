"""The forms of advocacy: two or three questions in view, the rest folded until somebody wants it."""
