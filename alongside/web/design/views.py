"""The gallery: how everything looks, and the lines that make it."""

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.utils import timezone

from alongside.web.design import conflict, gallery, pages
from alongside.web.design.gallery_form import FilterForm, GalleryForm
from alongside.web.guard import open_to_the_world
from alongside.web.requests import sent

_SAFE = "it shows the design alone and keeps nothing"
SWATCHES = (
    *("paper", "card", "linen", "mist", "plum-mist", "amber-mist", "red-mist"),
    *("teal", "teal-deep", "plum", "amber", "red", "green"),
)


@open_to_the_world(_SAFE)
def components(request: HttpRequest) -> HttpResponse:
    templates = engines["jinja2"].env  # type: ignore[attr-defined]
    shown = [(heading, list(gallery.examples(templates, path))) for heading, path in gallery.GROUPS]
    context = {"heading": "How Alongside looks", "groups": shown, "swatches": SWATCHES, "filter": FilterForm()}
    return pages.render(request, "design/gallery.html", context)


@open_to_the_world(_SAFE, methods=("GET", "POST"))
def fields(request: HttpRequest) -> HttpResponse:
    """Empty by GET, with every error by an empty POST, with what was typed by any other."""
    form = GalleryForm(sent(request), once=True, version=1)
    context = {"heading": "The fields of a form", "form": form, "button": "Send", "cancel": ""}
    return pages.render(request, "design/form.html", context)


@open_to_the_world(_SAFE)
def differing(request: HttpRequest) -> HttpResponse:
    """The page two people meet who changed one thing at once."""
    form = FilterForm({"state": "due", "person": "Ash", "version": "1"}, version=1)
    form.is_valid()
    theirs = {"state": "late", "person": "Ashby"}
    return conflict.page(request, form, theirs=theirs, by="Owen Clarke", version=2)


@open_to_the_world(_SAFE)
def paper(request: HttpRequest) -> HttpResponse:
    """How a paper that leaves looks, in the browser."""
    context = {"heading": "A paper that leaves", "stated_at": timezone.now(), "handling": "OFFICIAL-SENSITIVE"}
    return pages.render(request, "design/paper_example.html", context)
