"""Let the author of a written-down idea follow it by a link of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table; of a link's code only the hash is kept."""
    op.create_table(
        "trail_link",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        _reference("municipality_id", "organisation"),
        _reference("project_id", "project"),
        _reference("idea_id", "idea"),
        _reference("made_by", "user"),
        sa.PrimaryKeyConstraint("id", name="pk_trail_link"),
        sa.UniqueConstraint("idea_id", name="uq_trail_link_idea_id"),
        sa.UniqueConstraint("code_hash", name="uq_trail_link_code_hash"),
    )
    op.create_index("ix_trail_link_municipality_id", "trail_link", ["municipality_id"])
    op.create_index("ix_trail_link_project_id", "trail_link", ["project_id"])


def downgrade() -> None:
    """Drop the table; whoever holds a link must be given a new one."""
    op.drop_table("trail_link")


def _reference(column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_trail_link_{column}_{to}")
