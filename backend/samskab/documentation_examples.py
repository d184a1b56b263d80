"""Examples for the OpenAPI document, put together from the examples of the fields."""

from typing import Any

_FORMATS = {
    "uuid": "0198c0de-7000-7000-8000-000000000001",
    "date-time": "2026-03-02T09:00:00Z",
    "date": "2026-03-02",
    "email": "anna@nordby.example",
    "password": "a long pass phrase",
    "binary": "title;text\n",
}
_TYPES: dict[str, Any] = {
    "string": "text",
    "integer": 1,
    "number": 1.0,
    "boolean": True,
    "null": None,
}


def example_of(schema: dict[str, Any], schemas: dict[str, Any]) -> Any:
    """Return a value that fits the schema, as far as possible from its own examples."""
    if "$ref" in schema:
        return example_of(schemas[schema["$ref"].rsplit("/", 1)[-1]], schemas)
    if "example" in schema:
        return schema["example"]
    if schema.get("examples"):
        return schema["examples"][0]
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            return example_of(schema[choice][0], schemas)
    return _by_type(schema, schemas)


def _by_type(schema: dict[str, Any], schemas: dict[str, Any]) -> Any:
    kind = schema.get("type")
    if kind == "object":
        return {
            name: example_of(part, schemas) for name, part in schema.get("properties", {}).items()
        }
    if kind == "array":
        return [example_of(schema["items"], schemas)] if "items" in schema else []
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    if kind in ("integer", "number") and "minimum" in schema:
        return max(schema["minimum"], _TYPES[kind])
    return _TYPES.get(kind or "")
