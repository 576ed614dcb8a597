"""The types that the scripts state in their comments, checked by TypeScript's compiler."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def test_the_types_that_the_scripts_state_are_right() -> None:
    compiler = shutil.which("tsc")
    if compiler is None and os.environ.get("CI") != "true":
        pytest.skip("no tsc on this machine: install the distribution's package node-typescript")
    assert compiler is not None, "tsc is absent: .ci/run installs node-typescript"
    configuration = Path(__file__).parent / "tsconfig.json"
    done = subprocess.run(
        [compiler, "--project", configuration], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
