"""The shape of the code: small files, one alphabetical permission list, no stray prints."""

import ast
import tomllib
from pathlib import Path

import pytest

from samskab.identity.permissions import Permission

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "backend" / "samskab"
SOURCES = sorted(PACKAGE.rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
FORBIDDEN_NAMES = {"helpers", "managers", "utils", "common", "misc"}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def contract(identity: str) -> dict[str, list[str]]:
    found = PROJECT["tool"]["importlinter"]["contracts"]
    return next(item for item in found if item["id"] == identity)


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_file_has_one_job_and_says_which(path: Path) -> None:
    text = path.read_text()
    assert len(text.splitlines()) <= 300, "split it: past 300 lines a file has two jobs"
    tree = ast.parse(text)
    documentation = ast.get_docstring(tree)
    assert documentation, "open the module with one sentence saying what it is for"
    assert documentation.splitlines()[0].endswith((".", "?")), "the first line is a sentence"
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    assert not any(isinstance(f, ast.Name) and f.id == "print" for f in calls)


def test_no_file_is_named_after_nothing() -> None:
    assert [name_of(path) for path in SOURCES if path.stem in FORBIDDEN_NAMES] == []


def test_permissions_are_alphabetical_unique_and_scoped() -> None:
    assert list(Permission.__members__) == sorted(Permission.__members__)
    assert len({permission.value for permission in Permission}) == len(Permission.__members__)
    packages = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    for permission in Permission:
        scope, _, _ = permission.value.split(":")
        assert scope in packages


def test_every_package_has_its_layer() -> None:
    listed = {
        name.strip(" ()") for layer in contract("process")["layers"] for name in layer.split(":")
    }
    there = {path.stem for path in PACKAGE.iterdir() if path.is_dir() or path.suffix == ".py"}
    assert there - {"__init__", "__pycache__", "py"} <= listed


def test_every_slice_with_tables_or_routes_keeps_the_order_inside_a_feature() -> None:
    folders = {p.parent for p in SOURCES if p.name in {"router.py", "service.py", "models.py"}}
    slices = {"samskab." + ".".join(folder.relative_to(PACKAGE).parts) for folder in folders}
    assert slices <= set(contract("feature")["containers"])


def test_models_do_not_postpone_their_annotations() -> None:
    late = [p for p in SOURCES if p.name == "models.py" and "__future__" in p.read_text()]
    assert late == [], "SQLModel reads annotations when the class is made"


def test_services_never_commit() -> None:
    """One request is one transaction: the doors of core.database alone begin and end it."""
    features = [p for p in SOURCES if p.relative_to(PACKAGE).parts[0] != "core"]
    assert [name_of(p) for p in features if ".commit(" in p.read_text()] == []


def test_the_locks_name_no_download_address() -> None:
    for name in ("requirements.lock", "requirements-dev.lock", "frontend/package-lock.json"):
        text = (ROOT / name).read_text()
        assert "--index-url" not in text
        assert "--find-links" not in text
        assert '"resolved": "http' not in text
