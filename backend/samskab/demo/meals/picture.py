"""The picture at the head of the challenge: a laid table seen from above, drawn by code."""

from io import BytesIO

from PIL import Image, ImageDraw
from sqlmodel import select

from samskab.core.files.preparing import prepare
from samskab.demo.stage import LEAD, Stage
from samskab.ideas.attachments import service as attachments
from samskab.ideas.challenges.models import Challenge
from samskab.identity.permissions import Permission

NAME = "laid table.png"
DESCRIPTION = (
    "A laid table seen from above: a plate with potatoes, peas and roast, knife, fork, "
    "a glass and a small vase of flowers."
)
_SIZE = (1200, 600)
# Drawn twice as large and scaled down, so that the edges are smooth.
_SCALE = 2
_CLOTH, _STRIPE = "#e9e2d3", "#dcd2bd"
_CHINA, _RIM, _SHADOW = "#fbfaf6", "#0b4f5c", "#cfc5b0"
_POTATO, _ROAST, _SAUCE, _PEA = "#e6c56c", "#8a5a3c", "#6d4227", "#5f8d3e"
_STEEL, _WATER, _LEAF, _PETAL = "#a9b0b3", "#cfe3e6", "#4c7a4a", "#7a3b69"
_PEAS = ((-150, 60), (-112, 84), (-128, 112), (-88, 122), (-92, 88), (-64, 104), (-140, 34))
_POTATOES = ((-120, -90), (-30, -130), (-40, -60))


async def put_on(stage: Stage, question: str) -> None:
    """Let the lead attach the picture to the challenge that asks this."""
    here = await stage.enter(LEAD, Permission.CHALLENGE_EDIT)
    statement = select(Challenge).where(
        Challenge.project_id == stage.project_id, Challenge.question == question
    )
    challenge = (await stage.session.exec(statement)).one()
    await attachments.attach(stage.session, here, challenge, prepare(NAME, drawn()), DESCRIPTION)


def drawn() -> bytes:
    """Draw the table as a PNG."""
    width, height = (side * _SCALE for side in _SIZE)
    canvas = Image.new("RGB", (width, height), _CLOTH)
    pen = ImageDraw.Draw(canvas)
    for left in range(0, width, 160):
        pen.rectangle((left, 0, left + 60, height), fill=_STRIPE)
    middle = (600, 300)
    _disc(pen, (612, 316), 232, _SHADOW)
    for radius, colour in ((230, _CHINA), (214, _RIM), (208, _CHINA)):
        _disc(pen, middle, radius, colour)
    for x, y in _POTATOES:
        _disc(pen, (600 + x, 300 + y), 48, _SHADOW)
        _disc(pen, (600 + x, 300 + y), 46, _POTATO)
    for x, y in _PEAS:
        _disc(pen, (600 + x, 300 + y), 17, _PEA)
    _rounded(pen, (620, 220, 770, 390), 60, _SAUCE)
    for top in (235, 285, 335):
        _rounded(pen, (610, top, 750, top + 40), 20, _ROAST)
    _cutlery(pen)
    _disc(pen, (950, 130), 76, _SHADOW)
    _disc(pen, (944, 122), 74, _CHINA)
    _disc(pen, (944, 122), 64, _WATER)
    _disc(pen, (140, 130), 40, _RIM)
    for x, y in ((105, 95), (175, 100), (95, 150), (180, 160)):
        _disc(pen, (x, y), 24, _LEAF)
    for x, y in ((140, 80), (120, 130), (165, 135)):
        _disc(pen, (x, y), 26, _PETAL)
        _disc(pen, (x, y), 9, _POTATO)
    target = BytesIO()
    canvas.resize(_SIZE, Image.Resampling.LANCZOS).save(target, "PNG")
    return target.getvalue()


def _cutlery(pen: ImageDraw.ImageDraw) -> None:
    _rounded(pen, (300, 250, 316, 500), 8, _STEEL)
    for left in (282, 296, 310, 324):
        _rounded(pen, (left, 120, left + 8, 240), 4, _STEEL)
    _rounded(pen, (282, 220, 332, 265), 20, _STEEL)
    _rounded(pen, (884, 330, 902, 500), 8, _STEEL)
    _rounded(pen, (880, 240, 906, 350), 12, _STEEL)


def _disc(pen: ImageDraw.ImageDraw, centre: tuple[int, int], radius: int, colour: str) -> None:
    x, y = centre
    box = (x - radius, y - radius, x + radius, y + radius)
    pen.ellipse(tuple(side * _SCALE for side in box), fill=colour)


def _rounded(
    pen: ImageDraw.ImageDraw, box: tuple[int, int, int, int], radius: int, colour: str
) -> None:
    pen.rounded_rectangle(tuple(s * _SCALE for s in box), radius=radius * _SCALE, fill=colour)
