"""Benchmarks: each prints JSON lines and compares two things in one run (ratios, never bare times)."""
