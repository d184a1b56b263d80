"""What happens in a test set-up: ids and figures only, never a participant's data."""

from enum import StrEnum
from uuid import UUID

from samskab.core.events import Event


class StudyPlanned(Event):
    """A study was planned."""

    study_id: UUID


class StudyStateChanged(Event):
    """A study was approved, started, locked, reopened or archived."""

    study_id: UUID
    state: str


class StudyPlanChanged(Event):
    """An approved plan was changed, with a reason."""

    study_id: UUID
    plan_version: int


class OutcomesFixed(Event):
    """The first follow-up arrived: outcomes and weights were fixed."""

    study_id: UUID


class OutcomeChanged(Event):
    """An outcome was changed after it had been fixed, with a reason."""

    study_id: UUID
    outcome_id: UUID


class ConsentWithdrawn(Event):
    """A participant withdrew; the event does not say who."""

    study_id: UUID


class ResponsesImported(Event):
    """Responses arrived from a file."""

    study_id: UUID
    responses: int


class IncidentReported(Event):
    """Something went wrong."""

    study_id: UUID
    incident_id: UUID
    severity: str


class IncidentAnswered(Event):
    """An incident was answered."""

    study_id: UUID
    incident_id: UUID


class TestSetupAction(StrEnum):
    """What the audit trail records of test set-ups."""

    ABSENCE_EXPLAINED = "test_setup.absence_explained"
    ASSUMPTION_TEST_LINKED = "test_setup.assumption_test_linked"
    ASSUMPTION_TEST_UNLINKED = "test_setup.assumption_test_unlinked"
    CONSENT_RECORDED = "test_setup.consent_recorded"
    CONSENT_TEXT_PUBLISHED = "test_setup.consent_text_published"
    DATA_ERASED = "test_setup.data_erased"
    DATA_RESTRICTED = "test_setup.data_restricted"
    INCIDENT_ANSWERED = "test_setup.incident_answered"
    INCIDENT_REPORTED = "test_setup.incident_reported"
    INSTRUMENT_ADDED = "test_setup.instrument_added"
    OUTCOMES_FIXED = "test_setup.outcomes_fixed"
    OUTCOME_ADDED = "test_setup.outcome_added"
    OUTCOME_CHANGED = "test_setup.outcome_changed"
    PARTICIPANT_ADDED = "test_setup.participant_added"
    PARTICIPANT_CHANGED = "test_setup.participant_changed"
    RESPONSES_IMPORTED = "test_setup.responses_imported"
    RESPONSE_RECEIVED = "test_setup.response_received"
    RESPONSE_REVISED = "test_setup.response_revised"
    SITE_ADDED = "test_setup.site_added"
    SITE_CHANGED = "test_setup.site_changed"
    STUDY_CHANGED = "test_setup.study_changed"
    STUDY_PLANNED = "test_setup.study_planned"
    STUDY_STATE_CHANGED = "test_setup.study_state_changed"
    VISIT_CHANGED = "test_setup.visit_changed"
    VISIT_PLANNED = "test_setup.visit_planned"
