"""Keep the themes of ideas, and which ideas lie in each."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "theme",
        *_record("theme"),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column(
            "words",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
        ),
        sa.Column("corrected", sa.Boolean(), nullable=False),
        sa.CheckConstraint("title <> ''", name="ck_theme_has_title"),
    )
    op.create_table(
        "theme_idea",
        *_record("theme_idea"),
        sa.Column("theme_id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("idea_id", name="uq_theme_idea_idea_id"),
        _reference("theme_idea", "theme_id", "theme"),
        _reference("theme_idea", "idea_id", "idea"),
    )
    op.create_index("ix_theme_idea_theme_id", "theme_idea", ["theme_id"])
    for table in ("theme", "theme_idea"):
        for column in ("municipality_id", "project_id"):
            op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Drop the tables; the ideas themselves stay."""
    op.drop_table("theme_idea")
    op.drop_table("theme")


def _record(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        _reference(table, "municipality_id", "organisation"),
        _reference(table, "project_id", "project"),
    )


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")
