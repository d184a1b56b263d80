"""The verbs of spending: record, correct, sum up."""

from collections import Counter
from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from samskab.core import audit, events
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Invalid
from samskab.identity.models import Organisation, OrganisationKind
from samskab.projects.access import Access
from samskab.projects.events import ProjectAction, SpendingRecorded
from samskab.projects.service import scope_of
from samskab.projects.spending.models import Spending, SpendingKind
from samskab.projects.spending.schemas import SpendingCreate, SpendingPatch


async def record(session: Session, here: Access, new: SpendingCreate) -> Spending:
    """Record what a party spent. Partners record for their own organisation only."""
    if (new.kind is SpendingKind.MONEY) != (new.currency is not None):
        raise Invalid(
            "currency_with_money_only", "Money needs its currency, hours have none.", "/currency"
        )
    await _check_party(session, here, new.organisation_id)
    spending = Spending(
        **scope_of(here.project), **new.model_dump(), recorded_by=here.actor.user_id
    )
    session.add(spending)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        ProjectAction.SPENDING_RECORDED,
        spending,
        after=new.model_dump(),
    )
    events.record(
        session,
        here.actor.user_id,
        SpendingRecorded(**scope_of(here.project), spending_id=spending.id),
    )
    return spending


async def correct(
    session: Session, here: Access, spending: Spending, patch: SpendingPatch, version: int
) -> Spending:
    """Correct an entry; what it was stays in the audit trail."""
    expect(spending, version)
    await _check_party(session, here, spending.organisation_id)
    before, after = audit.change(spending, patch.changes())
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        ProjectAction.SPENDING_CORRECTED,
        spending,
        before=before,
        after=after,
    )
    return spending


async def summarise(session: Session, project_id: UUID) -> dict[str, Any]:
    """Return what a project has cost: lines by phase and party, minutes and money in all."""
    total = func.sum(Spending.amount).label("amount")
    statement = (
        select_columns(
            Spending.phase,
            Spending.organisation_id,
            col(Organisation.name).label("organisation_name"),
            Spending.kind,
            Spending.currency,
            total,
        )
        .join(Organisation, col(Organisation.id) == Spending.organisation_id)
        .where(Spending.project_id == project_id)
        .group_by(
            Spending.phase,
            Spending.organisation_id,
            Organisation.name,
            Spending.kind,
            Spending.currency,
        )
        .order_by(Spending.phase, Organisation.name, Spending.kind, Spending.currency)
    )
    rows = (await session.exec(statement)).all()
    lines = [
        {**row._asdict(), "amount": int(row.amount), "organisation_id": str(row.organisation_id)}
        for row in rows
    ]
    money: Counter[str] = Counter()
    for line in lines:
        if line["currency"] is not None:
            money[line["currency"]] += line["amount"]
    return {
        "lines": lines,
        "minutes": sum(line["amount"] for line in lines if line["currency"] is None),
        "money": [{"currency": c, "amount": a} for c, a in sorted(money.items())],
    }


async def totals_of(session: Session, project_ids: Collection[UUID]) -> dict[UUID, dict[str, Any]]:
    """Return what each of the projects has cost in all; those without entries are left out."""
    statement = (
        select_columns(Spending.project_id, Spending.currency, func.sum(Spending.amount))
        .where(col(Spending.project_id).in_(project_ids))
        .group_by(Spending.project_id, Spending.currency)
        .order_by(Spending.currency)
    )
    totals: dict[UUID, dict[str, Any]] = {}
    for project_id, currency, amount in (await session.exec(statement)).all():
        total = totals.setdefault(project_id, {"minutes": 0, "money": []})
        if currency is None:
            total["minutes"] = int(amount)
        else:
            total["money"].append({"currency": currency, "amount": int(amount)})
    return totals


def entries_of(project_id: UUID) -> Any:
    """Select a project's entries with the names of the parties."""
    return (
        select_columns(
            Spending.id,
            Spending.phase,
            Spending.organisation_id,
            col(Organisation.name).label("organisation_name"),
            Spending.kind,
            Spending.amount,
            Spending.currency,
            Spending.spent_on,
            Spending.note,
            Spending.recorded_by,
            Spending.version,
        )
        .join(Organisation, col(Organisation.id) == Spending.organisation_id)
        .where(Spending.project_id == project_id)
    )


async def _check_party(session: Session, here: Access, organisation_id: UUID) -> None:
    municipality_id = here.project.municipality_id
    party = await session.get(Organisation, organisation_id)
    if party is None or party.municipality_id != municipality_id:
        raise Invalid("unknown_organisation", "There is no such organisation.", "/organisation_id")
    own = here.actor.organisations_in(municipality_id)
    own_kinds = (
        await session.exec(select(Organisation.kind).where(col(Organisation.id).in_(own)))
    ).all()
    if organisation_id not in own and OrganisationKind.MUNICIPALITY not in own_kinds:
        raise Invalid(
            "not_your_organisation",
            "Record what your own organisation spent.",
            "/organisation_id",
        )
