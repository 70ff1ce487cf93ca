"""Views are short, ask no models and write nothing; every address says to whom it is open."""

import ast
from collections.abc import Iterator

from alongside.web.checks import every_view_is_guarded
from tests.promises.repository import nothing, texts

LONGEST_VIEW = 20
WRITES = {"save", "create", "bulk_create", "bulk_update", "update_or_create", "get_or_create", "objects"}


def views() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every function whose first argument is the request, in the surfaces."""
    for name, text in texts("alongside/web/", endings={".py"}):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and node.args.args and node.args.args[0].arg == "request":
                yield name, node


def length(node: ast.FunctionDef) -> int:
    """The lines of the body; the signature and the docstring are for whoever reads, and may take their room."""
    first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
    return (node.end_lineno or first.lineno) - first.lineno + 1


def test_no_view_is_over_20_lines() -> None:
    nothing(
        f"{name}:{node.lineno} {node.name}: {length(node)}" for name, node in views() if length(node) > LONGEST_VIEW
    )


def test_no_view_asks_a_model_or_writes() -> None:
    nothing(
        f"{name}:{inner.lineno} {node.name}: .{inner.attr}"
        for name, node in views()
        for inner in ast.walk(node)
        if isinstance(inner, ast.Attribute) and inner.attr in WRITES
    )


def test_surfaces_import_no_models() -> None:
    found = []
    for name, text in texts("alongside/web/", endings={".py"}):
        tree = ast.parse(text)
        for_types = {
            id(inner)
            for node in ast.walk(tree)
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
            for inner in ast.walk(node)
        }
        for node in ast.walk(tree):
            module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
            ours = module.startswith("alongside.") and not module.startswith("alongside.sealing")
            if ours and ".models" in module and id(node) not in for_types:
                found.append(f"{name}:{node.lineno}")  # type: ignore[attr-defined]
    nothing(found)


def test_every_address_says_to_whom_it_is_open() -> None:
    assert every_view_is_guarded() == []
