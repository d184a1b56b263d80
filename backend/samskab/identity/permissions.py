"""Permissions, one alphabetical enum, and which roles hold them."""

from enum import StrEnum

from samskab.identity.models import OrganisationKind, OrganisationRole


class Permission(StrEnum):
    """What can be done, as `scope:resource:action`."""

    CHALLENGE_EDIT = "ideas:challenge:edit"
    DECISION_MAKE = "projects:decision:make"
    EVALUATION_EDIT = "evaluation:evaluation:edit"
    EVALUATION_READ = "evaluation:evaluation:read"
    IDEA_ANSWER = "ideas:idea:answer"
    IDEA_COMMENT = "ideas:idea:comment"
    IDEA_IMPORT = "ideas:idea:import"
    IDEA_READ = "ideas:idea:read"
    IDEA_SUBMIT = "ideas:idea:submit"
    IDEA_SUPPORT = "ideas:idea:support"
    MARKET_EDIT = "reality_check:market:edit"
    MARKET_READ = "reality_check:market:read"
    ORGANISATION_EDIT = "identity:organisation:edit"
    ORGANISATION_READ = "identity:organisation:read"
    PROJECT_CREATE = "projects:project:create"
    PROJECT_EDIT = "projects:project:edit"
    PROJECT_READ = "projects:project:read"
    REALITY_CHECK_ASSESS = "reality_check:assessment:give"
    REALITY_CHECK_EDIT = "reality_check:reality_check:edit"
    REALITY_CHECK_READ = "reality_check:reality_check:read"
    SPENDING_RECORD = "projects:spending:record"
    STUDY_CAPTURE = "test_setups:response:capture"
    STUDY_EDIT = "test_setups:study:edit"
    STUDY_PARTICIPANT_READ = "test_setups:participant:read"
    STUDY_READ = "test_setups:study:read"


LOOKING = frozenset(
    {
        Permission.EVALUATION_READ,
        Permission.IDEA_READ,
        Permission.PROJECT_READ,
        Permission.REALITY_CHECK_READ,
        Permission.STUDY_READ,
    }
)
_TAKE_PART = LOOKING | {
    Permission.IDEA_COMMENT,
    Permission.IDEA_SUBMIT,
    Permission.IDEA_SUPPORT,
    Permission.REALITY_CHECK_ASSESS,
}
LEADING = _TAKE_PART | {
    Permission.CHALLENGE_EDIT,
    Permission.EVALUATION_EDIT,
    Permission.IDEA_ANSWER,
    Permission.IDEA_IMPORT,
    Permission.MARKET_EDIT,
    Permission.MARKET_READ,
    Permission.PROJECT_EDIT,
    Permission.REALITY_CHECK_EDIT,
    Permission.SPENDING_RECORD,
    Permission.STUDY_CAPTURE,
    Permission.STUDY_EDIT,
    Permission.STUDY_PARTICIPANT_READ,
}
# Offers are compared inside the municipality; whoever sells something never reads them.
CONTRIBUTING = _TAKE_PART | {
    Permission.MARKET_READ,
    Permission.SPENDING_RECORD,
    Permission.STUDY_CAPTURE,
    Permission.STUDY_PARTICIPANT_READ,
}
PARTNERING = _TAKE_PART | {Permission.SPENDING_RECORD}
RESEARCHING = PARTNERING | {
    Permission.STUDY_CAPTURE,
    Permission.STUDY_PARTICIPANT_READ,
}

# What a role gives in every project of the municipality, whether a member of it or not.
TENANT_WIDE: dict[OrganisationRole, frozenset[Permission]] = {
    OrganisationRole.ADMINISTRATOR: LOOKING
    | {Permission.MARKET_READ, Permission.ORGANISATION_EDIT, Permission.ORGANISATION_READ},
    OrganisationRole.DECISION_MAKER: _TAKE_PART
    | {Permission.DECISION_MAKE, Permission.MARKET_READ, Permission.ORGANISATION_READ},
    OrganisationRole.EMPLOYEE: frozenset({Permission.ORGANISATION_READ}),
    OrganisationRole.FACILITATOR: LEADING
    | {Permission.ORGANISATION_READ, Permission.PROJECT_CREATE},
    OrganisationRole.PARTNER: frozenset(),
    OrganisationRole.RESEARCHER: frozenset(),
}

ROLES_OF_KIND: dict[OrganisationKind, frozenset[OrganisationRole]] = {
    OrganisationKind.MUNICIPALITY: frozenset(
        {
            OrganisationRole.ADMINISTRATOR,
            OrganisationRole.DECISION_MAKER,
            OrganisationRole.EMPLOYEE,
            OrganisationRole.FACILITATOR,
        }
    ),
    OrganisationKind.ACADEMIC_INSTITUTION: frozenset(
        {OrganisationRole.PARTNER, OrganisationRole.RESEARCHER}
    ),
    OrganisationKind.CIVIL_SOCIETY: frozenset({OrganisationRole.PARTNER}),
    OrganisationKind.COMPANY: frozenset({OrganisationRole.PARTNER}),
}
