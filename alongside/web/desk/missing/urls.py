"""Addresses of missing episodes. Identifiers are random; no name ever stands in one."""

from django.urls import path

from alongside.web.desk.missing import (
    episode,
    giving,
    going,
    lists,
    pack,
    patterns,
    profile,
    screen,
    steps,
    talking,
)

_F = "families/<uuid:family>/missing/"
_C = f"{_F}children/<uuid:child>/"
_E = "episodes/<uuid:episode>/"

urlpatterns = [
    path(_F, lists.episodes, name="missing"),
    path(f"{_F}new/", going.notice, name="missing-new"),
    path(f"{_F}patterns/", patterns.patterns, name="missing-patterns"),
    path(f"{_C}profile/", profile.profile, name="missing-profile"),
    path(f"{_C}profile/checked/", profile.checked, name="missing-checked"),
    path(f"{_C}profile/photo/", profile.photo, name="missing-photo"),
    path(f"{_C}pack/", pack.pack, name="missing-pack"),
    path(f"{_C}pack/print/", pack.paper, name="missing-pack-print"),
    path(f"{_C}pack/print/pdf/", pack.paper_pdf, name="missing-pack-pdf"),
    path(f"{_C}pack/give/", giving.give, name="missing-pack-give"),
    path(_E, episode.episode, name="missing-episode"),
    path(f"{_E}report/", steps.report, name="missing-report"),
    path(f"{_E}back-told/", steps.tell_back, name="missing-tell-back"),
    path(f"{_E}not-reported/", steps.unreported, name="missing-unreported"),
    path(f"{_E}search/", steps.search, name="missing-search"),
    path(f"{_E}back/", going.back, name="missing-back"),
    path(f"{_E}not-back/", steps.not_back, name="missing-not-back"),
    path(f"{_E}talk/", talking.talk, name="missing-talk"),
    path(f"{_E}learn/", talking.learn, name="missing-learn"),
    path(f"{_E}settle/", steps.settle, name="missing-settle"),
    path(f"{_E}reopen/", steps.reopen, name="missing-reopen"),
    path(f"{_E}mistake/", steps.mistake, name="missing-mistake"),
    path("missing-now/screen/", screen.screen, name="missing-screen"),
]
