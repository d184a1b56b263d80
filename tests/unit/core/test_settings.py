"""Settings: a wrong value is refused at start with its name; each variable is documented."""

from pathlib import Path

import pytest

from samskab.core.settings import PREFIX, Settings, SettingsError, load

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "mysql://somewhere"),
        ("DATABASE_URL", "samskab.db"),
        ("READ_DATABASE_URL", "oracle://x"),
        ("SECRET", "too short"),
        ("DEMO", "perhaps"),
        ("PUBLIC_URL", "samskab.example"),
        ("PUBLIC_URL", "https://samskab.example/"),
        ("ALLOWED_ORIGINS", "https://a.example"),
        ("ALLOWED_ORIGINS", '["a.example"]'),
        ("SESSION_IDLE_MINUTES", "1"),
        ("SESSION_IDLE_MINUTES", "soon"),
        ("SESSION_ABSOLUTE_HOURS", "721"),
        ("SIGN_IN_ATTEMPTS", "0"),
        ("REQUESTS_PER_MINUTE", "9"),
        ("MAX_BODY_BYTES", "12"),
        ("MAX_UPLOAD_BYTES", "-1"),
        ("DATABASE_POOL_SIZE", "0"),
        ("LOG_LEVEL", "loud"),
        ("LOG_FORMAT", "xml"),
        ("DATABSE_URL", "sqlite:///x"),
    ],
)
def test_a_wrong_value_is_refused_with_its_name(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(PREFIX + name, value)
    with pytest.raises(SettingsError) as refused:
        load()
    text = str(refused.value)
    shown = name.lower() if name == "ALLOWED_ORIGINS" and value[0] != "[" else PREFIX + name
    assert shown in text
    if name == "SECRET":
        assert value not in text


def test_all_that_is_wrong_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSKAB_LOG_LEVEL", "loud")
    monkeypatch.setenv("SAMSKAB_DEMO", "perhaps")
    with pytest.raises(SettingsError) as refused:
        load()
    assert len(str(refused.value).splitlines()) == 2


def test_a_replica_goes_with_postgresql_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSKAB_READ_DATABASE_URL", "postgresql://replica/samskab")
    with pytest.raises(SettingsError, match="read_database_url"):
        load()


def test_every_variable_is_described_in_the_code_and_in_the_documents() -> None:
    documents = "\n".join(
        path.read_text() for path in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    )
    for name, field in Settings.model_fields.items():
        assert field.description, name
        assert PREFIX + name.upper() in documents, f"{PREFIX}{name.upper()} is in no document"


def test_the_secret_is_made_once_and_kept(tmp_path: Path) -> None:
    first = Settings(data_dir=tmp_path).signing_key
    assert len(first) >= 32
    assert Settings(data_dir=tmp_path).signing_key == first
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0
