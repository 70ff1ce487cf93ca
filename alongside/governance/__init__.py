"""Need-to-know, looked after: openings in an emergency are reviewed, looks nobody can place are asked about.

It stores nothing the policy reads.
"""
