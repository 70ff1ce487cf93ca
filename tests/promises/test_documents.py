"""The documents are there, their commands and links work, and what is generated is up to date."""

import re
import subprocess

import pytest
from django.core.management import get_commands

from alongside.web import made
from tests.promises.repository import HOUSE, name, nothing, texts

WANTED = [
    "README.md",
    "ARCHITECTURE.md",
    "DEVELOPERS.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "docs/model.md",
    "docs/words.md",
]
COMMAND = re.compile(r"\./run(?: (?P<word>[a-z][a-z-]+))?")
LINK = re.compile(r"\]\((?P<to>[^)#:\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("document", WANTED)
def test_the_document_is_there(document: str) -> None:
    assert (HOUSE / document).stat().st_size > 0


def words_of_run() -> set[str]:
    said = subprocess.run(["sh", "run", "help"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    words = {found["word"] for found in COMMAND.finditer(said) if found["word"]}
    return words | {"help"} | {command.replace("_", "-") for command in get_commands()}


def test_every_command_in_a_document_exists() -> None:
    known = words_of_run()
    nothing(
        f"{said}: ./run {found['word']}"
        for said, text in texts(endings={".md"})
        for block in re.findall(r"`[^`\n]+`|```.*?```", text, re.DOTALL)
        for found in COMMAND.finditer(block)
        if found["word"] and found["word"] not in known
    )


def test_every_link_between_documents_leads_somewhere() -> None:
    nothing(
        f"{said}: {found['to']}"
        for said, text in texts(endings={".md"})
        for found in LINK.finditer(text)
        if not ((HOUSE / said).parent / found["to"]).resolve().exists()
    )


@pytest.mark.parametrize("page", sorted(made.PAGES))
def test_what_is_generated_is_current(page: str) -> None:
    path = made.FOLDER / page
    assert path.exists(), f"{name(path)} is missing: ./run made"
    assert path.read_text() == made.PAGES[page](), f"{name(path)} is out of date: ./run made"
