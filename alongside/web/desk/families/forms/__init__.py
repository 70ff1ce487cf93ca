"""The forms of a family's file. Shape only: the actions decide."""
