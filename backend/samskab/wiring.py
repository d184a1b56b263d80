"""The one place that composes the features: routers, conditions, evidence, jobs, listeners."""

from collections.abc import Mapping

from fastapi import APIRouter

import samskab.evaluation.router
import samskab.ideas.answers.router
import samskab.ideas.attachments.content_router
import samskab.ideas.attachments.router
import samskab.ideas.challenges.router
import samskab.ideas.co_authors.router
import samskab.ideas.discussion.router
import samskab.ideas.exports.router
import samskab.ideas.flags.router
import samskab.ideas.handling.router
import samskab.ideas.imports.profiles.router
import samskab.ideas.imports.router
import samskab.ideas.merging.router
import samskab.ideas.public.router
import samskab.ideas.ratings.router
import samskab.ideas.revisions.router
import samskab.ideas.router
import samskab.ideas.similarity.router
import samskab.ideas.states.router
import samskab.ideas.support.router
import samskab.ideas.tags.router
import samskab.ideas.text_blocks.router
import samskab.ideas.themes.router
import samskab.ideas.trail.router
import samskab.ideas.workshops.capture_router
import samskab.ideas.workshops.invitee_router
import samskab.ideas.workshops.router
import samskab.identity.router
import samskab.notices.router
import samskab.overview.router
import samskab.projects.gates.router
import samskab.projects.jobs.router
import samskab.projects.router
import samskab.projects.spending.router
import samskab.reality_check.assessments.router
import samskab.reality_check.assumptions.router
import samskab.reality_check.changes.router
import samskab.reality_check.complexity.router
import samskab.reality_check.expectation.router
import samskab.reality_check.invitations.router
import samskab.reality_check.legal.router
import samskab.reality_check.links.router
import samskab.reality_check.market.router
import samskab.reality_check.perspectives.router
import samskab.reality_check.premortem.router
import samskab.reality_check.premortem.sorting_router
import samskab.reality_check.readiness.router
import samskab.reality_check.rounds.router
import samskab.reality_check.router
import samskab.reality_check.routines.router
import samskab.reality_check.syntheses.router
import samskab.test_setups.assumption_tests.router
import samskab.test_setups.consent.router
import samskab.test_setups.imports.router
import samskab.test_setups.incidents.router
import samskab.test_setups.instruments.router
import samskab.test_setups.outcomes.router
import samskab.test_setups.participants.router
import samskab.test_setups.responses.plan_router
import samskab.test_setups.responses.router
import samskab.test_setups.studies.router
from samskab.core import deliveries
from samskab.core.delivering import Listener
from samskab.core.settings import Settings
from samskab.evaluation import conditions as evaluation
from samskab.evaluation.marks import PublishedLines
from samskab.evaluation.trail import PublishedReports
from samskab.ideas.gate import IdeasAnswered, IdeaSelected, IdeasEvidence
from samskab.ideas.imports.job import KIND as IDEA_IMPORT
from samskab.ideas.imports.job import IdeaImport
from samskab.ideas.public.mail import PublicIdeaMail
from samskab.ideas.trail import sources as trail
from samskab.ideas.trail.sources import TrailSource
from samskab.notices.listener import Notices
from samskab.notices.mail.listener import DigestMail, NoticeMail
from samskab.notices.mail.planning import MailPlan
from samskab.projects import summaries
from samskab.projects.gates import conditions
from samskab.projects.gates.conditions import EvidenceSource, GateCondition, GateRemark
from samskab.projects.jobs.runner import JobKind
from samskab.reality_check import gate as reality_check
from samskab.reality_check.legal.remark import LegalQuestionsOpen
from samskab.reality_check.trail import HeardPerspectives
from samskab.test_setups import gate as test_setups
from samskab.test_setups.trail import StudyCourse

