"""A small world for tests: two municipalities, people of every kind, and callers for them."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response

from samskab.core.database import Database, Session
from samskab.identity import service as identity
from samskab.identity import sessions
from samskab.identity.actor import COOKIE
from samskab.identity.models import Organisation, OrganisationKind, OrganisationRole, Unit, User
from samskab.projects.models import Perspective, ProjectRole

BASE_URL = "http://127.0.0.1:8000/api/v1"
NO_PASSWORD = "!"

# name: (organisation, role in it, role in the project, perspective)
PEOPLE: dict[str, tuple[str, OrganisationRole, ProjectRole | None, Perspective | None]] = {
    "administrator": ("nordby", OrganisationRole.ADMINISTRATOR, None, None),
    "decision_maker": ("nordby", OrganisationRole.DECISION_MAKER, None, None),
    "lead": ("nordby", OrganisationRole.FACILITATOR, ProjectRole.LEAD, Perspective.MANAGEMENT),
    "employee": (
        "nordby",
        OrganisationRole.EMPLOYEE,
        ProjectRole.CONTRIBUTOR,
        Perspective.CARE_STAFF,
    ),
    "citizen_voice": (
        "senior_council",
        OrganisationRole.PARTNER,
        ProjectRole.PARTNER,
        Perspective.CITIZEN,
    ),
    "company": ("trygvej", OrganisationRole.PARTNER, ProjectRole.PARTNER, Perspective.COMPANY),
    "researcher": (
        "university",
        OrganisationRole.RESEARCHER,
        ProjectRole.RESEARCHER,
        Perspective.RESEARCH,
    ),
    "observer": ("trygvej", OrganisationRole.PARTNER, ProjectRole.OBSERVER, Perspective.COMPANY),
    "colleague": ("nordby", OrganisationRole.EMPLOYEE, None, None),
    "competitor": ("rival", OrganisationRole.PARTNER, None, None),
    "neighbour": ("sydby", OrganisationRole.FACILITATOR, None, None),
}
PARTNERS = {
    "trygvej": (OrganisationKind.COMPANY, "Trygvej ApS"),
    "rival": (OrganisationKind.COMPANY, "Rival A/S"),
    "university": (OrganisationKind.ACADEMIC_INSTITUTION, "Nordby Universitet"),
    "senior_council": (OrganisationKind.CIVIL_SOCIETY, "Nordby Seniorråd"),
}


@dataclass
class Caller:
    """A signed-in person who calls the API; changes carry the ETag that is current."""

    client: AsyncClient
    user_id: UUID
    name: str

    async def get(self, path: str, **kwargs: Any) -> Response:
        return await self.client.get(path, **kwargs)

    async def post(self, path: str, body: Any = None, **kwargs: Any) -> Response:
        return await self.client.post(path, json=body, **kwargs)

    async def created(self, path: str, body: Any = None, **kwargs: Any) -> Any:
        """Post, expect that it worked, and return the body."""
        response = await self.post(path, body, **kwargs)
        assert response.status_code in (200, 201, 202), (path, response.status_code, response.text)
        return response.json()

    async def read(self, path: str, **kwargs: Any) -> Any:
        """Get, expect that it worked, and return the body."""
        response = await self.get(path, **kwargs)
        assert response.status_code == 200, (path, response.status_code, response.text)
        return response.json()

    async def patch(self, path: str, body: Any, version: int | None) -> Response:
        return await self.client.patch(path, json=body, headers=if_match(version))

    async def put(self, path: str, body: Any, version: int | None) -> Response:
        return await self.client.put(path, json=body, headers=if_match(version))

    async def delete(self, path: str, version: int | None) -> Response:
        return await self.client.delete(path, headers=if_match(version))


def if_match(version: int | None) -> dict[str, str]:
    return {} if version is None else {"If-Match": f'"{version}"'}


@dataclass
class World:
    """Organisations and people by their names in `PARTNERS` and `PEOPLE`, and a project."""

    app: FastAPI
    municipality_id: UUID
    neighbour_id: UUID
    organisations: dict[str, Organisation]
    unit_id: UUID
    users: dict[str, User]
    tokens: dict[str, str]
    project_id: str = ""
    callers: dict[str, Caller] = field(default_factory=dict)

    @classmethod
    async def create(cls, app: FastAPI) -> "World":
        database: Database = app.state.database
        async with database.writing() as session:
            made = await cls._populate(app, session)
        await made._open_project()
        return made

    @classmethod
    async def _populate(cls, app: FastAPI, session: Session) -> "World":
        nordby = await identity.found_municipality(session, "Nordby Kommune")
        sydby = await identity.found_municipality(session, "Sydby Kommune")
        organisations = {"nordby": nordby, "sydby": sydby}
        for key, (kind, name) in PARTNERS.items():
            organisations[key] = Organisation(municipality_id=nordby.id, kind=kind, name=name)
            session.add(organisations[key])
        unit = Unit(
            municipality_id=nordby.id, organisation_id=nordby.id, name="Plejecenter Solbakken"
        )
        session.add(unit)
        await session.flush()
        users, tokens = {}, {}
        for key, (organisation, role, _, _) in PEOPLE.items():
            users[key] = User(
                email=f"{key}@example.org", name=key.title(), password_hash=NO_PASSWORD
            )
            session.add(users[key])
            await session.flush()
            await identity.join(session, organisations[organisation], users[key], role)
            tokens[key] = await sessions.open_session(session, users[key], None)
        return cls(app, nordby.id, sydby.id, organisations, unit.id, users, tokens)

    async def _open_project(self) -> None:
        lead = self.caller("lead")
        project = await lead.created(
            "/projects",
            {
                "municipality_id": str(self.municipality_id),
                "title": "Safe nights",
                "summary": "Can sensors replace the nightly rounds?",
            },
        )
        self.project_id = project["id"]
        for key, (organisation, _, role, perspective) in PEOPLE.items():
            if role is None or perspective is None or key == "lead":
                continue
            await lead.created(
                f"/projects/{self.project_id}/members",
                {
                    "user_id": str(self.users[key].id),
                    "organisation_id": str(self.organisations[organisation].id),
                    "role": role,
                    "perspective": perspective,
                },
            )

    @property
    def project(self) -> str:
        """The path of the project."""
        return f"/projects/{self.project_id}"

    def caller(self, key: str) -> Caller:
        """Return the caller of a person in `PEOPLE`."""
        if key not in self.callers:
            client = AsyncClient(
                transport=ASGITransport(app=self.app, client=("127.0.0.1", 50000)),
                base_url=BASE_URL,
                cookies={COOKIE: self.tokens[key]},
            )
            self.callers[key] = Caller(client, self.users[key].id, self.users[key].name)
        return self.callers[key]

    async def add_person(self, key: str, organisation: str, role: OrganisationRole) -> None:
        """Let one more person join an organisation; `caller(key)` then calls for them."""
        database: Database = self.app.state.database
        async with database.writing() as session:
            user = User(email=f"{key}@example.org", name=key.title(), password_hash=NO_PASSWORD)
            session.add(user)
            await session.flush()
            await identity.join(session, self.organisations[organisation], user, role)
            self.users[key] = user
            self.tokens[key] = await sessions.open_session(session, user, None)

    async def decide(self, kind: str = "advance", **more: Any) -> Any:
        """Take a decision at the project's gate, justified where conditions are unmet."""
        body = {"kind": kind, "reason": "As agreed.", "justification": "For this test.", **more}
        return await self.caller("decision_maker").created(f"{self.project}/decisions", body)

    async def close(self) -> None:
        for caller in self.callers.values():
            await caller.client.aclose()
