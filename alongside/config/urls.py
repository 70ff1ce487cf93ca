"""Every address: one line a surface. Each view says to whom it is open; the start refuses one that does not."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from alongside.web import health


def surface(prefix: str, module: str) -> list[URLPattern | URLResolver]:
    """The addresses of a surface, once it has any."""
    package = module.rpartition(".")[0]
    return [path(prefix, include(module))] if find_spec(package) and find_spec(module) else []


urlpatterns = [
    *surface("", "alongside.web.signin.urls"),
    *surface("", "alongside.web.signin.steps"),
    *surface("demo/", "alongside.web.demo.urls"),
    *surface("hub/", "alongside.web.hub.urls"),
    *surface("log/", "alongside.web.carers.urls"),
    *surface("record/", "alongside.web.record.urls"),
    *surface("words/check/", "alongside.web.coach.urls"),
    *surface("reports/", "alongside.web.reports.urls"),
    *surface("design/", "alongside.web.design.urls"),
    path("healthy/", health.healthy, name="healthy"),
    *surface("", "alongside.web.desk.urls"),
]

handler400 = "alongside.web.errors.bad_request"
handler403 = "alongside.web.errors.not_allowed"
handler404 = "alongside.web.errors.not_found"
handler500 = "alongside.web.errors.failed"
handler429 = "alongside.web.signin.adapters.too_many"
