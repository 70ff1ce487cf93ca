"""`component(name, params)`: one GOV.UK component as HTML.

The upstream macros read parameters that were never given, so they run in their own environment where an
undefined value is quietly empty; ours is strict. Text is escaped by the macros, `html` is not: anything
raw must therefore arrive as `Markup`, which is made in `web.design`, by this function, or by a template's
own `{% set %}` or `{% call %}` block. A plain string raises, so a name from a database cannot become a tag.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, PrefixLoader, Undefined
from markupsafe import Markup


class UnsafeComponent(ValueError):
    """A component was given HTML that nobody vouches for, or an attribute our content policy refuses."""


@cache
def _upstream() -> Environment:
    loader = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    # A package's templates do not change while we run: asking the disk each time cost a twelfth of a page.
    return Environment(
        loader=loader, autoescape=True, undefined=Undefined, trim_blocks=True, lstrip_blocks=True, auto_reload=False
    )


@cache
def macro(name: str) -> Callable[[Mapping[str, Any]], Any]:
    """`date-input` → upstream's `govukDateInput`."""
    template = _upstream().get_template(f"govuk_frontend_jinja/components/{name}/macro.html")
    called = "govuk" + "".join(part.capitalize() for part in name.split("-"))
    found: Callable[[Mapping[str, Any]], Any] = getattr(template.module, called)
    return found


def component(name: str, params: Mapping[str, Any] | None = None, **more: Any) -> Markup:
    """The HTML of a component. Parameters as upstream documents them, as a mapping or by keyword."""
    given = {**(params or {}), **more}
    _refuse_unsafe(name, given)
    return Markup(str(macro(name)(given)))  # noqa: S704  the macro escaped what was not Markup


def _is_raw(key: str) -> bool:
    return key == "html" or key.endswith("Html")


def _refuse_unsafe(name: str, value: Any, path: str = "") -> None:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            _refuse_entry(name, str(key), inner, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list | tuple):
        for inner in value:
            _refuse_unsafe(name, inner, path)


def _refuse_entry(name: str, key: str, inner: Any, here: str) -> None:
    if _is_raw(key):
        _must_be_markup(name, inner, here)
    elif key == "slots":
        for slot, html in inner.items():
            _must_be_markup(name, html, f"{here}.{slot}")
    elif key == "attributes":
        _refuse_attributes(name, inner, here)
    else:
        _refuse_unsafe(name, inner, here)


def _must_be_markup(name: str, inner: Any, here: str) -> None:
    if inner and not isinstance(inner, Markup):
        raise UnsafeComponent(f"{name}: “{here}” must be Markup (a component or a template block), or use text.")


def _refuse_attributes(name: str, inner: Any, here: str) -> None:
    """A string of attributes is printed raw upstream; style and handlers are refused by the content policy."""
    if not inner or isinstance(inner, Markup):
        return
    if not isinstance(inner, Mapping):
        raise UnsafeComponent(f"{name}: “{here}” must be a mapping.")
    for attribute in inner:
        if str(attribute).lower() == "style" or str(attribute).lower().startswith("on"):
            raise UnsafeComponent(f"{name}: “{here}” may not hold “{attribute}”.")
