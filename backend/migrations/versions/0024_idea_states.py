"""Let a municipality name states of its own for ideas, and keep how ideas came into them."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables; the history only grows."""
    op.create_table(
        "idea_state",
        *_record("idea_state"),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("name_da", sa.String(length=40), nullable=False),
        sa.Column("name_en", sa.String(length=40), nullable=False),
        sa.Column("tone", sa.String(length=40), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("visible", sa.Boolean(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.UniqueConstraint(
            "municipality_id",
            "status",
            "name_da",
            name="uq_idea_state_municipality_id_status_name_da",
        ),
        sa.UniqueConstraint(
            "municipality_id",
            "status",
            "name_en",
            name="uq_idea_state_municipality_id_status_name_en",
        ),
        sa.CheckConstraint(
            "trim(name_da) <> '' AND trim(name_en) <> ''", name="ck_idea_state_has_names"
        ),
        sa.CheckConstraint("visible OR NOT told", name="ck_idea_state_told_is_visible"),
        sa.CheckConstraint("place >= 1", name="ck_idea_state_place_counts"),
    )
    op.create_table(
        "state_of_idea",
        *_record("state_of_idea"),
        *_in_project("state_of_idea"),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("state_id", sa.Uuid(), nullable=False),
        sa.UniqueConstraint("idea_id", name="uq_state_of_idea_idea_id"),
        _reference("state_of_idea", "idea_id", "idea"),
        _reference("state_of_idea", "state_id", "idea_state"),
    )
    op.create_table(
        "idea_state_entry",
        *_entry("idea_state_entry"),
        *_in_project("idea_state_entry"),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("state_id", sa.Uuid(), nullable=False),
        sa.Column("change", sa.String(length=40), nullable=False),
        sa.Column("visible", sa.Boolean(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=False),
        _reference("idea_state_entry", "idea_id", "idea"),
        _reference("idea_state_entry", "state_id", "idea_state"),
        _reference("idea_state_entry", "changed_by", "user"),
    )
    op.create_index("ix_idea_state_entry_idea_id_id", "idea_state_entry", ["idea_id", "id"])
    op.create_index("ix_idea_state_municipality_id", "idea_state", ["municipality_id"])
    for table in ("state_of_idea", "idea_state_entry"):
        for column in ("municipality_id", "project_id", "state_id"):
            op.create_index(f"ix_{table}_{column}", table, [column])
    for statement in _only_grows("idea_state_entry"):
        op.execute(statement)


def downgrade() -> None:
    """Drop the tables; the ideas and their fixed status stay."""
    op.drop_table("idea_state_entry")
    op.drop_table("state_of_idea")
    op.drop_table("idea_state")


def _entry(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        _reference(table, "municipality_id", "organisation"),
    )


def _record(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        *_entry(table),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )


def _in_project(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("project_id", sa.Uuid(), nullable=False),
        _reference(table, "project_id", "project"),
    )


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")


def _only_grows(table: str) -> list[str]:
    if op.get_bind().dialect.name == "sqlite":
        return [
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            for verb in ("UPDATE", "DELETE")
        ]
    return [
        (
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        ),
        (
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        ),
    ]
