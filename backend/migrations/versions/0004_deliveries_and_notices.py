"""Deliver events: one row per event and listener; notices, how people want them, a language."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables. What happened before is told to nobody: it is old news."""
    op.add_column(
        "user", sa.Column("language", sa.String(length=40), nullable=False, server_default="da")
    )
    op.create_table(
        "delivery",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("listener", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_attempt_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(length=80), nullable=True),
        _reference("delivery", "municipality_id", "organisation"),
        _reference("delivery", "event_id", "outbox_event"),
        sa.PrimaryKeyConstraint("id", name="pk_delivery"),
        sa.UniqueConstraint("listener", "subject", name="uq_delivery_listener_subject"),
    )
    op.create_index("ix_delivery_municipality_id", "delivery", ["municipality_id"])
    op.create_index("ix_delivery_event_id", "delivery", ["event_id"])
    op.create_index("ix_delivery_state_next_attempt_at", "delivery", ["state", "next_attempt_at"])
    op.create_table(
        "notice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("target", sa.String(length=40), nullable=False),
        sa.Column("target_id", sa.Uuid(), nullable=False),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mailed_at", sa.DateTime(timezone=True), nullable=True),
        _reference("notice", "municipality_id", "organisation"),
        _reference("notice", "project_id", "project"),
        _reference("notice", "event_id", "outbox_event"),
        _reference("notice", "user_id", "user"),
        sa.PrimaryKeyConstraint("id", name="pk_notice"),
        sa.UniqueConstraint("event_id", "user_id", name="uq_notice_event_id_user_id"),
    )
    op.create_index("ix_notice_municipality_id", "notice", ["municipality_id"])
    op.create_index("ix_notice_project_id", "notice", ["project_id"])
    op.create_index("ix_notice_user_id_happened_at_id", "notice", ["user_id", "happened_at", "id"])
    op.create_index("ix_notice_user_id_read_at", "notice", ["user_id", "read_at"])
    op.create_table(
        "notice_preference",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("mail", sa.String(length=40), nullable=False),
        _reference("notice_preference", "user_id", "user"),
        sa.PrimaryKeyConstraint("id", name="pk_notice_preference"),
        sa.UniqueConstraint("user_id", name="uq_notice_preference_user_id"),
    )


def downgrade() -> None:
    """Drop the tables and the language; the events themselves stay."""
    op.drop_table("notice_preference")
    op.drop_table("notice")
    op.drop_table("delivery")
    with op.batch_alter_table("user") as batch_op:
        batch_op.drop_column("language")


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")