ROUTERS: tuple[APIRouter, ...] = (
    samskab.identity.router.router,
    samskab.projects.router.router,
    samskab.projects.gates.router.router,
    samskab.projects.spending.router.router,
    samskab.projects.jobs.router.router,
    samskab.ideas.challenges.router.router,
    samskab.ideas.router.router,
    samskab.ideas.co_authors.router.router,
    samskab.ideas.tags.router.router,
    samskab.ideas.revisions.router.router,
    samskab.ideas.similarity.router.router,
    samskab.ideas.attachments.router.router,
    samskab.ideas.attachments.content_router.router,
    samskab.ideas.discussion.router.router,
    samskab.ideas.flags.router.router,
    samskab.ideas.support.router.router,
    samskab.ideas.answers.router.router,
    samskab.ideas.handling.router.router,
    samskab.ideas.states.router.router,
    samskab.ideas.text_blocks.router.router,
    samskab.ideas.merging.router.router,
    samskab.ideas.trail.router.router,
    samskab.ideas.themes.router.router,
    samskab.ideas.workshops.router.router,
    samskab.ideas.workshops.invitee_router.router,
    samskab.ideas.workshops.capture_router.router,
    samskab.ideas.ratings.router.router,
    samskab.ideas.imports.router.router,
    samskab.ideas.imports.profiles.router.router,
    samskab.ideas.exports.router.router,
    samskab.ideas.public.router.router,
    samskab.reality_check.router.router,
    samskab.reality_check.perspectives.router.router,
    samskab.reality_check.invitations.router.router,
    samskab.reality_check.links.router.router,
    samskab.reality_check.assessments.router.router,
    samskab.reality_check.syntheses.router.router,
    samskab.reality_check.rounds.router.router,
    samskab.reality_check.assumptions.router.router,
    samskab.reality_check.premortem.router.router,
    samskab.reality_check.premortem.sorting_router.router,
    samskab.reality_check.changes.router.router,
    samskab.reality_check.complexity.router.router,
    samskab.reality_check.readiness.router.router,
    samskab.reality_check.market.router.router,
    samskab.reality_check.legal.router.router,
    samskab.reality_check.expectation.router.router,
    samskab.reality_check.routines.router.router,
    samskab.test_setups.studies.router.router,
    samskab.test_setups.participants.router.router,
    samskab.test_setups.consent.router.router,
    samskab.test_setups.instruments.router.router,
    samskab.test_setups.outcomes.router.router,
    samskab.test_setups.assumption_tests.router.router,
    samskab.test_setups.responses.plan_router.router,
    samskab.test_setups.responses.router.router,
    samskab.test_setups.imports.router.router,
    samskab.test_setups.incidents.router.router,
    samskab.evaluation.router.router,
    samskab.overview.router.router,
    samskab.notices.router.router,
)

# In the order of the process; the gate shows them in this order.
GATE_CONDITIONS: tuple[GateCondition, ...] = (
    IdeaSelected(),
    IdeasAnswered(),
    *reality_check.CONDITIONS,
    *test_setups.CONDITIONS,
    *evaluation.CONDITIONS,
)

EVIDENCE_SOURCES: tuple[EvidenceSource, ...] = (
    IdeasEvidence(),
    reality_check.EVIDENCE,
    test_setups.EVIDENCE,
    evaluation.EVIDENCE,
)

GATE_REMARKS: tuple[GateRemark, ...] = (LegalQuestionsOpen(),)

# What later phases know of an idea, for its trail.
TRAIL_SOURCES: tuple[TrailSource, ...] = (HeardPerspectives(), StudyCourse(), PublishedReports())

JOB_KINDS: Mapping[str, JobKind] = {
    IDEA_IMPORT: IdeaImport(),
}


def listeners(settings: Settings) -> tuple[Listener, ...]:
    """Return those to whom the worker delivers events."""
    if not settings.mail_is_sent:
        return (Notices(),)
    return (
        Notices(MailPlan(settings)),
        NoticeMail(settings),
        DigestMail(settings),
        PublicIdeaMail(settings),
    )


def connect(settings: Settings) -> None:
    """Hand the phases' conditions and evidence to the gate, and the listeners to the outbox."""
    conditions.register(GATE_CONDITIONS, EVIDENCE_SOURCES, GATE_REMARKS)
    summaries.register(PublishedLines())
    trail.register(TRAIL_SOURCES)
    deliveries.register([Notices])
    deliveries.register([Notices, PublicIdeaMail] if settings.mail_is_sent else [Notices])
