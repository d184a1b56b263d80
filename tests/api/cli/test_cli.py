"""The command line as people use it: start, refuse clearly, make the first administrator."""

import socket
from pathlib import Path

import httpx
import pytest

from api.cli.server import free_port, run, serving

PASSWORD = "a long pass phrase"


def test_the_first_administrator_signs_in_with_the_password_given(tmp_path: Path) -> None:
    assert run("migrate", folder=str(tmp_path)).returncode == 0
    arguments = (
        "admin",
        "create",
        "--municipality=Nordby Kommune",
        "--name=Birgit Sø",
        "--email=birgit@nordby.example",
        f"--password={PASSWORD}",
    )
    made = run(*arguments, folder=str(tmp_path))
    assert made.returncode == 0, made.stderr
    again = run(*arguments, folder=str(tmp_path))
    assert again.returncode == 1
    assert "has an account already" in again.stderr
    with serving(tmp_path) as address, httpx.Client(base_url=f"{address}/api/v1") as client:
        wrong = {"email": "birgit@nordby.example", "password": "not the pass phrase"}
        assert client.post("/session", json=wrong).status_code == 401
        right = {"email": "Birgit@nordby.example", "password": PASSWORD}
        assert client.post("/session", json=right).status_code == 204
        session = client.get("/session").json()
        assert session["places"][0]["role"] == "administrator"
        assert client.get("/demo/personas").json() == []


@pytest.mark.parametrize(
    ("password", "email"), [("short", "a@nordby.example"), (PASSWORD, "no address")]
)
def test_a_poor_password_or_address_makes_no_administrator(
    tmp_path: Path, password: str, email: str
) -> None:
    run("migrate", folder=str(tmp_path))
    arguments = ("--municipality=N", "--name=B", f"--email={email}", f"--password={password}")
    refused = run("admin", "create", *arguments, folder=str(tmp_path))
    assert refused.returncode == 1
    assert len(refused.stderr.strip().splitlines()) == 1


def test_a_taken_port_is_told_in_one_line(tmp_path: Path) -> None:
    port = free_port()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        refused = run("serve", folder=str(tmp_path), PORT=str(port))
    assert refused.returncode == 2
    assert len(refused.stderr.strip().splitlines()) == 1
    assert "PORT" in refused.stderr


def test_an_unwritable_folder_is_told_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "a file, no folder"
    file.touch()
    refused = run("serve", "--with-migrations", folder=str(file), PORT=str(free_port()))
    assert refused.returncode == 2
    assert len(refused.stderr.strip().splitlines()) == 1
    assert "SAMSKAB_DATA_DIR" in refused.stderr


def test_a_wrong_setting_is_refused_with_its_name(tmp_path: Path) -> None:
    refused = run("serve", folder=str(tmp_path), SAMSKAB_SESSION_IDLE_MINUTES="soon")
    assert refused.returncode == 2
    assert "SAMSKAB_SESSION_IDLE_MINUTES" in refused.stderr


def test_an_unmigrated_database_is_alive_but_not_ready(tmp_path: Path) -> None:
    with serving(tmp_path, until="/healthz") as address:
        refused = httpx.get(f"{address}/readyz")
        assert refused.status_code == 503
        assert refused.json()["code"] == "not_ready"
