"""Addresses of the clocks and lists."""

from django.urls import path

from alongside.web.desk.words import clocks, lists

urlpatterns = [
    path("words/", lists.words, name="words"),
    path("words/clocks/<slug:clock>/", clocks.change, name="words-clock"),
    path("words/lists/<slug:word_list>/", lists.one_list, name="words-list"),
    path("words/lists/<slug:word_list>/new/", lists.add, name="words-new"),
    path("words/choices/<uuid:choice>/", lists.reword, name="words-choice"),
    path("words/choices/<uuid:choice>/end/", lists.end, name="words-end"),
    path("words/choices/<uuid:choice>/again/", lists.again, name="words-again"),
]
