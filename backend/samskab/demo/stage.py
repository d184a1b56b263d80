"""One project of the demo and the verbs it is played with: each asks for its permission first."""

from dataclasses import dataclass
from uuid import UUID

from samskab.core.database import Session
from samskab.demo.town import Town
from samskab.identity.actor import Actor
from samskab.identity.permissions import Permission
from samskab.projects import access, members
from samskab.projects import service as projects
from samskab.projects.access import Access
from samskab.projects.gates import service as gates
from samskab.projects.gates.models import Decision, DecisionKind
from samskab.projects.gates.schemas import DecisionCreate
from samskab.projects.models import Phase, ProjectRole
from samskab.projects.schemas import ProjectCreate, ProjectMemberCreate, Weights
from samskab.projects.spending import service as spending
from samskab.projects.spending.models import SpendingKind
from samskab.projects.spending.schemas import SpendingCreate

LEAD = "mette"
DECISION_MAKER = "karen"


@dataclass(frozen=True)
class Stage:
    """A project with the town it stands in, inside one transaction."""

    session: Session
    town: Town
    project_id: UUID

    def turn(self, days_ago: int, hour: int = 9) -> None:
        """Turn the clock to the day that was so many days ago."""
        self.town.calendar.turn(days_ago, hour)

    def actor(self, key: str) -> Actor:
        """Return who acts."""
        return self.town.actors[key]

    async def enter(self, key: str, permission: Permission, *, lock: bool = False) -> Access:
        """Let somebody into the project as the API would, or raise 404 or 403."""
        return await access.enter(
            self.session, self.actor(key), self.project_id, permission, lock=lock
        )

    async def join(self, key: str, role: ProjectRole) -> None:
        """Let somebody take part, from their own perspective."""
        person = self.town.person(key)
        here = await self.enter(LEAD, Permission.PROJECT_EDIT)
        await members.add(
            self.session,
            here,
            ProjectMemberCreate(
                user_id=self.actor(key).user_id,
                organisation_id=self.town.organisations[person.organisation],
                role=role,
                perspective=person.perspective,
            ),
        )

    async def spend_hours(
        self, phase: Phase, hours: float, note: str, party: str = "nordby"
    ) -> None:
        """Record hours that a party spent, on the day of the clock."""
        await self._spend(phase, SpendingKind.HOURS, round(hours * 60), None, note, party)

    async def spend_money(
        self, phase: Phase, kroner: int, note: str, party: str = "nordby"
    ) -> None:
        """Record kroner that a party spent, on the day of the clock."""
        await self._spend(phase, SpendingKind.MONEY, kroner * 100, "DKK", note, party)

    async def decide(
        self,
        kind: DecisionKind,
        reason: str,
        *,
        justification: str | None = None,
        to_phase: Phase | None = None,
    ) -> Decision:
        """Let the decision maker decide; refused, as over HTTP, where the gate is not open."""
        here = await self.enter(DECISION_MAKER, Permission.DECISION_MAKE, lock=True)
        new = DecisionCreate(
            kind=kind, reason=reason, justification=justification, to_phase=to_phase
        )
        return await gates.decide(self.session, here, new)

    async def _spend(
        self,
        phase: Phase,
        kind: SpendingKind,
        amount: int,
        currency: str | None,
        note: str,
        party: str,
    ) -> None:
        here = await self.enter(LEAD, Permission.SPENDING_RECORD)
        await spending.record(
            self.session,
            here,
            SpendingCreate(
                phase=phase,
                organisation_id=self.town.organisations[party],
                kind=kind,
                amount=amount,
                currency=currency,
                spent_on=self.town.calendar.day,
                note=note,
            ),
        )


async def open_project(
    session: Session, town: Town, title: str, summary: str, weights: tuple[int, int, int]
) -> Stage:
    """Let the project lead open a project with weights for citizen, employee, organisation."""
    citizen, employee, organisation = weights
    project = await projects.create(
        session,
        town.actors[LEAD],
        ProjectCreate(
            municipality_id=town.municipality_id,
            title=title,
            summary=summary,
            weights=Weights(citizen=citizen, employee=employee, organisation=organisation),
        ),
    )
    return Stage(session, town, project.id)
