"""Keep a search's time as ideas come.

On SQLite a match gives row numbers, and the idea of a row was read from the stored text, page by
page; now a narrow table tells it. On PostgreSQL the entries of new ideas waited in a list that each
search reads from its beginning; now they go into the index at once.
"""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_TRIGGERS = ("added", "changed", "removed")
_OPTIONS = "tokenize = \"unicode61 remove_diacritics 0\", prefix = '2 3'"

_WITH_ROWS = (
    (
        "CREATE TABLE idea_search_row (id INTEGER PRIMARY KEY, idea_id CHAR(32) NOT NULL "
        "CONSTRAINT uq_idea_search_row_idea_id UNIQUE)"
    ),
    f"CREATE VIRTUAL TABLE idea_search USING fts5(title, text, {_OPTIONS})",
    "INSERT INTO idea_search_row (idea_id) SELECT id FROM idea",
    (
        "INSERT INTO idea_search (rowid, title, text) SELECT idea_search_row.id, title, text "
        "FROM idea JOIN idea_search_row ON idea_search_row.idea_id = idea.id"
    ),
    (
        "CREATE TRIGGER idea_search_added AFTER INSERT ON idea BEGIN "
        "INSERT INTO idea_search_row (idea_id) VALUES (new.id); "
        "INSERT INTO idea_search (rowid, title, text) VALUES "
        "((SELECT id FROM idea_search_row WHERE idea_id = new.id), new.title, new.text); END"
    ),
    (
        "CREATE TRIGGER idea_search_changed AFTER UPDATE OF title, text ON idea BEGIN "
        "UPDATE idea_search SET title = new.title, text = new.text WHERE rowid = "
        "(SELECT id FROM idea_search_row WHERE idea_id = old.id); END"
    ),
    (
        "CREATE TRIGGER idea_search_removed AFTER DELETE ON idea BEGIN "
        "DELETE FROM idea_search WHERE rowid = "
        "(SELECT id FROM idea_search_row WHERE idea_id = old.id); "
        "DELETE FROM idea_search_row WHERE idea_id = old.id; END"
    ),
)

_WITH_IDS = (
    f"CREATE VIRTUAL TABLE idea_search USING fts5(idea_id, title, text, {_OPTIONS})",
    "INSERT INTO idea_search (idea_id, title, text) SELECT id, title, text FROM idea",
    (
        "CREATE TRIGGER idea_search_added AFTER INSERT ON idea BEGIN "
        "INSERT INTO idea_search (idea_id, title, text) VALUES (new.id, new.title, new.text); END"
    ),
    (
        "CREATE TRIGGER idea_search_changed AFTER UPDATE OF title, text ON idea BEGIN "
        "DELETE FROM idea_search WHERE rowid IN "
        "(SELECT rowid FROM idea_search WHERE idea_search MATCH 'idea_id : ' || old.id); "
        "INSERT INTO idea_search (idea_id, title, text) VALUES (new.id, new.title, new.text); END"
    ),
    (
        "CREATE TRIGGER idea_search_removed AFTER DELETE ON idea BEGIN "
        "DELETE FROM idea_search WHERE rowid IN "
        "(SELECT rowid FROM idea_search WHERE idea_search MATCH 'idea_id : ' || old.id); END"
    ),
)


def upgrade() -> None:
    """Build the search anew with its rows told apart; let new ideas into the index at once."""
    if op.get_bind().dialect.name == "sqlite":
        _replace(*_WITH_ROWS)
        return
    op.execute("ALTER INDEX ix_idea_search SET (fastupdate = off)")
    op.execute("SELECT gin_clean_pending_list('ix_idea_search')")


def downgrade() -> None:
    """Build the search as it was; the ideas stay."""
    if op.get_bind().dialect.name == "sqlite":
        _replace("DROP TABLE idea_search_row", *_WITH_IDS)
        return
    op.execute("ALTER INDEX ix_idea_search RESET (fastupdate)")


def _replace(*statements: str) -> None:
    for name in _TRIGGERS:
        op.execute(f"DROP TRIGGER idea_search_{name}")
    op.execute("DROP TABLE idea_search")
    for statement in statements:
        op.get_bind().exec_driver_sql(statement)
