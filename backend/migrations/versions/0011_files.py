"""Files with their bytes in a table of their own, and what ties them to ideas and challenges."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "stored_file",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.CheckConstraint("size > 0", name="ck_stored_file_size_positive"),
        _reference("stored_file", "municipality_id", "organisation"),
        sa.PrimaryKeyConstraint("id", name="pk_stored_file"),
    )
    op.create_index("ix_stored_file_municipality_id", "stored_file", ["municipality_id"])
    op.create_table(
        "file_content",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("side", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _reference("file_content", "municipality_id", "organisation"),
        _reference("file_content", "file_id", "stored_file"),
        sa.PrimaryKeyConstraint("id", name="pk_file_content"),
        sa.UniqueConstraint("file_id", "side", name="uq_file_content_file_id_side"),
    )
    op.create_index("ix_file_content_municipality_id", "file_content", ["municipality_id"])
    op.create_table(
        "attachment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=True),
        sa.Column("challenge_id", sa.Uuid(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("description", sa.String(length=500), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("uploaded_by", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(idea_id IS NULL) <> (challenge_id IS NULL)", name="ck_attachment_one_holder"
        ),
        _reference("attachment", "municipality_id", "organisation"),
        _reference("attachment", "project_id", "project"),
        _reference("attachment", "idea_id", "idea"),
        _reference("attachment", "challenge_id", "challenge"),
        _reference("attachment", "file_id", "stored_file"),
        _reference("attachment", "uploaded_by", "user"),
        sa.PrimaryKeyConstraint("id", name="pk_attachment"),
        sa.UniqueConstraint("file_id", name="uq_attachment_file_id"),
    )
    op.create_index("ix_attachment_municipality_id", "attachment", ["municipality_id"])
    op.create_index("ix_attachment_project_id", "attachment", ["project_id"])
    op.create_index("ix_attachment_idea_id_position", "attachment", ["idea_id", "position"])
    op.create_index(
        "ix_attachment_challenge_id_position", "attachment", ["challenge_id", "position"]
    )


def downgrade() -> None:
    """Drop the tables, and with them every file."""
    op.drop_table("attachment")
    op.drop_table("file_content")
    op.drop_table("stored_file")


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")
