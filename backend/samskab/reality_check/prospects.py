"""What is judged of ideas beside what people say of them, for the record of a decision."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from samskab.core.database import Session
from samskab.reality_check.complexity import service as complexity
from samskab.reality_check.readiness import service as readiness


async def evidence(session: Session, idea_ids: Collection[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return each idea's complexity and readiness; empty where nothing was judged."""
    complexities = await complexity.evidence(session, idea_ids)
    readinesses = await readiness.evidence(session, idea_ids)
    return {
        idea_id: {
            "complexity": complexities.get(idea_id, {}),
            "readiness": readinesses.get(idea_id, {}),
        }
        for idea_id in idea_ids
    }
