"""Invitations to speak about an idea."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "invitation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("invited_by", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("speak_by", sa.Date(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("delegated_from", sa.Uuid(), nullable=True),
        sa.Column("reminders", sa.Integer(), nullable=False),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("reminders >= 0", name="ck_invitation_reminders_count"),
        sa.CheckConstraint(
            "state <> 'declined' OR reason <> ''", name="ck_invitation_declined_with_reason"
        ),
        _reference("municipality_id", "organisation"),
        _reference("project_id", "project"),
        _reference("idea_id", "idea"),
        _reference("user_id", "user"),
        _reference("invited_by", "user"),
        _reference("unit_id", "unit"),
        _reference("delegated_from", "invitation"),
        sa.PrimaryKeyConstraint("id", name="pk_invitation"),
        sa.UniqueConstraint(
            "idea_id", "round", "user_id", name="uq_invitation_idea_id_round_user_id"
        ),
    )
    for column in ("municipality_id", "project_id", "user_id"):
        op.create_index(f"ix_invitation_{column}", "invitation", [column])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("invitation")


def _reference(column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_invitation_{column}_{to}")
