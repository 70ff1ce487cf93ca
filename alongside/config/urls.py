"""Every address: one line a surface. Each view says to whom it is open; the start refuses one that does not."""

from django.urls import include, path

from alongside.web import health

urlpatterns = [
    path("", include("alongside.web.signin.urls")),
    path("", include("alongside.web.signin.steps")),
    path("demo/", include("alongside.web.demo.urls")),
    path("get-in-touch/", include("alongside.web.askforhelp.urls")),
    path("hub/", include("alongside.web.hub.urls")),
    path("log/", include("alongside.web.carers.urls")),
    path("record/", include("alongside.web.record.urls")),
    path("words/check/", include("alongside.web.coach.urls")),
    path("reports/", include("alongside.web.reports.urls")),
    path("design/", include("alongside.web.design.urls")),
    path("healthy/", health.healthy, name="healthy"),
    path("", include("alongside.web.desk.urls")),
]

handler400 = "alongside.web.errors.bad_request"
handler403 = "alongside.web.errors.not_allowed"
handler404 = "alongside.web.errors.not_found"
handler500 = "alongside.web.errors.failed"
handler429 = "alongside.web.signin.adapters.too_many"
