"""The OpenAPI document: errors, summaries and examples for every operation."""

import re
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from samskab.core.problems import MEDIA_TYPE, ProblemDocument, title_of
from samskab.core.routing import POLICY
from samskab.documentation_examples import example_of

DESCRIPTION = """The workbench of a municipal living lab: from a challenge through idea generation,
reality check, test set-up and evaluation to the municipality's decision. Errors are RFC 9457
problem documents; lists are paged by cursor; changes need the ETag that was read in `If-Match`."""

TAGS = (
    ("identity", "Sign in, organisations, units, members."),
    ("projects", "Projects, members, weights, spending, timeline."),
    ("ideas", "Phase 1: challenges, ideas, discussion, support, answers, import."),
    ("reality check", "Phase 2: perspectives, assessments, assumptions, organisational change."),
    ("test set-ups", "Phase 3: studies, participants, consent, outcomes, responses."),
    ("evaluation", "Phase 4: findings, the three bottom lines, recommendation, report."),
    ("decisions", "The gate of a phase and the municipality's decisions."),
    ("jobs", "Long-running jobs and their progress."),
    ("overview", "What waits for me."),
    ("notices", "What I was told of, and how I want to be told."),
    ("system", "Health of the service."),
)
_METHODS = ("get", "post", "put", "patch", "delete")


def install(app: FastAPI) -> None:
    """Let the application describe itself by this module."""

    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = describe(app)
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]


def describe(app: FastAPI) -> dict[str, Any]:
    """Return the complete OpenAPI 3.1 document."""
    document = get_openapi(
        title=app.title,
        version=app.version,
        description=DESCRIPTION,
        routes=app.routes,
        tags=[{"name": name, "description": text} for name, text in TAGS],
        license_info={"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
    )
    schemas = document["components"]["schemas"]
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    _, definitions = models_json_schema(
        [(ProblemDocument, "serialization")], ref_template="#/components/schemas/{model}"
    )
    schemas.update(definitions["$defs"])
    document["components"]["securitySchemes"] = {
        "session": {"type": "apiKey", "in": "cookie", "name": "samskab_session"}
    }
    for path, method, operation in _operations(document):
        _complete(path, method, operation, schemas)
    document["webhooks"] = {}
    return document


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method in _METHODS:
            if method in item:
                yield path, method, item[method]


def _complete(path: str, method: str, operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    """Add summary, security, headers, errors and examples to one operation."""
    operation["summary"] = re.split(r"(?<=\.)\s", operation["description"].strip())[0].rstrip(".")
    needed = operation.get(POLICY, "")
    operation["security"] = [] if needed == "public" else [{"session": []}]
    if method == "post" and needed != "public":
        operation.setdefault("parameters", []).append(_idempotency_key())
    for status in _errors(path, method, operation, needed):
        operation["responses"][str(status)] = {
            "description": title_of(status),
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}},
        }
    if method == "get" and "{" in path:
        operation["responses"]["304"] = {"description": "Not modified since the given ETag"}
    for content in _contents(operation):
        if "schema" in content and "example" not in content:
            content["example"] = example_of(content["schema"], schemas)


def _errors(path: str, method: str, operation: dict[str, Any], needed: str) -> list[int]:
    statuses = {400, 422, 429, 500, 503}
    if path.startswith(("/healthz", "/readyz")):
        return [400, 429, 500, 503]
    if needed != "public" or path.endswith("/session"):
        statuses |= {401}
    if needed not in ("public", "signed_in"):
        statuses |= {403}
    # What is asked for stands in the path, in the body, or is known by a secret in a header.
    if "{" in path or method == "post" or _has_header(operation, "samskab-"):
        statuses |= {404}
    if method != "get":
        statuses |= {403, 409}
    if "requestBody" in operation:
        statuses |= {413, 415}
    if _has_header(operation, "if-match"):
        statuses |= {412, 428}
    return sorted(statuses)


def _has_header(operation: dict[str, Any], beginning: str) -> bool:
    headers = (p for p in operation.get("parameters", []) if p.get("in") == "header")
    return any(header["name"].lower().startswith(beginning) for header in headers)


def _contents(operation: dict[str, Any]) -> Iterator[dict[str, Any]]:
    holders = [operation.get("requestBody", {}), *operation["responses"].values()]
    for holder in holders:
        yield from holder.get("content", {}).values()


def _idempotency_key() -> dict[str, Any]:
    return {
        "name": "Idempotency-Key",
        "in": "header",
        "required": False,
        "description": "The same key, caller, address and body are answered once, for 24 hours.",
        "schema": {"type": "string", "minLength": 1, "maxLength": 200},
    }
