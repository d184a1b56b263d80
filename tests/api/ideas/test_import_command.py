"""`samskab import ideas`, as it is run from a shell."""

from pathlib import Path
from typing import Any

from anyio import to_thread
from typer.testing import CliRunner, Result

from builders import World
from ideas_world import open_challenge
from samskab import wiring
from samskab.core.settings import Settings
from samskab.ideas.imports.command import commands


async def run(settings: Settings, *arguments: str) -> Result:
    app = commands(lambda: settings, wiring.JOB_KINDS)
    return await to_thread.run_sync(lambda: CliRunner().invoke(app, ["ideas", *arguments]))


async def prepare(world: World, tmp_path: Path) -> list[str]:
    challenge: Any = await open_challenge(world)
    file = tmp_path / "ideas.csv"
    file.write_text("Titel;Tekst\nLys;Varmt lys\nRo;\n;\nDør;Åben dør\n" + "x" * 201 + ";\n")
    options = {
        "project": world.project_id,
        "challenge": challenge["id"],
        "by": "lead@example.org",
        "source": "Workshop",
    }
    return [str(file), *(part for name, value in options.items() for part in (f"--{name}", value))]


async def test_a_file_is_imported_once(world: World, settings: Settings, tmp_path: Path) -> None:
    arguments = await prepare(world, tmp_path)
    first = await run(settings, *arguments)
    assert first.exit_code == 0, first.output
    assert "3 added, 0 there already, 1 with errors." in first.output
    assert "row 6, title: Longer than 200 characters" in first.output
    again = await run(settings, *arguments)
    assert "0 added, 3 there already, 1 with errors." in again.output
    found = await world.caller("lead").read(f"{world.project}/ideas", params={"q": "varmt"})
    assert [item["title"] for item in found["items"]] == ["Lys"]


async def test_what_is_not_allowed_or_wrong_is_told_in_one_line(
    world: World, settings: Settings, tmp_path: Path
) -> None:
    arguments = await prepare(world, tmp_path)
    partner = await run(settings, *arguments, "--by", "company@example.org")
    assert partner.exit_code == 1
    assert "ideas:idea:import" in partner.output
    nobody = await run(settings, *arguments, "--by", "nobody@example.org")
    assert "Nobody has an account" in nobody.output
    mapping = await run(settings, *arguments, "--mapping", '{"title": "Overskrift"}')
    assert mapping.exit_code == 1
    assert "no such column" in mapping.output
    broken = await run(settings, *arguments, "--mapping", "{")
    assert broken.exit_code == 2
    assert (await world.caller("lead").read(f"{world.project}/ideas"))["items"] == []
