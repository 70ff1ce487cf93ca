"""The Jinja2 environment of every surface, and what allauth's Django templates get of it."""

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from jinja2 import Environment, StrictUndefined

from alongside.web.design import filters, moments
from alongside.web.design.brand import PRODUCT
from alongside.web.design.components import component


def environment(**options: Any) -> Environment:
    """Autoescape on; a name that was never given is an error, not an empty space."""
    options |= {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    made = Environment(**{**options, "autoescape": True})  # noqa: S701  ruff cannot see through the mapping
    made.globals.update(
        component=component,
        static=filters.static,
        url=filters.url,
        product=PRODUCT,
        demo=settings.DEMO,
        handling=settings.HANDLING,
        count=moments.count,
        times=moments.times,
    )
    made.filters.update(
        when=filters.when,
        moment=filters.moment,
        on_day=filters.on_day,
        day=filters.day,
        ago=filters.ago,
    )
    return made


def for_django_templates(request: HttpRequest) -> dict[str, Any]:
    """The head, top and foot of our pages for allauth's templates; drawn only where they are printed."""
    # Here, not above: pages reaches the template engines, which import this module to be made.
    from alongside.web.design import pages

    return {"design": {name: partial(pages.part, request, name) for name in ("head", "top", "foot")}}
