"""The log on the desk: a family's, one's own, what came in this week, on paper and as a file that leaves."""
