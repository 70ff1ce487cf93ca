"""Papers that leave: the answer to a referrer, what left, and printing it."""
