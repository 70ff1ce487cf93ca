"""Commands of the house, beside what Django brings."""
