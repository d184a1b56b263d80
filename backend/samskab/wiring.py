"""The one place that composes the features: routers, gate conditions, evidence, job kinds."""

from collections.abc import Mapping

from fastapi import APIRouter

import samskab.identity.router
import samskab.projects.gates.router
import samskab.projects.jobs.router
import samskab.projects.router
import samskab.projects.spending.router
from samskab.projects.gates import conditions
from samskab.projects.gates.conditions import EvidenceSource, GateCondition
from samskab.projects.jobs.runner import JobKind

ROUTERS: tuple[APIRouter, ...] = (
    samskab.identity.router.router,
    samskab.projects.router.router,
    samskab.projects.gates.router.router,
    samskab.projects.spending.router.router,
    samskab.projects.jobs.router.router,
)

# In the order of the process; the gate shows them in this order.
GATE_CONDITIONS: tuple[GateCondition, ...] = ()

EVIDENCE_SOURCES: tuple[EvidenceSource, ...] = ()

JOB_KINDS: Mapping[str, JobKind] = {}


def connect() -> None:
    """Hand the phases' conditions and evidence to the gate."""
    conditions.register(GATE_CONDITIONS, EVIDENCE_SOURCES)
