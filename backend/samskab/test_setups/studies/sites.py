"""The verbs of a site: add, correct."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit
from samskab.core.database import Session, select_columns
from samskab.core.etags import expect
from samskab.core.problems import Conflict, Invalid
from samskab.identity.models import Unit
from samskab.projects.access import Access
from samskab.test_setups.events import TestSetupAction
from samskab.test_setups.studies import rules
from samskab.test_setups.studies.models import Site, Study
from samskab.test_setups.studies.schemas import SiteCreate, SitePatch
from samskab.test_setups.studies.service import require_not_closed, scope_of_study


def sites_of(study_id: UUID) -> Any:
    """Select a study's sites with the names of the care centres."""
    return (
        select_columns(
            Site.id,
            Site.kind,
            Site.unit_id,
            col(Unit.name).label("unit_name"),
            Site.number,
            Site.version,
        )
        .outerjoin(Unit, col(Unit.id) == Site.unit_id)
        .where(col(Site.study_id) == study_id)
    )


async def add(session: Session, here: Access, study: Study, new: SiteCreate) -> Site:
    """Add a care centre or a home. The study's row must be locked."""
    here.require_active()
    require_not_closed(study)
    site = Site(**scope_of_study(study), **new.model_dump())
    await _check(session, site)
    session.add(site)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.SITE_ADDED,
        site,
        after=new.model_dump(),
    )
    return site


async def change(
    session: Session, here: Access, site: Site, patch: SitePatch, version: int
) -> Site:
    """Correct which unit or which number a site is."""
    here.require_active()
    expect(site, version)
    before, after = audit.change(site, patch.changes())
    with session.no_autoflush:
        await _check(session, site)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        TestSetupAction.SITE_CHANGED,
        site,
        before=before,
        after=after,
    )
    return site


async def _check(session: Session, site: Site) -> None:
    if not rules.site_is_whole(
        site.kind, has_unit=site.unit_id is not None, has_number=site.number is not None
    ):
        raise Invalid(
            "unit_or_number",
            "A care centre is named by its unit, a home by a number; give that one alone.",
            "/unit_id" if site.unit_id is None else "/number",
        )
    if site.unit_id is not None:
        unit = await session.get(Unit, site.unit_id)
        if unit is None or unit.municipality_id != site.municipality_id:
            raise Invalid("unknown_unit", "There is no such unit here.", "/unit_id")
    same = select(Site.id).where(
        col(Site.study_id) == site.study_id,
        col(Site.id) != site.id,
        (col(Site.unit_id) == site.unit_id)
        if site.unit_id is not None
        else (col(Site.number) == site.number),
    )
    if (await session.exec(same)).first() is not None:
        raise Conflict("site_exists", "The study has this site already.")
