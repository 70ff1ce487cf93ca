"""Addresses of answers owed, and of the police’s side of a paper as it was told."""

from django.urls import path

from alongside.web.desk.intelligence import answers, figures, police

urlpatterns = [
    path("answers/", answers.owed, name="answers"),
    path("answers/months/", figures.months, name="answers-months"),
    path("answers/<uuid:owed>/", answers.answer, name="answer-owed"),
    path("passed-on/lines/<uuid:police_line>/", police.line, name="police-line"),
    path("passed-on/<uuid:passed>/police/", police.paper, name="police"),
    path("passed-on/<uuid:passed>/police/<slug:step>/", police.step, name="police-step"),
]
