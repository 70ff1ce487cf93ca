"""Addresses of what is done beside a family and for the team. The desk's own list takes them in under its name."""

from django.urls import path

from alongside.web.desk.beside import duty, helping, lone, supervision, topics

urlpatterns = [
    path("families/<uuid:family>/topics/", topics.topics, name="topics"),
    path("families/<uuid:family>/topics/new/", topics.topic_new, name="topic-new"),
    path("families/<uuid:family>/topics/plan/", topics.topic_plan, name="topic-plan"),
    path("families/<uuid:family>/help/", helping.helps, name="helps"),
    path("families/<uuid:family>/help/new/", helping.help_new, name="help-new"),
    path("families/<uuid:family>/help/<uuid:help>/", helping.help_follow, name="help"),
    path("out/", lone.out, name="out"),
    path("out/new/", lone.out_new, name="out-new"),
    path("out/<uuid:visit>/safe/", lone.safe, name="out-safe"),
    path("out/<uuid:visit>/longer/", lone.longer, name="out-longer"),
    path("duty/", duty.turns, name="duty"),
    path("duty/new/", duty.turn_new, name="duty-new"),
    path("duty/<uuid:duty>/call-off/", duty.call_off, name="duty-call-off"),
    path("supervision/", supervision.supervised, name="supervision"),
    path("supervision/<uuid:worker>/new/", supervision.supervision_new, name="supervision-new"),
]
