"""What a parent or carer noticed: their words, how they know, the things in it, and the files that came with it.

The provenance log (000 §4.6; 003 objective 5). Append-only: a correction stands beside what it corrects.
"""
