"""What became of what was passed on: what police did with it, what may be said back, and what a parent is still owed.

Grades are the police’s own and never ours. Whoever told something is a reference here; nothing in this area can name
them. Every police step is entered by an officer, or by the family’s worker as told by whom, how and when.
"""
