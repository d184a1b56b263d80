"""A real server process that is killed without warning and started again on its database."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import httpx

from api.cli.server import SAMSKAB, environment, free_port


@dataclass
class KillableServer:
    """One `samskab serve` at a time; `kill` is SIGKILL."""

    folder: Path
    database_url: str
    process: subprocess.Popen[bytes] | None = None
    address: str = ""

    def start(self) -> None:
        port = free_port()
        self.address = f"http://127.0.0.1:{port}/api/v1"
        self.process = self._run("serve", PORT=str(port))
        for _ in range(600):
            try:
                if httpx.get(f"http://127.0.0.1:{port}/readyz").status_code == 200:
                    return
            except httpx.TransportError:
                assert self.process.poll() is None, "the server ended while starting"
            time.sleep(0.05)
        raise AssertionError("the server does not start")

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait(timeout=30)

    def worker(self) -> subprocess.Popen[bytes]:
        """Start a worker beside; whoever starts it ends it."""
        return self._run("worker")

    def _run(self, *arguments: str, **more: str) -> subprocess.Popen[bytes]:
        variables = environment(
            self.folder,
            SAMSKAB_DATABASE_URL=self.database_url,
            SAMSKAB_INTERFACE_DIR=str(self.folder / "no-interface"),
            SAMSKAB_REQUESTS_PER_MINUTE="1000000",
            SAMSKAB_LOG_LEVEL="error",
            **more,
        )
        return subprocess.Popen(
            [SAMSKAB, *arguments],
            env=variables,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=os.fspath(self.folder),
        )
