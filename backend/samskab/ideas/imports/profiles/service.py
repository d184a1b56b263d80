"""The verbs of mapping profiles: keep, find the fitting one, change, forget."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from samskab.core import audit
from samskab.core.database import Session
from samskab.core.etags import expect
from samskab.core.problems import Conflict, NotFound
from samskab.ideas.events import IdeaAction
from samskab.ideas.imports.profiles.models import IdeaImportProfile
from samskab.ideas.imports.profiles.schemas import IdeaImportProfileCreate, IdeaImportProfilePatch
from samskab.projects.access import Access


def profiles_of(here: Access) -> Any:
    """Select the profiles of the project's municipality."""
    return select(IdeaImportProfile).where(
        IdeaImportProfile.municipality_id == here.project.municipality_id
    )


async def find(
    session: Session, here: Access, profile_id: UUID, *, lock: bool = False
) -> IdeaImportProfile:
    """Return a profile of the project's municipality, or raise 404."""
    statement = profiles_of(here).where(IdeaImportProfile.id == profile_id)
    if lock:
        statement = statement.with_for_update()
    profile: IdeaImportProfile | None = (await session.exec(statement)).one_or_none()
    if profile is None:
        raise NotFound
    return profile


async def fitting(
    session: Session, here: Access, heading: Sequence[str]
) -> IdeaImportProfile | None:
    """Return the profile last changed that was kept for files with just these columns."""
    statement = profiles_of(here).order_by(
        col(IdeaImportProfile.updated_at).desc(), col(IdeaImportProfile.id)
    )
    profiles: Sequence[IdeaImportProfile] = (await session.exec(statement)).all()
    return next((each for each in profiles if set(each.heading) == set(heading)), None)


async def keep(session: Session, here: Access, new: IdeaImportProfileCreate) -> IdeaImportProfile:
    """Keep a mapping under a name that is free in the municipality."""
    await _demand_free(session, here, new.name)
    profile = IdeaImportProfile(
        municipality_id=here.project.municipality_id, **new.model_dump(mode="json")
    )
    session.add(profile)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        IdeaAction.IMPORT_PROFILE_KEPT,
        profile,
        after={"name": new.name},
    )
    return profile


async def change(
    session: Session,
    here: Access,
    profile: IdeaImportProfile,
    patch: IdeaImportProfilePatch,
    version: int,
) -> IdeaImportProfile:
    """Change a profile's name or what it holds."""
    expect(profile, version)
    fields = patch.changes()
    if fields.get("name", profile.name) != profile.name:
        await _demand_free(session, here, fields["name"])
    if patch.columns is not None:
        fields["columns"] = patch.columns.model_dump(mode="json")
    before, after = audit.change(profile, fields)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        IdeaAction.IMPORT_PROFILE_CHANGED,
        profile,
        before=before,
        after=after,
    )
    return profile


async def forget(session: Session, here: Access, profile: IdeaImportProfile, version: int) -> None:
    """Delete a profile; what was imported by it stays."""
    expect(profile, version)
    audit.record(
        session,
        here.actor.user_id,
        IdeaAction.IMPORT_PROFILE_FORGOTTEN,
        profile,
        before={"name": profile.name},
    )
    await session.delete(profile)


async def _demand_free(session: Session, here: Access, name: str) -> None:
    taken = profiles_of(here).where(IdeaImportProfile.name == name)
    if (await session.exec(taken)).first() is not None:
        raise Conflict(
            "profile_name_taken", "Another profile has that name. Choose another, or change it."
        )
