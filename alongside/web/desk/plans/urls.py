"""Addresses of plans. The desk's own list takes them in under its name."""

from django.urls import path

from alongside.web.desk.plans import papers, steps, views, writing

_PLAN = "plans/<uuid:plan>/"

urlpatterns = [
    path("families/<uuid:family>/plans/", views.plans, name="plans"),
    path("families/<uuid:family>/plans/new/<slug:plan_kind>/", writing.new, name="plan-new"),
    path(_PLAN, views.plan, name="plan"),
    path(f"{_PLAN}write/", writing.write, name="plan-write"),
    path(f"{_PLAN}agree/", steps.agree, name="plan-agree"),
    path(f"{_PLAN}review/", steps.review, name="plan-review"),
    path(f"{_PLAN}day/", steps.dated, name="plan-date"),
    path(f"{_PLAN}end/", steps.end, name="plan-end"),
    path(f"{_PLAN}print/", papers.paper, name="plan-print"),
    path(f"{_PLAN}print/pdf/", papers.paper_pdf, name="plan-print-pdf"),
    path("plans/versions/<uuid:plan_version>/", views.version, name="plan-version"),
    path("plans/steps/<uuid:plan_step>/", views.step, name="plan-step"),
]
