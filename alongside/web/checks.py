"""Refuses the start if an address has no declared guard: a view nobody thought about is open to somebody."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from django.core import checks
from django.urls import URLPattern, URLResolver, get_resolver

# Views of other people’s packages that cannot carry a guard of ours, by address name, and why each is safe.
# Empty, and meant to stay so: the sign-in package’s views are mounted through `signin.steps`, which guards them.
THIRD_PARTY: Final[Mapping[str, str]] = {}


def views(resolver: URLResolver, path: str = "") -> Iterator[tuple[str, str, Callable[..., Any]]]:
    """(address, name, view) of everything the URLconf reaches."""
    for entry in resolver.url_patterns:
        here = path + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from views(entry, here)
        elif isinstance(entry, URLPattern):
            yield here, entry.name or "", entry.callback


def every_view_is_guarded(**_: Any) -> list[checks.CheckMessage]:
    return [
        checks.Error(
            f"/{path} does not say to whom it is open.",
            hint="Put open_to, open_to_members or open_to_the_world (alongside/web/guard.py) on its view.",
            id="alongside.E001",
        )
        for path, name, view in views(get_resolver())
        if not getattr(view, "guard", "") and name not in THIRD_PARTY
    ]


def register() -> None:
    checks.register(every_view_is_guarded)
