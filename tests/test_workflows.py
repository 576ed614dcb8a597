"""The workflows are what GitHub's published schema asks for."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
OURS = ROOT / ".github" / "workflows"
STARTER = ROOT / "generator" / "starter" / ".github" / "workflows"
WORKFLOWS = sorted([*OURS.glob("*.yml"), *STARTER.glob("*.yml")])
PUBLISHING = [OURS / "pages.yml", STARTER / "pages.yml"]


def test_there_are_three_workflows() -> None:
    names = [str(path.relative_to(ROOT)) for path in WORKFLOWS]
    assert names == [
        ".github/workflows/ci.yml",
        ".github/workflows/pages.yml",
        "generator/starter/.github/workflows/pages.yml",
    ]


def test_each_workflow_checks_against_the_published_schema() -> None:
    check = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
        + [str(path) for path in WORKFLOWS],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (check.returncode, check.stdout) == (0, "ok -- validation done\n"), check.stderr


def test_the_form_for_corrections_checks_against_the_published_schema_and_is_the_same() -> None:
    name = Path(".github") / "ISSUE_TEMPLATE" / "correction.yml"
    ours, starter = ROOT / name, ROOT / "generator" / "starter" / name
    schema = ("--builtin-schema", "vendor.github-issue-forms")
    check = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *schema, str(ours)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (check.returncode, check.stdout) == (0, "ok -- validation done\n"), check.stderr
    assert ours.read_text("utf-8") == starter.read_text("utf-8")


@pytest.mark.parametrize("path", PUBLISHING, ids=["ours", "starter"])
def test_publishing_takes_the_address_from_the_repository(path: Path) -> None:
    build = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]["build"]
    environments = [step["env"] for step in build["steps"] if "env" in step]
    assert environments == [{"SITE_URL": "${{ steps.pages.outputs.base_url }}/"}]
    assert build["if"] == "github.ref_name == github.event.repository.default_branch"


@pytest.mark.parametrize("path", PUBLISHING, ids=["ours", "starter"])
def test_only_the_deploying_job_may_write(path: Path) -> None:
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    assert jobs["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}


def test_the_two_publishing_workflows_differ_only_in_how_they_build() -> None:
    ours, starter = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in PUBLISHING)
    for workflow in (ours, starter):
        steps = workflow["jobs"]["build"]["steps"]
        workflow["jobs"]["build"]["steps"] = [step for step in steps if "run" not in step]
    assert ours == starter


def test_the_checks_run_what_a_developer_runs() -> None:
    steps = yaml.safe_load((OURS / "ci.yml").read_text(encoding="utf-8"))["jobs"]["test"]["steps"]
    assert [step["run"] for step in steps if "run" in step] == ["bash .ci/run"]
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.endswith("\nmake test\n")
