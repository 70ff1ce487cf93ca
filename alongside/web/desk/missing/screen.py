"""For a screen on a wall: how many children are missing, and since when. Never who."""

from django.http import HttpResponse

from alongside.access.roles import Role
from alongside.missing.queries import screen_for
from alongside.web.design.pages import render
from alongside.web.desk import DESK
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

AGAIN_SECONDS = 60


@open_to(*DESK, Role.OPERATIONAL_MANAGER)
def screen(request: MemberRequest) -> HttpResponse:
    """It loads itself again every minute."""
    context = {
        "heading": "Missing now",
        "counted": screen_for(request.actor),
        "hub": request.actor.has(Role.OPERATIONAL_MANAGER) and not request.actor.has(*DESK),
    }
    return render(request, "desk/missing/screen.html", context, headers={"Refresh": str(AGAIN_SECONDS)})
