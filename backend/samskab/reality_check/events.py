"""What happens in a reality check."""

from enum import StrEnum
from uuid import UUID

from samskab.core.events import Event


class AssessmentGiven(Event):
    """Somebody said from their perspective what they think of an idea."""

    idea_id: UUID
    assessment_id: UUID
    perspective: str


class AssessmentRoundClosed(Event):
    """A round of an idea's assessments was closed: all see what was said."""

    idea_id: UUID
    number: int


class AssessmentRoundOpened(Event):
    """Another round was opened in which all speak anew about an idea."""

    idea_id: UUID
    number: int


class AssessmentChanged(Event):
    """Somebody changed what they had said."""

    idea_id: UUID
    assessment_id: UUID


class BlockerAnswered(Event):
    """What would stop an idea was answered."""

    idea_id: UUID
    assessment_id: UUID


class AssumptionFound(Event):
    """It was found out whether an assumption holds."""

    idea_id: UUID
    assumption_id: UUID
    result: str


class ComplexityJudged(Event):
    """It was judged how complex an idea is, in some of the seven domains."""

    idea_id: UUID
    domains: list[str]


class ExpectationStated(Event):
    """It was stated what an idea is expected to do on a bottom line."""

    idea_id: UUID
    expectation_id: UUID
    line: str


class InvitedToSpeak(Event):
    """Somebody was asked to speak about an idea."""

    idea_id: UUID
    invitation_id: UUID


class RemindedToSpeak(Event):
    """Somebody who was asked to speak was reminded."""

    idea_id: UUID
    invitation_id: UUID


class InvitationDeclined(Event):
    """Somebody who was asked does not speak."""

    idea_id: UUID
    invitation_id: UUID


class InvitationDelegated(Event):
    """Somebody who was asked handed it on."""

    idea_id: UUID
    invitation_id: UUID


class InvitationCancelled(Event):
    """An invitation was called off."""

    idea_id: UUID
    invitation_id: UUID


class PersonalLinkMade(Event):
    """A way was made for somebody without an account to speak about an idea."""

    idea_id: UUID
    personal_link_id: UUID


class PersonalLinkRevoked(Event):
    """A personal link was called back."""

    idea_id: UUID
    personal_link_id: UUID


class AssumptionStated(Event):
    """It was written down what must be true."""

    idea_id: UUID
    assumption_id: UUID


class LegalQuestionsAnswered(Event):
    """Questions of law and data protection were answered for an idea."""

    idea_id: UUID
    questions: list[str]


class MarketOfferNoted(Event):
    """It was noted what exists already for an idea; which offer is told nobody."""

    idea_id: UUID


class NoChangeStated(Event):
    """Somebody stated why an idea needs no organisational change."""

    idea_id: UUID


class OrganisationalChangeDescribed(Event):
    """An organisational change that an idea needs was described."""

    idea_id: UUID
    organisational_change_id: UUID


class PerspectiveNotNeeded(Event):
    """It was said, with a reason, that an idea does not need a perspective it touches."""

    idea_id: UUID
    perspective: str


class ReadinessJudged(Event):
    """It was judged how ready the technology or the organisation is for an idea."""

    idea_id: UUID
    scale: str
    level: int


class RequiredPerspectivesSet(Event):
    """It was agreed which perspectives must speak about an idea."""

    idea_id: UUID


class RoutineDescribed(Event):
    """The routine before and after an idea was described."""

    idea_id: UUID


class SynthesisWritten(Event):
    """Somebody who leads summed up what was said about an idea."""

    idea_id: UUID
    synthesis_id: UUID


class RealityCheckAction(StrEnum):
    """What the audit trail records of the reality check."""

    ASSESSMENT_CHANGED = "reality_check.assessment_changed"
    ASSESSMENT_GIVEN = "reality_check.assessment_given"
    ASSUMPTION_CHANGED = "reality_check.assumption_changed"
    ASSUMPTION_REMOVED = "reality_check.assumption_removed"
    ASSUMPTION_STATED = "reality_check.assumption_stated"
    BLOCKER_ANSWERED = "reality_check.blocker_answered"
    CALLED_OFF = "reality_check.invitation_called_off"
    CHANGE_CHANGED = "reality_check.organisational_change_changed"
    CHANGE_DESCRIBED = "reality_check.organisational_change_described"
    CHANGE_REMOVED = "reality_check.organisational_change_removed"
    COMPLEXITY_JUDGED = "reality_check.complexity_judged"
    DECLINED = "reality_check.invitation_declined"
    DELEGATED = "reality_check.invitation_delegated"
    EXPECTATION_STATED = "reality_check.expectation_stated"
    INVITED = "reality_check.invited"
    LEGAL_QUESTION_ANSWERED = "reality_check.legal_question_answered"
    LINK_MADE = "reality_check.personal_link_made"
    LINK_REVOKED = "reality_check.personal_link_revoked"
    NO_CHANGE_STATED = "reality_check.no_change_stated"
    OFFER_CORRECTED = "reality_check.market_offer_corrected"
    OFFER_NOTED = "reality_check.market_offer_noted"
    OFFER_REMOVED = "reality_check.market_offer_removed"
    PERSPECTIVES_SET = "reality_check.perspectives_set"
    PERSPECTIVE_SET_ASIDE = "reality_check.perspective_set_aside"
    PERSPECTIVE_TAKEN_UP = "reality_check.perspective_taken_up"
    READINESS_JUDGED = "reality_check.readiness_judged"
    REMINDED = "reality_check.reminded"
    ROUND_CLOSED = "reality_check.round_closed"
    ROUND_OPENED = "reality_check.round_opened"
    ROUTINE_DESCRIBED = "reality_check.routine_described"
    SYNTHESIS_WRITTEN = "reality_check.synthesis_written"
