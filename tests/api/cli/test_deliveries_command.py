"""`samskab deliveries`, and the settings of the mail server."""

from pathlib import Path

import pytest

from api.cli.server import run


def test_what_failed_is_listed_and_tried_again(tmp_path: Path) -> None:
    folder = str(tmp_path)
    assert run("migrate", folder=folder).returncode == 0
    assert run("demo", folder=folder).returncode == 0
    listed = run("deliveries", "list", "--state", "pending", folder=folder)
    assert listed.returncode == 0, listed.stderr
    counts, *rows = listed.stdout.splitlines()
    assert "0 failed" in counts
    assert 0 < len(rows) <= 200
    assert all("listener=notices" in row and "@" not in row for row in rows)
    nothing = run("deliveries", "retry", folder=folder)
    assert (nothing.returncode, nothing.stdout) == (0, "0 will be tried again.\n")
    unknown = run("deliveries", "retry", "0198c0de-7000-7000-8000-000000000001", folder=folder)
    assert unknown.returncode == 1


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"SAMSKAB_SMTP_URL": "smtp://mail.example"}, "mail_from"),
        ({"SAMSKAB_MAIL_FROM": "samskab@nordby.example"}, "smtp_url"),
        (
            {"SAMSKAB_SMTP_URL": "http://x", "SAMSKAB_MAIL_FROM": "a@b.example"},
            "SAMSKAB_SMTP_URL",
        ),
        (
            {"SAMSKAB_SMTP_URL": "smtp://x:99999", "SAMSKAB_MAIL_FROM": "a@b.example"},
            "SAMSKAB_SMTP_URL",
        ),
        (
            {"SAMSKAB_SMTP_URL": "smtp://x", "SAMSKAB_MAIL_FROM": "a@b.example\nBcc: c@d.e"},
            "SAMSKAB_MAIL_FROM",
        ),
        ({"SAMSKAB_TIME_ZONE": "Nordby"}, "SAMSKAB_TIME_ZONE"),
    ],
)
def test_a_wrong_mail_setting_is_refused(
    tmp_path: Path, variables: dict[str, str], named: str
) -> None:
    refused = run("deliveries", "list", folder=str(tmp_path), **variables)
    assert refused.returncode == 2
    assert named in refused.stderr
