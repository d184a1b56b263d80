"""Two evenings about meals: one at which people ate and talked, and one to come."""

from uuid import NAMESPACE_URL, UUID, uuid5

from sqlmodel import col, select

from samskab.demo.people import SOLBAKKEN
from samskab.demo.stage import LEAD, Stage
from samskab.ideas.challenges.models import Challenge
from samskab.ideas.workshops import capturing, inviting, service
from samskab.ideas.workshops.models import Workshop, WorkshopAnswer
from samskab.ideas.workshops.schemas import (
    CapturedIdeaCreate,
    Guests,
    InviteePatch,
    InviteesCreate,
    WorkshopCreate,
    WorkshopPatch,
)
from samskab.identity.permissions import Permission
from samskab.projects.models import Perspective

HELD_DAYS_AGO, AHEAD_IN_DAYS = 8, 12
CITIZENS, RELATIVES = "Citizens who receive meals", "Relatives from Solbakken"
CAME = {"Anna Krogh": 1, "Birthe Ågård": 1, CITIZENS: 12, RELATIVES: 2}
NOTES = (
    "Twelve citizens ate with us; four had not eaten at a table with others for a month.\n\n"
    "Agreed: Fatima asks on her route who would open their door on a Thursday. Hanne finds out "
    "whether the contract allows one address for several portions. We meet again with the kitchen."
)
SAID: tuple[tuple[Perspective, str, str], ...] = (
    (
        Perspective.CITIZEN,
        "A tablecloth that comes with the food on Fridays",
        "It is a small thing, but then it is dinner and not a delivery.",
    ),
    (Perspective.CITIZEN, "Tell us who cooked it", "A name and a picture on the lid."),
    (
        Perspective.RELATIVE,
        "Let relatives order a guest portion the day before",
        "I would come more often if I could eat with her.",
    ),
    (
        Perspective.CITIZEN,
        "Gravy in a bottle of its own",
        "So that the potatoes are not soft when they come.",
    ),
    (Perspective.CARE_STAFF, "Music while the food warms up", ""),
    (Perspective.CITIZEN, "Herring on Wednesdays, as it always was", ""),
)


async def plan_dinner(stage: Stage) -> Workshop:
    """Plan the evening that was."""
    stage.turn(29, 12)
    at = stage.town.calendar.at
    return await _plan(
        stage,
        WorkshopCreate(
            challenge_id=await _first_challenge(stage),
            title="Dinner with those who receive meals",
            purpose="Eat what is delivered, at a laid table, and hear what would make it a meal.",
            place="Solbakken, the orangery",
            starts_at=at(HELD_DAYS_AGO, 16),
            ends_at=at(HELD_DAYS_AGO, 19),
        ),
        ("birthe", "fatima", "kirsten", "hanne", "nadia"),
        [
            Guests(label=CITIZENS, perspective=Perspective.CITIZEN, headcount=12),
            Guests(label=RELATIVES, perspective=Perspective.RELATIVE, headcount=3),
        ],
    )


async def hold_dinner(stage: Stage, workshop: Workshop) -> None:
    """Hold the evening: catch what was said, tick who came, write down what was agreed."""
    here = await stage.enter(LEAD, Permission.CHALLENGE_EDIT)
    stage.turn(HELD_DAYS_AGO, 17)
    for number, (perspective, title, text) in enumerate(SAID):
        line = CapturedIdeaCreate(
            capture_key=uuid5(NAMESPACE_URL, f"{workshop.id}/{number}"),
            title=title,
            text=text,
            origin_perspective=perspective,
        )
        await capturing.capture(stage.session, here, workshop, line)
    rows = await stage.session.rows(inviting.invitees_of(workshop.id))
    for row in rows.mappings().all():
        came = CAME.get(row["name"], 0)
        invitee = await inviting.find_invitee(stage.session, workshop, row["id"])
        said = WorkshopAnswer.COMING if came else WorkshopAnswer.NOT_COMING
        patch = InviteePatch(answer=said, attended=came)
        await inviting.change(stage.session, here, workshop, invitee, patch, invitee.version)
    patch_notes = WorkshopPatch(notes=NOTES)
    await service.change(stage.session, here, workshop, patch_notes, workshop.version)


async def plan_kitchen(stage: Stage) -> None:
    """Plan the one to come, of which some have answered."""
    stage.turn(3)
    at = stage.town.calendar.at
    workshop = await _plan(
        stage,
        WorkshopCreate(
            challenge_id=await _first_challenge(stage),
            title="In the kitchen: what can be finished at home?",
            purpose="Try with the kitchen what can be fried, poured or laid out at home.",
            place="The central kitchen, Havnegade 4",
            starts_at=at(-AHEAD_IN_DAYS, 13),
            ends_at=at(-AHEAD_IN_DAYS, 15),
        ),
        ("birthe", "fatima", "hanne", "jonas"),
        [
            Guests(
                label="Cooks from the central kitchen",
                perspective=Perspective.CARE_STAFF,
                headcount=4,
            )
        ],
    )
    for key, said in (("birthe", WorkshopAnswer.COMING), ("hanne", WorkshopAnswer.MAYBE)):
        here = await stage.enter(key, Permission.IDEA_READ)
        await inviting.answer(stage.session, here, workshop, said)


async def _plan(
    stage: Stage, new: WorkshopCreate, members: tuple[str, ...], guests: list[Guests]
) -> Workshop:
    here = await stage.enter(LEAD, Permission.CHALLENGE_EDIT)
    workshop = await service.plan(stage.session, here, new)
    invited = InviteesCreate(
        user_ids=[stage.actor(key).user_id for key in members],
        unit_ids=[stage.town.units[SOLBAKKEN]],
        guests=guests,
    )
    await inviting.invite(stage.session, here, workshop, invited)
    return workshop


async def _first_challenge(stage: Stage) -> UUID:
    statement = (
        select(Challenge.id)
        .where(Challenge.project_id == stage.project_id)
        .order_by(col(Challenge.id))
        .limit(1)
    )
    return (await stage.session.exec(statement)).one()
