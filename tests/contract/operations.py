"""The API's operations as its own description lists them, with bodies made of the examples."""

import json
import re
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI

API = "/api/v1"
METHODS = ("get", "post", "put", "patch", "delete")
JSON = "application/json"
# Where the example of the fields, put together, is not yet a request that fits this world.
CHANGES: dict[str, dict[str, Any]] = {
    "addSite": {"kind": "home", "unit_id": None},
    "createOrganisation": {"name": "Lysende Nætter ApS"},
    "createUnit": {"name": "Hjemmeplejen Nord"},
    # Open to everybody, so that its public page is met, too.
    "openChallenge": {"answerable_by": "public"},
    "enterPremortemState": {"state": "sorting"},
    "enterStudyState": {"state": "approved"},
}
ROWS = b"title,text,participant_id,sus1\nLight at night,It follows us.,P-001,4\n"


@dataclass(frozen=True)
class Operation:
    """One operation of the OpenAPI document."""

    method: str
    path: str
    document: dict[str, Any]

    @property
    def name(self) -> str:
        return self.document["operationId"]

    @property
    def policy(self) -> str | None:
        return self.document.get("x-samskab-policy")

    @property
    def parameters(self) -> list[str]:
        """The names in the path."""
        return re.findall(r"{(\w+)}", self.path)

    @property
    def collection(self) -> str:
        """The last fixed part of the path."""
        return re.sub(r"/{\w+}$", "", self.path).rsplit("/", 1)[-1]

    @property
    def needs_version(self) -> bool:
        return any(p["name"].lower() == "if-match" for p in self.document.get("parameters", []))

    @property
    def media_type(self) -> str | None:
        return next(iter(self.document.get("requestBody", {}).get("content", {})), None)

    def address(self, ids: dict[str, str]) -> str:
        """The path with ids filled in, below the API's root."""
        return self.path.removeprefix(API).format(**ids)

    def body(self, ids: dict[str, str]) -> dict[str, Any]:
        """Arguments for httpx: the example of the documentation, with ids that exist."""
        if self.media_type is None:
            return {}
        example = self.document["requestBody"]["content"][self.media_type]["example"]
        if self.media_type == JSON:
            return {"json": {**_with_ids(example, ids), **CHANGES.get(self.name, {})}}
        mapping = json.loads(example["mapping"]) if example.get("mapping") else None
        data = {"mapping": json.dumps(_with_ids(mapping, ids))} if mapping else {}
        return {"files": {"file": ("rows.csv", ROWS)}, "data": data}


def operations_of(app: FastAPI) -> list[Operation]:
    """Every documented operation."""
    return [
        Operation(method.upper(), path, item[method])
        for path, item in app.openapi()["paths"].items()
        for method in METHODS
        if method in item
    ]


def _with_ids(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, list):
        return [_with_ids(item, ids) for item in value]
    if not isinstance(value, dict):
        return value
    return {name: _field(name, part, ids) for name, part in value.items()}


def _field(name: str, part: Any, ids: dict[str, str]) -> Any:
    if name.endswith("_id") and isinstance(part, str):
        return ids.get(name, part)
    if name.endswith("_ids") and isinstance(part, list):
        return [ids.get(name.removesuffix("s"), item) for item in part]
    return _with_ids(part, ids)
