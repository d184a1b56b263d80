"""The documents: every setting is explained, and every link leads somewhere."""

import re
from pathlib import Path

import pytest

from samskab.core.settings import PREFIX, Settings

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_setting_is_explained_with_its_default() -> None:
    page = (ROOT / "docs" / "settings.md").read_text()
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", page, re.MULTILINE))
    assert set(rows) == {PREFIX + name.upper() for name in Settings.model_fields}
    for name, setting in Settings.model_fields.items():
        default = setting.get_default(call_default_factory=True)
        if isinstance(default, int) and not isinstance(default, bool):
            assert rows[PREFIX + name.upper()] == f"`{default}`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text())
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_no_decision_record_has_the_number_of_another() -> None:
    numbers = [path.name[:4] for path in (ROOT / "docs" / "decisions").glob("*.md")]
    assert len(numbers) == len(set(numbers))
