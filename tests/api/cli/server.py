"""A real server process of the command line, on a free port of the loopback."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

SAMSKAB = str(Path(sys.executable).with_name("samskab"))


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Return a clean environment for the command, with its data in the folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SAMSKAB_")}
    return {**kept, "SAMSKAB_DATA_DIR": str(folder), **more}


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    folder = Path(variables.pop("folder"))
    return subprocess.run(
        [SAMSKAB, *arguments],
        env=environment(folder, **variables),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def serving(
    folder: Path, *arguments: str, until: str = "/readyz", **variables: str
) -> Iterator[str]:
    """Serve until the block ends; yields the address once the service answers `until`."""
    port = free_port()
    process = subprocess.Popen(
        [SAMSKAB, "serve", *arguments],
        env=environment(folder, PORT=str(port), **variables),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                if httpx.get(f"{address}{until}").status_code == 200:
                    break
            except httpx.TransportError:
                pass
            assert process.poll() is None, "the server ended while starting"
            time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)
