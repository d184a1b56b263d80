"""Own fields of challenges, tags, expected effects, co-authors and revisions of ideas."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_COLUMNS = {
    "challenge": ("fields", "target_group"),
    "idea": ("expected_effects", "field_values", "routine"),
}


def upgrade() -> None:
    """Add the columns, empty for what is there, and the tables."""
    op.add_column("challenge", _text("target_group", 300))
    op.add_column("challenge", _json("fields", "[]"))
    op.add_column("idea", _json("field_values", "{}"))
    op.add_column("idea", _json("expected_effects", "{}"))
    op.add_column("idea", _text("routine", 500))
    op.create_table(
        "idea_tag",
        *_record("idea_tag"),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("tag", sa.String(length=40), nullable=False),
        _reference("idea_tag", "idea_id", "idea"),
        sa.CheckConstraint("tag <> ''", name="ck_idea_tag_has_word"),
        sa.UniqueConstraint("idea_id", "tag", name="uq_idea_tag_idea_id_tag"),
    )
    op.create_index("ix_idea_tag_municipality_id", "idea_tag", ["municipality_id"])
    op.create_index("ix_idea_tag_project_id", "idea_tag", ["project_id"])
    op.create_index("ix_idea_tag_project_id_tag", "idea_tag", ["project_id", "tag"])
    op.create_table(
        "idea_co_author",
        *_record("idea_co_author"),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("added_by", sa.Uuid(), nullable=False),
        _reference("idea_co_author", "idea_id", "idea"),
        _reference("idea_co_author", "user_id", "user"),
        _reference("idea_co_author", "added_by", "user"),
        sa.UniqueConstraint("idea_id", "user_id", name="uq_idea_co_author_idea_id_user_id"),
    )
    op.create_index("ix_idea_co_author_municipality_id", "idea_co_author", ["municipality_id"])
    op.create_index("ix_idea_co_author_project_id", "idea_co_author", ["project_id"])
    op.create_index("ix_idea_co_author_user_id", "idea_co_author", ["user_id"])
    op.create_table(
        "idea_revision",
        *_entry("idea_revision"),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=False),
        sa.Column("content", _JSON, nullable=False),
        sa.Column("changed", _JSON, nullable=False),
        _reference("idea_revision", "idea_id", "idea"),
        _reference("idea_revision", "changed_by", "user"),
    )
    op.create_index("ix_idea_revision_municipality_id", "idea_revision", ["municipality_id"])
    op.create_index("ix_idea_revision_project_id", "idea_revision", ["project_id"])
    op.create_index("ix_idea_revision_idea_id_id", "idea_revision", ["idea_id", "id"])
    _let_only_grow("idea_revision")


def downgrade() -> None:
    """Drop the tables and columns; their triggers go with them."""
    for table in ("idea_revision", "idea_co_author", "idea_tag"):
        op.drop_table(table)
    for table, columns in _COLUMNS.items():
        for column in columns:
            op.drop_column(table, column)


_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def _json(name: str, empty: str) -> sa.Column[object]:
    return sa.Column(name, _JSON, nullable=False, server_default=sa.text(f"'{empty}'"))


def _text(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=False, server_default="")


def _entry(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        _reference(table, "municipality_id", "organisation"),
        _reference(table, "project_id", "project"),
    ]


def _record(table: str) -> list[sa.schema.SchemaItem]:
    return [
        *_entry(table),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    ]


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")


def _let_only_grow(table: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        return
    for trigger, moment in (
        ("append_only", "UPDATE OR DELETE"),
        ("no_truncate", "TRUNCATE"),
    ):
        scope = "STATEMENT" if moment == "TRUNCATE" else "ROW"
        op.execute(
            f"CREATE TRIGGER {table}_{trigger} BEFORE {moment} ON {table} "
            f"FOR EACH {scope} EXECUTE FUNCTION refuse_change()"
        )
