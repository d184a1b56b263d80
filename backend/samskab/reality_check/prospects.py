"""What is judged of ideas beside what people say of them, for the record of a decision."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from samskab.core.database import Session
from samskab.reality_check.complexity import service as complexity
from samskab.reality_check.expectation import service as expectation
from samskab.reality_check.legal import service as legal
from samskab.reality_check.market import service as market
from samskab.reality_check.readiness import service as readiness


async def evidence(session: Session, idea_ids: Collection[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return what was judged and looked at of each idea; empty where nothing was."""
    complexities = await complexity.evidence(session, idea_ids)
    readinesses = await readiness.evidence(session, idea_ids)
    offers = await market.evidence(session, idea_ids)
    answers = await legal.evidence(session, idea_ids)
    expected = await expectation.evidence(session, idea_ids)
    return {
        idea_id: {
            "complexity": complexities.get(idea_id, {}),
            "readiness": readinesses.get(idea_id, {}),
            "market_offers": offers.get(idea_id, 0),
            "legal": answers.get(idea_id, {}),
            "expectation": expected.get(idea_id, []),
        }
        for idea_id in idea_ids
    }
