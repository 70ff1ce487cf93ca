"""Kill −9 while files come in: what is left is whole files with their rows, and the sweep takes away the rest."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench._house import ROOT, prepare, surroundings
from tests.conftest import amount


@pytest.mark.proof
@pytest.mark.slow
def test_a_power_cut_between_a_file_and_its_row(tmp_path: Path) -> None:
    prepare(tmp_path)
    words = [sys.executable, "-m", "tests.files_killed", str(amount(8, 200)), "1"]
    done = subprocess.run(words, cwd=ROOT, env=surroundings(tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    left = json.loads(done.stdout.splitlines()[-1])
    assert left["rows"] > 0
    assert left["rows"] == left["attachments"] == left["on_disk"]
    assert (left["missing"], left["broken"], left["record_holds"]) == (0, 0, 1)
