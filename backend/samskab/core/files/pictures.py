"""Pictures are drawn anew: upright, scaled, and without what the camera wrote into them."""

import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms, ImageOps

from samskab.core.files.kinds import POINTER, FileKind
from samskab.core.problems import Invalid

MOST_PIXELS = 50_000_000
LONGEST_SIDE = 2560
PREVIEW_SIDES = (320, 960)

# Pillow warns at this many pixels and refuses at twice as many; here the warning refuses, too.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)

_SAVING: dict[FileKind, dict[str, object]] = {
    FileKind.JPEG: {"format": "JPEG", "quality": 85, "optimize": True, "progressive": True},
    FileKind.PNG: {"format": "PNG"},
    FileKind.WEBP: {"format": "WEBP", "quality": 85},
}
_PREVIEW: dict[str, object] = {"format": "WEBP", "quality": 80}
_SRGB = ImageCms.createProfile("sRGB")


@dataclass(frozen=True)
class Picture:
    """A picture as it is kept: in its own format, and as previews in WebP by their longest side."""

    content: bytes
    width: int
    height: int
    previews: dict[int, bytes]


def redraw(content: bytes, kind: FileKind) -> Picture:
    """Decode a picture and draw it anew; raise 422 for one that is broken or too large.

    Nothing but its pixels goes on: place, time, camera, comments, embedded thumbnails, whatever
    was hidden before or behind the picture, and all but the first frame stay out. Blocking, and
    up to a few hundred megabytes for a moment: call it in a thread, one at a time.
    """
    try:
        pixels = _pixels(content, kind)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Invalid(
            "picture_too_large",
            f"The picture has more than {MOST_PIXELS // 1_000_000} million pixels. "
            "Send a smaller one.",
            POINTER,
        ) from error
    except Exception as error:  # a decoder may fail in any way on bytes that somebody made up
        raise Invalid(
            "picture_unreadable",
            "The picture is damaged or cut off. Save it anew and send it again.",
            POINTER,
        ) from error
    return Picture(
        content=_encoded(pixels, _SAVING[kind]),
        width=pixels.width,
        height=pixels.height,
        previews={side: _encoded(_scaled(pixels, side), _PREVIEW) for side in PREVIEW_SIDES},
    )


def _pixels(content: bytes, kind: FileKind) -> Image.Image:
    with Image.open(BytesIO(content), formats=[kind.upper()]) as opened:
        # A JPEG can be decoded at a fraction of its size, which spares memory.
        opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        opened.load()
        profile = opened.info.get("icc_profile")
        upright = ImageOps.exif_transpose(opened)
    clear = upright.has_transparency_data and kind is not FileKind.JPEG
    pixels = upright.convert("RGBA" if clear else "RGB")
    if profile and upright.mode in {"RGB", "RGBA"}:
        pixels = _in_srgb(pixels, profile)
    pixels = _scaled(pixels, LONGEST_SIDE)
    pixels.info = {}
    return pixels


def _in_srgb(pixels: Image.Image, profile: bytes) -> Image.Image:
    """Return the picture in the colours that every screen shares; as it is, if that fails."""
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        moved = ImageCms.profileToProfile(pixels, own, _SRGB, outputMode=pixels.mode)
    except (ImageCms.PyCMSError, OSError):
        return pixels
    return moved or pixels


def _scaled(pixels: Image.Image, side: int) -> Image.Image:
    copy = pixels.copy()
    copy.thumbnail((side, side), Image.Resampling.LANCZOS)
    return copy


def _encoded(pixels: Image.Image, how: dict[str, object]) -> bytes:
    target = BytesIO()
    pixels.save(target, **how)  # type: ignore[arg-type]  # the options of each format
    return target.getvalue()
