"""The report: made live as a draft, or frozen when it is published to the project's members."""

from typing import Any

from pydantic import TypeAdapter
from sqlmodel import col, select

from samskab.core import audit, clock, events
from samskab.core.database import Session, select_columns
from samskab.core.problems import Conflict
from samskab.evaluation.events import EvaluationAction, ReportPublished
from samskab.evaluation.measurements import read_data
from samskab.evaluation.models import ReportPublication
from samskab.evaluation.reading import read_evaluation
from samskab.evaluation.schemas import ReportContent, ReportPublicationCreate
from samskab.ideas.models import Idea
from samskab.projects.access import Access
from samskab.projects.gates.models import Decision
from samskab.projects.models import Phase, Project, WeightsChange
from samskab.projects.service import scope_of
from samskab.projects.spending import service as spending
from samskab.reality_check.models import OrganisationalChange
from samskab.test_setups.outcomes.models import Outcome, OutcomeChange

_CONTENT = TypeAdapter(ReportContent)


async def read_report(session: Session, project: Project, *, draft: bool) -> dict[str, Any]:
    """Return the latest published report, or the draft where asked for or none is published."""
    latest = await latest_publication(session, project)
    if latest is None or draft:
        content = await make_content(session, project)
        checksum = content["evaluation"]["checksum"]
    else:
        content = latest.content
        checksum = (await read_data(session, project.id)).checksum()
    return {
        "publication": latest,
        "data_changed": latest is not None and latest.checksum != checksum,
        "content": content,
    }


async def publish(session: Session, here: Access, new: ReportPublicationCreate) -> Any:
    """Publish the report as it stands; a later publication never replaces an earlier one."""
    here.require_active()
    project = here.project
    if project.phase is not Phase.EVALUATION:
        raise Conflict(
            "not_in_evaluation",
            "A report is published in the evaluation phase. Pass the gates before it first.",
        )
    content = await make_content(session, project)
    silent = [line["line"] for line in content["evaluation"]["lines"] if not line["explained"]]
    if silent:
        raise Conflict(
            "line_unexplained",
            f"Nothing is said on: {', '.join(silent)}. Each bottom line needs a finding "
            "or a stated reason why there is none.",
        )
    publication = ReportPublication(
        **scope_of(project),
        checksum=content["evaluation"]["checksum"],
        comment=new.comment,
        content=content,
        published_by=here.actor.user_id,
        published_by_name=here.actor.name,
    )
    session.add(publication)
    await session.flush()
    audit.record(
        session,
        here.actor.user_id,
        EvaluationAction.REPORT_PUBLISHED,
        publication,
        after={"checksum": publication.checksum},
    )
    events.record(
        session,
        here.actor.user_id,
        ReportPublished(**scope_of(project), publication_id=publication.id),
    )
    return publication


async def latest_publication(session: Session, project: Project) -> ReportPublication | None:
    """Return the latest published report of a project."""
    statement = (
        select(ReportPublication)
        .where(ReportPublication.project_id == project.id)
        .order_by(col(ReportPublication.id).desc())
        .limit(1)
    )
    return (await session.exec(statement)).first()


async def make_content(session: Session, project: Project) -> dict[str, Any]:
    """Return what the report would say now, as plain JSON.

    It holds no participant's code and no figure on fewer than five people, so that every
    member may read it, and nothing in it needs to be erased later.
    """
    made = {
        "title": project.title,
        "summary": project.summary,
        "made_at": clock.now(),
        "evaluation": await read_evaluation(session, project, None, labelled=False),
        "weights_changes": await _all(session, WeightsChange, project),
        "outcome_changes": (await session.exec(_outcome_changes(project))).all(),
        "organisational_changes": (await session.exec(_organisational_changes(project))).all(),
        "decisions": await _all(session, Decision, project),
        "spending": await spending.summarise(session, project.id),
    }
    content = _CONTENT.validate_python(made, from_attributes=True)
    plain: dict[str, Any] = _CONTENT.dump_python(content, mode="json")
    return plain


async def _all(session: Session, model: Any, project: Project) -> Any:
    statement = select(model).where(model.project_id == project.id).order_by(model.id)
    return (await session.exec(statement)).all()


def _outcome_changes(project: Project) -> Any:
    return (
        select_columns(
            OutcomeChange.created_at,
            col(Outcome.title).label("outcome_title"),
            OutcomeChange.reason,
            OutcomeChange.before,
            OutcomeChange.after,
        )
        .join(Outcome, col(Outcome.id) == OutcomeChange.outcome_id)
        .where(OutcomeChange.project_id == project.id)
        .order_by(OutcomeChange.id)
    )


def _organisational_changes(project: Project) -> Any:
    return (
        select_columns(
            col(Idea.title).label("idea_title"),
            OrganisationalChange.kind,
            OrganisationalChange.description,
        )
        .join(Idea, col(Idea.id) == OrganisationalChange.idea_id)
        .where(OrganisationalChange.project_id == project.id)
        .order_by(OrganisationalChange.id)
    )
