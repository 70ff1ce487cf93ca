"""Files with what was noticed: the question first, then sending, then one quiet page a file.

Carers come here too, for what they wrote themselves; which file somebody may see is the gate's to say.
"""

from alongside.access.roles import CARERS
from alongside.web.desk import DESK

WITH_FILES = (*DESK, *sorted(CARERS))
