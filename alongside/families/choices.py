"""What can be chosen when a family's file is written: the same words on every page, without the rows behind them."""

from alongside.families.models.homes import Bond as Bond
from alongside.families.models.homes import Holds as Holds
from alongside.families.models.locked import LockedKind as LockedKind
from alongside.families.models.people import PersonKind as PersonKind
from alongside.families.models.reach import WayKind as WayKind
from alongside.families.models.voice import ChoiceAnswer as ChoiceAnswer
from alongside.families.models.voice import ConsentAbout as ConsentAbout
from alongside.families.models.voice import ConsentAnswer as ConsentAnswer
from alongside.families.models.voice import NeedKind as NeedKind
