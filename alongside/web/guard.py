"""Every view says to whom it is open; the start refuses a view that does not.

This fences surfaces by role. Which family or referral somebody may see is asked of the gate, in queries and actions.
"""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, cast

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from alongside.access.gate import NotVisible
from alongside.access.roles import Role

if TYPE_CHECKING:
    from alongside.web.requests import MemberRequest

View = Callable[..., HttpResponse]


def _declared(view: View, words: str, methods: tuple[str, ...], passes: Callable[[HttpRequest], bool]) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not passes(request):
            raise NotVisible
        if request.method not in (*methods, "HEAD"):
            return HttpResponseNotAllowed(methods)
        return view(request, *args, **kwargs)

    guarded.guard = words  # type: ignore[attr-defined]
    return guarded


def open_to(*roles: Role, methods: tuple[str, ...] = ("GET",)) -> Callable[[View], View]:
    """People with one of these posts anywhere; for everyone else the page is not there."""
    words = ", ".join(sorted(role.value for role in roles))

    def has_a_post(request: HttpRequest) -> bool:
        return cast("MemberRequest", request).actor.has(*roles)

    return lambda view: _declared(view, words, methods, has_a_post)


def open_to_members(*, methods: tuple[str, ...] = ("GET",)) -> Callable[[View], View]:
    """Everybody who is signed in, whatever their posts."""
    return lambda view: _declared(view, "everybody signed in", methods, lambda request: True)


def open_to_the_world(because: str, *, methods: tuple[str, ...] = ("GET",)) -> Callable[[View], View]:
    """No sign-in needed, and why that is safe."""
    return lambda view: login_not_required(_declared(view, f"the world: {because}", methods, lambda request: True))
