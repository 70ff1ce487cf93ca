"""Two worlds that differ only in what one reader may not see, and whether anything the reader is given tells which.

A world is built from a seed through the real actions, in steps that each have their own moment and their own chance.
What the reader may see happens at the same moments by the same chance in both worlds; between those steps each world
has a hidden life of its own. So every id, reference and date the reader may know is the same, and whatever differs in
a page, a file, a search or a question to the database is a leak.
"""
