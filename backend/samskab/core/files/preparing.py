"""Taking a file in: what it is by its content, whether it is safe, and what of it is kept."""

import hashlib
from dataclasses import dataclass, field
from functools import partial

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar

from samskab.core.files import documents, pictures
from samskab.core.files.kinds import (
    PICTURES,
    POINTER,
    ZIP_SIGNATURE,
    FileKind,
    by_signature,
    is_heic,
    unsupported,
)
from samskab.core.files.names import safe_name
from samskab.core.problems import Invalid

_TEXT_ENDINGS = {".txt": FileKind.TEXT, ".csv": FileKind.CSV}


# One queue for each event loop, so for each process.
_TURNS: RunVar[CapacityLimiter] = RunVar("files_prepared_at_once")


@dataclass(frozen=True)
class PreparedFile:
    """A file as it will be kept; `previews` are WebP pictures by their longest side."""

    name: str
    kind: FileKind
    content: bytes
    sha256: str
    width: int | None = None
    height: int | None = None
    previews: dict[int, bytes] = field(default_factory=dict)

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown in a page."""
        return self.kind in PICTURES


async def prepare_apart(name: str, content: bytes) -> PreparedFile:
    """Prepare a file outside the event loop, one at a time, so that memory stays bounded."""
    return await to_thread.run_sync(partial(prepare, name, content), limiter=_turns())


def prepare(name: str, content: bytes) -> PreparedFile:
    """Recognise a file by its content and make it safe; raise 422 if it is not taken in."""
    kind = recognise(name, content)
    if kind in PICTURES:
        picture = pictures.redraw(content, kind)
        return PreparedFile(
            name=safe_name(name, kind),
            kind=kind,
            content=picture.content,
            sha256=_digest(picture.content),
            width=picture.width,
            height=picture.height,
            previews=picture.previews,
        )
    return PreparedFile(
        name=safe_name(name, kind), kind=kind, content=content, sha256=_digest(content)
    )


def recognise(name: str, content: bytes) -> FileKind:
    """Return the kind of a file by its content; only plain text is told apart by its name."""
    if not content:
        raise Invalid("file_empty", "The file is empty. Choose another one.", POINTER)
    if is_heic(content):
        raise Invalid(
            "heic_not_readable",
            "Pictures in HEIC cannot be shown. Save it as JPEG, or set the camera to "
            "“Most compatible”, and send it again.",
            POINTER,
        )
    if content.startswith(ZIP_SIGNATURE):
        return documents.packaged(content)
    kind = by_signature(content)
    if kind is FileKind.PDF:
        documents.demand_whole_pdf(content)
    if kind is not None:
        return kind
    text = next((k for end, k in _TEXT_ENDINGS.items() if name.lower().endswith(end)), None)
    if text is None:
        raise unsupported()
    documents.demand_text(content)
    return text


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _turns() -> CapacityLimiter:
    try:
        return _TURNS.get()
    except LookupError:
        _TURNS.set(CapacityLimiter(1))
        return _TURNS.get()
