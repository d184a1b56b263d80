"""Keep workshops: who is invited and came, and the ideas that were caught there."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "workshop",
        *_record("workshop"),
        sa.Column("challenge_id", sa.Uuid(), nullable=False),
        sa.Column("facilitator_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancel_reason", sa.String(length=1000), nullable=True),
        sa.CheckConstraint("ends_at > starts_at", name="ck_workshop_ends_after_start"),
        sa.CheckConstraint(
            "(cancelled_at IS NULL) = (cancel_reason IS NULL)",
            name="ck_workshop_cancelled_with_reason",
        ),
        _reference("workshop", "challenge_id", "challenge"),
        _reference("workshop", "facilitator_id", "user"),
    )
    op.create_index(
        "ix_workshop_project_id_starts_at_id", "workshop", ["project_id", "starts_at", "id"]
    )
    op.create_index("ix_workshop_challenge_id", "workshop", ["challenge_id"])
    op.create_table(
        "workshop_invitee",
        *_record("workshop_invitee"),
        sa.Column("workshop_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("label", sa.String(length=200), nullable=True),
        sa.Column("perspective", sa.String(length=40), nullable=False),
        sa.Column("headcount", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(length=40), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attended", sa.Integer(), nullable=False),
        sa.UniqueConstraint(
            "workshop_id", "user_id", name="uq_workshop_invitee_workshop_id_user_id"
        ),
        sa.CheckConstraint(
            "(user_id IS NULL) <> (label IS NULL)", name="ck_workshop_invitee_member_or_label"
        ),
        sa.CheckConstraint("headcount >= 1 AND attended >= 0", name="ck_workshop_invitee_heads"),
        sa.CheckConstraint(
            "user_id IS NULL OR (headcount = 1 AND attended <= 1)",
            name="ck_workshop_invitee_member_is_one",
        ),
        _reference("workshop_invitee", "workshop_id", "workshop"),
        _reference("workshop_invitee", "user_id", "user"),
    )
    op.create_index("ix_workshop_invitee_workshop_id", "workshop_invitee", ["workshop_id"])
    op.create_index("ix_workshop_invitee_user_id", "workshop_invitee", ["user_id"])
    op.create_table(
        "workshop_idea",
        *_record("workshop_idea"),
        sa.Column("workshop_id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=True),
        sa.Column("capture_key", sa.Uuid(), nullable=False),
        sa.Column("captured_by", sa.Uuid(), nullable=False),
        sa.UniqueConstraint("idea_id", name="uq_workshop_idea_idea_id"),
        sa.UniqueConstraint(
            "workshop_id", "capture_key", name="uq_workshop_idea_workshop_id_capture_key"
        ),
        _reference("workshop_idea", "workshop_id", "workshop"),
        _reference("workshop_idea", "idea_id", "idea"),
        _reference("workshop_idea", "captured_by", "user"),
    )
    op.create_index("ix_workshop_idea_workshop_id", "workshop_idea", ["workshop_id"])
    for table in ("workshop", "workshop_invitee", "workshop_idea"):
        for column in ("municipality_id", "project_id"):
            op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Drop the tables; the ideas themselves stay."""
    op.drop_table("workshop_idea")
    op.drop_table("workshop_invitee")
    op.drop_table("workshop")


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
