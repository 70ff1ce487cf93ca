"""Addresses of papers that leave. The desk's own list takes them in under its name."""

from django.urls import path

from alongside.web.desk.sharing import answering, crossed, custody, papers, passing

urlpatterns = [
    path("referrals/<uuid:referral>/answer/", answering.answer, name="answer"),
    path("papers/<uuid:decision>/", papers.paper, name="paper"),
    path("papers/<uuid:decision>/pdf/", papers.paper_pdf, name="paper-pdf"),
    path("families/<uuid:family>/pass-on/", passing.choose, name="pass-on"),
    path("families/<uuid:family>/pass-on/words/", passing.words, name="pass-on-words"),
    path("families/<uuid:family>/share-now/", passing.now, name="share-now"),
    path("families/<uuid:family>/passed-on/", crossed.crossed, name="crossed"),
    path("passed-on/<uuid:passed>/", crossed.crossing, name="crossing"),
    path("passed-on/<uuid:passed>/take-back/", crossed.take_back, name="crossing-back"),
    path("passed-on/<uuid:passed>/read/", crossed.read_again, name="crossing-read"),
    path("sources/", custody.sources, name="sources"),
    path("sources/<uuid:source>/", custody.source, name="source"),
]
