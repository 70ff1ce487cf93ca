"""Families at the desk: the list, the page of one family, and a form for each thing that is written there."""
