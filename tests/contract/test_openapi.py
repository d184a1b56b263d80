"""The description of the API: valid, complete, up to date, and only ever added to."""

import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator
from pydantic import SecretStr

from contract.operations import METHODS
from samskab.app import create_app
from samskab.core.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "openapi.yaml"


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    secret = SecretStr("only describes the service, signs nothing")
    return create_app(Settings(secret=secret, interface_dir=ROOT / "no-interface")).openapi()


def operations(document: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    return {
        (path, method): item[method]
        for path, item in document["paths"].items()
        for method in METHODS
        if method in item
    }


def test_it_is_valid(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")
    OpenAPIV31SpecValidator(document).validate()


def test_the_committed_file_is_what_the_code_says(document: dict[str, Any]) -> None:
    assert yaml.safe_load(FILE.read_text()) == document, "run `make openapi`"


def test_every_operation_is_told_completely(document: dict[str, Any]) -> None:
    names: list[str] = []
    tags = {tag["name"] for tag in document["tags"]}
    schemas = document["components"]["schemas"]
    for (path, method), operation in operations(document).items():
        where = f"{method} {path}"
        names.append(operation["operationId"])
        assert operation["operationId"].isidentifier(), where
        assert operation["summary"], where
        assert not operation["summary"].endswith("."), where
        assert set(operation["tags"]) <= tags, where
        assert operation["tags"], where
        statuses = set(operation["responses"])
        assert {"400", "429", "500", "503"} <= statuses, where
        if operation["security"]:
            assert "401" in statuses, where
        if "requestBody" in operation:
            assert {"413", "415", "422"} <= statuses, where
        for status, response in operation["responses"].items():
            for kind, content in response.get("content", {}).items():
                assert "example" in content, (where, status)
                if kind.endswith("json"):
                    _validate(content["example"], content["schema"], schemas, where)
        for content in operation.get("requestBody", {}).get("content", {}).values():
            assert "example" in content, where
    assert len(names) == len(set(names)), "operation ids are unique"


def _validate(example: Any, schema: dict[str, Any], schemas: dict[str, Any], where: str) -> None:
    whole = {**schema, "components": {"schemas": schemas}}
    found = jsonschema.Draft202012Validator(whole).iter_errors(example)
    assert [f"{where}: {error.message}" for error in found] == []


def lost(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """What a caller of the old description would miss in the new one."""
    missing = []
    now = operations(new)
    for key, operation in operations(old).items():
        where = f"{key[1]} {key[0]}"
        if key not in now:
            missing.append(f"{where}: removed")
            continue
        known = {(p["in"], p["name"]) for p in operation.get("parameters", [])}
        for parameter in now[key].get("parameters", []):
            place = (parameter["in"], parameter["name"])
            if parameter.get("required") and place not in known:
                missing.append(f"{where}: {parameter['name']} is newly required")
            known.discard(place)
        missing += [f"{where}: {name} is gone" for _, name in sorted(known)]
    fresh = new["components"]["schemas"]
    for name, schema in old["components"]["schemas"].items():
        after = fresh.get(name)
        if after is None:
            missing.append(f"{name}: removed")
            continue
        gone = schema.get("properties", {}).keys() - after.get("properties", {}).keys()
        missing += [f"{name}.{field}: removed" for field in sorted(gone)]
        added = set(after.get("required", [])) - set(schema.get("required", []))
        if schema.get("additionalProperties") is False:  # an input
            missing += [f"{name}.{field}: newly required" for field in sorted(added)]
    return missing


def test_nothing_is_taken_away_from_callers(document: dict[str, Any]) -> None:
    """Against the last committed file: additive changes only."""
    committed = subprocess.run(
        ["git", "show", "HEAD:openapi.yaml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    before = committed.stdout if committed.returncode == 0 else FILE.read_text()
    assert lost(yaml.safe_load(before), document) == []


def test_what_is_taken_away_is_noticed() -> None:
    def described(**fields: Any) -> dict[str, Any]:
        return {
            "paths": {"/a": {"get": {"parameters": fields.get("parameters", [])}}},
            "components": {
                "schemas": {
                    "In": {
                        "properties": {name: {} for name in fields.get("properties", ("x", "y"))},
                        "required": fields.get("required", ["x"]),
                        "additionalProperties": False,
                    }
                }
            },
        }

    old = described()
    assert lost(old, described()) == []
    assert lost(old, described(properties=("x",))) == ["In.y: removed"]
    assert lost(old, described(required=["x", "y"])) == ["In.y: newly required"]
    needed = {"in": "query", "name": "q", "required": True}
    assert lost(old, described(parameters=[needed])) == ["get /a: q is newly required"]
    assert lost(described(parameters=[needed]), old) == ["get /a: q is gone"]
    assert lost(old, {"paths": {}, "components": {"schemas": {}}}) == [
        "get /a: removed",
        "In: removed",
    ]
