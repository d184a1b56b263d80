"""`serve --with-worker`: the worker ends with the server, even with one that is killed."""

import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import psutil
import pytest

from api.cli.server import SAMSKAB, environment, free_port


def wait_until(true: Callable[[], object], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.1)


def answers(address: str) -> bool:
    try:
        return httpx.get(address).status_code == 200
    except httpx.TransportError:
        return False


@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGTERM])
def test_the_worker_ends_with_the_server(tmp_path: Path, by: signal.Signals) -> None:
    port = free_port()
    server = subprocess.Popen(
        [SAMSKAB, "serve", "--with-migrations", "--with-worker"],
        env=environment(tmp_path, PORT=str(port)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until(lambda: answers(f"http://127.0.0.1:{port}/readyz"))
        (worker,) = psutil.Process(server.pid).children()
        time.sleep(3)  # past its start: it is at work and listening
        assert worker.is_running()
        assert "worker" in worker.cmdline()
        server.send_signal(by)
        server.wait(timeout=30)
        wait_until(lambda: not worker.is_running() or worker.status() == psutil.STATUS_ZOMBIE)
    finally:
        if server.poll() is None:
            server.kill()
            server.wait()
