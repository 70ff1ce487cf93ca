"""The picture of a family: where each person stands, and how each line runs. Plain values in, places out.

Read in this order: `values` (what is drawn), `rows` (generations), `seats` (homes and who stands beside whom),
`plans` (what kind of line each bond becomes), `lanes` and `strokes` (where it runs), `picture` (all of it).
"""

from alongside.families.genogram.picture import Outline, Picture, Symbol, picture
from alongside.families.genogram.strokes import Stroke
from alongside.families.genogram.values import BONDS, Home, Link, Someone, State

__all__ = ["BONDS", "Home", "Link", "Outline", "Picture", "Someone", "State", "Stroke", "Symbol", "picture"]
