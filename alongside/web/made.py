"""Writes docs/made from the code itself, so that it cannot say something else than the code does."""

import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from django.apps import apps
from django.conf import settings
from django.core.management import get_commands, load_command_class
from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver

from alongside.access.care import Care, Circle
from alongside.access.policy import POLICY
from alongside.access.roles import NAMES
from alongside.web import made_states
from alongside.words.coach.phrases import phrases

FOLDER: Final = Path(settings.HOUSE) / "docs" / "made"

CIRCLES: Final = {
    Circle.CHARITY: "the charity",
    Circle.NAMED: "people named for it",
    Circle.HUB: "hub partners tied to it",
    Circle.POLICE: "police",
    Circle.NOBODY: "no page",
}


def _page(title: str, about: str, lines: Iterable[str]) -> str:
    note = "<!-- Written by ./run made; change the code, not this file. -->"
    return "\n".join([f"# {title}", "", note, "", about, "", *lines]).rstrip() + "\n"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(heads) + " |"
    yield "| " + " | ".join("---" for _ in heads) + " |"
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


def our_models() -> list[type[Model]]:
    """The models of Alongside, area by area in the order of the house."""
    return [model for model in apps.get_models() if model.__module__.startswith("alongside.")]


def data() -> str:
    """Every table: whose rows, how far they may be seen, how long they stay, and each field sealed or plain."""

    def lines() -> Iterator[str]:
        for model in our_models():
            care: Care = model.care  # type: ignore[attr-defined]
            doc = (model.__doc__ or "").strip().splitlines()[0]
            yield f"## {model._meta.app_label}: {model.__name__}"
            yield ""
            yield doc if not doc.startswith(f"{model.__name__}(") else ""
            yield ""
            yield f"Belongs to: {care.of}. May be seen by: {CIRCLES[care.circle]}. Kept: {care.retention}."
            yield ""
            yield from _fields(model, care)
            yield ""

    about = (
        "What is kept, table by table. “Sealed” is encrypted under the key of the family, hub or house it belongs to."
    )
    return _page("What is kept", about, lines())


def _fields(model: type[Model], care: Care) -> Iterator[str]:
    fields = list(model._meta.concrete_fields)
    locked = [field.name for field in fields if getattr(field, "locked", False)]
    sealed = [field.name for field in fields if field.name in care.sealed and field.name not in locked]
    plain = [field.name for field in fields if field.name in care.plain]
    for words, names in (("Sealed with the locked key", locked), ("Sealed", sealed), ("Plain", plain)):
        if names:
            yield f"- {words}: " + ", ".join(f"`{name}`" for name in names)


def access() -> str:
    """The policy table in words."""
    rows = ((rule.words, rule.open_to.words, POLICY[rule.sees].words if rule.sees else "") for rule in POLICY.values())
    about = (
        "Who may do what. An exclusion (a conflict of interest, or somebody who must not learn) beats every line."
        " Where the last column is filled, the person must also be able to do that;"
        " without it, the thing is not there for them."
    )
    return _page("Who may do what", about, _table(("to …", "is open to …", "and needs to be able to"), rows))


def urls() -> str:
    """Every address, its name, and what guards it."""
    found = sorted((path, name, guard_words(view)) for path, name, view in addresses())
    rows = ((f"`/{path}`", name, guard) for path, name, guard in found)
    about = "Every address of the site. “Signed in” means with a password and a second step."
    return _page("Addresses", about, _table(("address", "name", "guard"), rows))


def addresses() -> Iterator[tuple[str, str, Callable[..., Any]]]:
    """(path, full name, view) of every address."""
    yield from _walk(get_resolver(), "", "")


def _walk(resolver: URLResolver, path: str, space: str) -> Iterator[tuple[str, str, Callable[..., Any]]]:
    for entry in resolver.url_patterns:
        here = path + re.sub(r"^\^|\$$|\\Z", "", str(entry.pattern))
        if isinstance(entry, URLResolver):
            yield from _walk(entry, here, space + (f"{entry.namespace}:" if entry.namespace else ""))
        elif isinstance(entry, URLPattern):
            yield here, space + (entry.name or ""), entry.callback


def guard_words(view: Callable[..., Any]) -> str:
    """What a view says of its own guard, roles in words; else what the sign-in wall makes of it."""
    guard = getattr(view, "guard", "") or (
        "everybody signed in" if getattr(view, "login_required", True) else "anybody"
    )
    roles = {role.value: words for role, words in NAMES.items()}
    return ", ".join(roles.get(part, part) for part in str(guard).split(", "))


def commands() -> str:
    """The words of ./run, then our own management commands."""
    words = subprocess.run(["sh", "./run", "help"], cwd=settings.HOUSE, capture_output=True, text=True, check=True)  # noqa: S607 (our own file)
    ours = sorted(name for name, app in get_commands().items() if str(app).startswith("alongside"))
    rows = ((f"`./run {name.replace('_', '-')}`", load_command_class(get_commands()[name], name).help) for name in ours)
    lines = ["```", *words.stdout.splitlines(), "```", "", *_table(("command", "what it does"), rows)]
    return _page("Commands", "Everything `./run` understands.", lines)


def coach() -> str:
    """The phrases the language coach knows."""
    rows = ((one.avoid, one.say, one.why, f"{one.source} ({one.confidence})") for one in phrases())
    about = (
        "The phrases “Check my words” looks for, and what it suggests. It never changes a word, counts nothing and"
        " keeps nothing. It stays silent inside quotation marks, where a word is denied or spoken about, in the names"
        " of teams, forms and laws, and for “contact with”."
    )
    return _page("The language coach", about, _table(("written", "could be", "because", "from"), rows))


def states() -> str:
    """Every state machine, drawn."""
    about = "What may follow what. A move that is not drawn here is refused, in words."
    return _page("States", about, made_states.lines())


PAGES: Final[dict[str, Callable[[], str]]] = {
    "data.md": data,
    "access.md": access,
    "urls.md": urls,
    "commands.md": commands,
    "coach.md": coach,
    "states.md": states,
}


def write() -> list[str]:
    """Write every page; the names of those that changed."""
    changed = stale()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in changed:
        (FOLDER / name).write_text(PAGES[name]())
    return changed


def stale() -> list[str]:
    """The pages that do not say what the code says."""
    return [name for name, make in PAGES.items() if _read(FOLDER / name) != make()]


def _read(path: Path) -> str | None:
    return path.read_text() if path.exists() else None
