"""Personal links over which somebody without an account speaks about an idea."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "personal_link",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column("perspective", sa.String(length=40), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("assessment_id", sa.Uuid(), nullable=True),
        _reference("municipality_id", "organisation"),
        _reference("project_id", "project"),
        _reference("idea_id", "idea"),
        _reference("made_by", "user"),
        _reference("assessment_id", "assessment"),
        sa.PrimaryKeyConstraint("id", name="pk_personal_link"),
        sa.UniqueConstraint("token_hash", name="uq_personal_link_token_hash"),
        sa.UniqueConstraint("assessment_id", name="uq_personal_link_assessment_id"),
    )
    for column in ("municipality_id", "project_id", "idea_id"):
        op.create_index(f"ix_personal_link_{column}", "personal_link", [column])


def downgrade() -> None:
    """Drop the table; what was said over the links stays."""
    op.drop_table("personal_link")


def _reference(column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_personal_link_{column}_{to}")
