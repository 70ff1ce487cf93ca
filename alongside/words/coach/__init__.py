"""The language coach: kinder words for what puts blame on a child or a parent. It suggests; it keeps nothing.

Pure: text in, finds out. It stays silent inside quotation marks (somebody's own words are not corrected), where a word
is denied or spoken about, in the names of teams, forms and laws, and for “contact with”.
"""

from alongside.words.coach.check import Find, check

__all__ = ["Find", "check"]
