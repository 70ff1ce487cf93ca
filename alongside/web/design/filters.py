"""Template filters and globals that read the clock or the settings; the words themselves are in `moments`."""

from datetime import date, datetime

from django.conf import settings
from django.templatetags.static import static as asset_path
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from markupsafe import Markup

from alongside.web.design import moments


def _time(machine: str, words: str) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(machine, words)


def when(at: datetime | None, inside: bool = False) -> Markup | str:
    """`{{ referral.received_at|when }}` → Today at 16:10 (in 3 hours); `inside` a sentence, today. Nothing for None."""
    if at is None:
        return ""
    words = moments.when(at, timezone.now(), timezone.get_current_timezone())
    return _time(at.isoformat(timespec="minutes"), moments.inside(words) if inside else words)


def moment(at: datetime | None) -> Markup | str:
    """22 November 2026 at 16:10 (no relative words: for paper)."""
    if at is None:
        return ""
    return _time(at.isoformat(timespec="minutes"), moments.moment(at, timezone.get_current_timezone()))


def on_day(on: date | None) -> Markup | str:
    """`{{ child.born_on|on_day }}` → 22 November 2026 (in 9 days)."""
    if on is None:
        return ""
    return _time(on.isoformat(), moments.on_day(on, timezone.localdate()))


def day(on: date | None) -> Markup | str:
    """22 November 2026, and no more."""
    return "" if on is None else _time(on.isoformat(), moments.day(on))


def ago(at: datetime | None) -> Markup | str:
    """3 hours ago."""
    if at is None:
        return ""
    return _time(at.isoformat(timespec="minutes"), moments.ago(at, timezone.now()))


def url(name: str, *args: object, **kwargs: object) -> str:
    """`{{ url("desk:family", family.id) }}`."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


def url_if_there(name: str) -> str:
    """The address, or nothing while no such page exists: menus must not break a page."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def static(path: str) -> str:
    """A built asset's address. Without its manifest entry the plain address: an error page must still render."""
    try:
        return asset_path(path)
    except ValueError:
        return settings.STATIC_URL + path
