"""Perspectives of which somebody said, with a reason, that an idea does not need them."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

TABLE = "set_aside_perspective"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        TABLE,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("perspective", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("set_aside_by", sa.Uuid(), nullable=False),
        sa.CheckConstraint("reason <> ''", name="has_reason"),
        sa.CheckConstraint("perspective <> 'care_staff'", name="not_who_carries_out"),
        _reference("municipality_id", "organisation"),
        _reference("project_id", "project"),
        _reference("idea_id", "idea"),
        _reference("set_aside_by", "user"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{TABLE}"),
        sa.UniqueConstraint("idea_id", "perspective", name=f"uq_{TABLE}_idea_id_perspective"),
    )
    for column in ("municipality_id", "project_id"):
        op.create_index(f"ix_{TABLE}_{column}", TABLE, [column])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table(TABLE)


def _reference(column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{TABLE}_{column}_{to}")
