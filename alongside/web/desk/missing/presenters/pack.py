"""Where one can go from the pack."""

from typing import TYPE_CHECKING

from django.urls import reverse

if TYPE_CHECKING:
    from alongside.missing.queries import PackPage


def links(found: "PackPage") -> dict[str, str]:
    """Empty where there is nothing to lead to. `homes` are locked: each is opened alone, with a reason."""
    family, child = found.child.family_id, found.child.pk
    episode = found.episode.pk if found.episode else None
    return {
        "family": reverse("desk:family", args=[family]),
        "episode": reverse("desk:missing-episode", args=[episode]) if episode else "",
        "report": reverse("desk:missing-report", args=[episode]) if episode else "",
        "new": reverse("desk:missing-new", args=[family]) + f"?child={child}",
        "print": reverse("desk:missing-pack-print", args=[family, child]),
        "pdf": reverse("desk:missing-pack-pdf", args=[family, child]),
        "give": reverse("desk:missing-pack-give", args=[family, child]),
        "profile": reverse("desk:missing-profile", args=[family, child]),
        "photo": reverse("desk:missing-photo", args=[family, child]) if found.profile else "",
        "home": reverse("desk:lock_open", args=[family, found.homes[0].pk]) if found.homes else "",
    }
