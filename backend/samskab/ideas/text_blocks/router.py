"""HTTP for the text blocks of answers."""

from typing import Any
from uuid import UUID

from samskab.core.database import Reading, Writing
from samskab.core.etags import ExpectedVersion, Tagged
from samskab.core.paging import Key, Page, Paging, paginate
from samskab.core.routing import feature_router, policy
from samskab.ideas.text_blocks import service
from samskab.ideas.text_blocks.models import AnswerTextBlock
from samskab.ideas.text_blocks.schemas import (
    AnswerPreviewCreate,
    AnswerPreviewRead,
    TextBlockCreate,
    TextBlockPatch,
    TextBlockRead,
)
from samskab.identity.actor import CurrentActor
from samskab.identity.permissions import Permission
from samskab.projects.access import enter

router = feature_router("ideas")


@router.get(
    "/projects/{project_id}/text-blocks",
    response_model=Page[TextBlockRead],
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def list_text_blocks(
    project_id: UUID, actor: CurrentActor, session: Reading, page: Paging
) -> Any:
    """List the text blocks of the project's municipality."""
    here = await enter(session, actor, project_id, Permission.IDEA_ANSWER)
    keys = [Key(AnswerTextBlock.title), Key(AnswerTextBlock.id)]
    return await paginate(session, service.blocks_of(here.project.municipality_id), keys, page)


@router.post(
    "/projects/{project_id}/text-blocks",
    status_code=201,
    response_model=TextBlockRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def write_text_block(
    project_id: UUID,
    new: TextBlockCreate,
    actor: CurrentActor,
    session: Writing,
    tagged: Tagged,
) -> AnswerTextBlock:
    """Write a text block for everybody who answers ideas in the municipality."""
    here = await enter(session, actor, project_id, Permission.IDEA_ANSWER)
    return tagged(await service.write(session, here, new))


@router.patch(
    "/projects/{project_id}/text-blocks/{text_block_id}",
    response_model=TextBlockRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def change_text_block(
    project_id: UUID,
    text_block_id: UUID,
    patch: TextBlockPatch,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
    tagged: Tagged,
) -> AnswerTextBlock:
    """Change a text block; answers that were given with it stay."""
    here = await enter(session, actor, project_id, Permission.IDEA_ANSWER)
    block = await service.find_block(session, here, text_block_id)
    return tagged(await service.change(session, here, block, patch, version))


@router.delete(
    "/projects/{project_id}/text-blocks/{text_block_id}",
    status_code=204,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def delete_text_block(
    project_id: UUID,
    text_block_id: UUID,
    actor: CurrentActor,
    version: ExpectedVersion,
    session: Writing,
) -> None:
    """Delete a text block; answers that were given with it stay."""
    here = await enter(session, actor, project_id, Permission.IDEA_ANSWER)
    block = await service.find_block(session, here, text_block_id)
    await service.take_away(session, here, block, version)


@router.post(
    "/projects/{project_id}/idea-answer-previews",
    response_model=AnswerPreviewRead,
    openapi_extra=policy(Permission.IDEA_ANSWER),
)
async def preview_answers(
    project_id: UUID, asked: AnswerPreviewCreate, actor: CurrentActor, session: Reading
) -> Any:
    """See how a text with places reads for each author; nothing is sent."""
    here = await enter(session, actor, project_id, Permission.IDEA_ANSWER)
    return await service.preview(session, here, asked)
