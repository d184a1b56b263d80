"""Let people search ideas: FTS5 on SQLite, a tsvector column with GIN on PostgreSQL."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Signs inside words ("e-mail", "and/or", "12.5") part them, on PostgreSQL as on SQLite.
_SIGNS = """!"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~"""
_SPACES = " " * 32

_SQLITE = (
    # The idea's id is a token of its own: the triggers find its row by it, without a scan
    # (the ideas' row ids are not stable, so they cannot be shared).
    (
        "CREATE VIRTUAL TABLE idea_search USING fts5(idea_id, title, text, "
        "tokenize = \"unicode61 remove_diacritics 0\", prefix = '2 3')"
    ),
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
    """Create the search of the engine at hand, over the ideas that exist."""
    if op.get_bind().dialect.name == "sqlite":
        for statement in _SQLITE:
            op.get_bind().exec_driver_sql(statement)
        return
    op.get_bind().exec_driver_sql(
        "ALTER TABLE idea ADD COLUMN idea_search tsvector GENERATED ALWAYS AS "
        f"(to_tsvector('simple', translate(title || ' ' || text, '{_SIGNS}', '{_SPACES}'))) STORED"
    )
    op.get_bind().exec_driver_sql("CREATE INDEX ix_idea_search ON idea USING gin (idea_search)")


def downgrade() -> None:
    """Drop the search; the ideas stay."""
    if op.get_bind().dialect.name == "sqlite":
        for trigger in ("added", "changed", "removed"):
            op.execute(f"DROP TRIGGER idea_search_{trigger}")
        op.execute("DROP TABLE idea_search")
        return
    op.execute("DROP INDEX ix_idea_search")
    op.execute("ALTER TABLE idea DROP COLUMN idea_search")
