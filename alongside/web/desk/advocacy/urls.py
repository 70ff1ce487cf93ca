"""Addresses of advocacy. The desk's own list takes them in under its name."""

from django.urls import path

from alongside.web.desk.advocacy import askings, asks, meetings, page, promises, sheet

_FAMILY = "families/<uuid:family>/advocacy/"

urlpatterns = [
    path(_FAMILY, page.advocacy, name="advocacy"),
    path(_FAMILY + "promise/", promises.new, name="advocacy-promise-new"),
    path(_FAMILY + "meeting/", meetings.new, name="advocacy-meeting-new"),
    path(_FAMILY + "challenge/", asks.challenge, name="advocacy-challenge"),
    path(_FAMILY + "child-protection/", asks.refer_child, name="advocacy-refer-child"),
    path(_FAMILY + "ladder/", page.ladder, name="advocacy-ladder"),
    path(_FAMILY + "helped/", page.helped, name="advocacy-helped"),
    path(_FAMILY + "sheet/", sheet.sheet, name="advocacy-sheet"),
    path(_FAMILY + "sheet/pdf/", sheet.sheet_pdf, name="advocacy-sheet-pdf"),
    path(_FAMILY + "sheet/share/", sheet.share, name="advocacy-sheet-share"),
    path("promises/<uuid:promise>/", promises.promise, name="advocacy-promise"),
    path("promises/<uuid:promise>/became/", promises.became, name="advocacy-promise-became"),
    path("promises/<uuid:promise>/tap/", promises.tap, name="advocacy-promise-tap"),
    path("promises/<uuid:promise>/effect/", promises.effect, name="advocacy-promise-effect"),
    path("meetings/<uuid:meeting>/", meetings.meeting, name="advocacy-meeting"),
    path("meetings/<uuid:meeting>/told/", meetings.tell, name="advocacy-meeting-told"),
    path("meetings/<uuid:meeting>/view/", meetings.view, name="advocacy-meeting-view"),
    path("meetings/<uuid:meeting>/minutes/", meetings.minutes, name="advocacy-meeting-minutes"),
    path("meetings/<uuid:meeting>/mend/", asks.mend, name="advocacy-meeting-mend"),
    path("askings/<uuid:asking>/", askings.asking, name="advocacy-asking"),
    path("askings/<uuid:asking>/answer/", askings.answer, name="advocacy-asking-answer"),
]
