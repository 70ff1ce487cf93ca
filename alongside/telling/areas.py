"""Every area that tells something, in the order of the model."""

from alongside.advocacy.queries import told as advocacy
from alongside.families.queries import told as families
from alongside.governance.queries import told as governance
from alongside.intelligence.queries import told as intelligence
from alongside.missing.queries import told as missing
from alongside.observations.queries import told as observations
from alongside.plans.queries import told as plans
from alongside.referrals.queries import told as referrals
from alongside.sharing.queries import told as sharing
from alongside.support.queries import told as support

AREAS = (families, referrals, support, observations, plans, missing, advocacy, sharing, intelligence, governance)
