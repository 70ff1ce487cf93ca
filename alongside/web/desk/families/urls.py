"""Addresses of families at the desk. Identifiers are random; no name ever stands in an address."""

from django.urls import path

from alongside.web.desk.families import genogram, homes, lists, locked, page, people, reach, round, standing, voice

_F = "families/<uuid:family>/"

urlpatterns = [
    path("families/", lists.families, name="families"),
    path(_F, page.family, name="family"),
    path(f"{_F}genogram/", genogram.genogram, name="genogram"),
    path(f"{_F}people/new/", people.person_new, name="person_new"),
    path(f"{_F}people/<uuid:person>/", people.person_edit, name="person_edit"),
    path(f"{_F}people/<uuid:person>/child/", people.child_edit, name="child_edit"),
    path(f"{_F}people/<uuid:person>/safe/", reach.rule_new, name="rule_new"),
    path(f"{_F}people/<uuid:person>/ways/new/", reach.way_new, name="way_new"),
    path(f"{_F}ways/<uuid:way>/end/", reach.way_end, name="way_end"),
    path(f"{_F}homes/new/", homes.home_new, name="home_new"),
    path(f"{_F}homes/<uuid:home>/", homes.home_edit, name="home_edit"),
    path(f"{_F}homes/<uuid:home>/members/new/", homes.moves_in, name="moves_in"),
    path(f"{_F}stays/<uuid:stay>/end/", homes.moves_out, name="moves_out"),
    path(f"{_F}bonds/new/", homes.bond_new, name="bond_new"),
    path(f"{_F}bonds/<uuid:bond>/end/", homes.bond_end, name="bond_end"),
    path(f"{_F}responsibility/new/", homes.responsibility_new, name="responsibility_new"),
    path(f"{_F}locked/new/", locked.lock_new, name="lock_new"),
    path(f"{_F}locked/<uuid:fact>/open/", locked.lock_open, name="lock_open"),
    path(f"{_F}locked/<uuid:fact>/end/", locked.lock_end, name="lock_end"),
    path(f"{_F}words/new/", voice.need_new, name="need_new"),
    path(f"{_F}words/<uuid:need>/end/", voice.need_end, name="need_end"),
    path(f"{_F}consent/new/", voice.consent_new, name="consent_new"),
    path(f"{_F}choice/new/", voice.choice_new, name="choice_new"),
    path(f"{_F}wellbeing/new/", voice.concern_new, name="concern_new"),
    path(f"{_F}wellbeing/<uuid:concern>/told/", voice.concern_told, name="concern_told"),
    path(f"{_F}wellbeing/<uuid:concern>/close/", voice.concern_close, name="concern_close"),
    path(f"{_F}kept-apart/new/", round.kept_apart_new, name="kept_apart_new"),
    path(f"{_F}kept-apart/<uuid:rule>/end/", round.kept_apart_end, name="kept_apart_end"),
    path(f"{_F}professionals/new/", round.professional_new, name="professional_new"),
    path(f"{_F}professionals/<uuid:professional>/end/", round.professional_end, name="professional_end"),
    path(f"{_F}workers/", standing.workers, name="workers"),
    path(f"{_F}workers/handover/", standing.handover, name="handover"),
    path(f"{_F}workers/cover/", standing.cover, name="cover"),
    path(f"{_F}workers/partner/", standing.partner, name="partner"),
    path(f"{_F}workers/supervisor/", standing.supervisor, name="supervisor"),
    path(f"{_F}workers/carer/", standing.carer, name="carer"),
    path(f"{_F}workers/<uuid:tie>/end/", standing.tie_end, name="tie_end"),
    path(f"{_F}workers/keep-away/", standing.keep_away, name="keep_away"),
    path(f"{_F}workers/keep-away/<uuid:exclusion>/end/", standing.keep_away_end, name="keep_away_end"),
]
