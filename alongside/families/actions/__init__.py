"""What is done with a family's file: one module for each idea, each act with its gate, its rule and its entry."""

from alongside.families.actions.opening import open_family as open_family
from alongside.families.actions.standing import handover as handover
