"""Comments remember what they said, mention members, are removed, flagged and hidden."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

TABLES = ("content_flag", "idea_comment_hiding", "idea_comment_mention", "idea_comment_version")


def upgrade() -> None:
    """Create the tables; what was corrected before today has no former text to show."""
    op.add_column("idea_comment", sa.Column("edited_at", sa.DateTime(timezone=True)))
    op.add_column("idea_comment", sa.Column("removed_at", sa.DateTime(timezone=True)))
    op.execute("UPDATE idea_comment SET edited_at = updated_at WHERE version > 1")
    op.create_table(
        "idea_comment_version",
        *_record(),
        sa.Column("comment_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        _reference("idea_comment_version", "comment_id", "idea_comment"),
        sa.UniqueConstraint(
            "comment_id", "number", name="uq_idea_comment_version_comment_id_number"
        ),
        *_of_a_project("idea_comment_version"),
    )
    op.create_table(
        "idea_comment_mention",
        *_record(),
        sa.Column("comment_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("written_as", sa.String(length=200), nullable=False),
        _reference("idea_comment_mention", "comment_id", "idea_comment"),
        _reference("idea_comment_mention", "user_id", "user"),
        sa.UniqueConstraint(
            "comment_id", "user_id", name="uq_idea_comment_mention_comment_id_user_id"
        ),
        *_of_a_project("idea_comment_mention"),
    )
    op.create_index("ix_idea_comment_mention_user_id", "idea_comment_mention", ["user_id"])
    op.create_table(
        "idea_comment_hiding",
        *_record(),
        sa.Column("comment_id", sa.Uuid(), nullable=False),
        sa.Column("hidden_by", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        _reference("idea_comment_hiding", "comment_id", "idea_comment"),
        _reference("idea_comment_hiding", "hidden_by", "user"),
        sa.UniqueConstraint("comment_id", name="uq_idea_comment_hiding_comment_id"),
        *_of_a_project("idea_comment_hiding"),
    )
    op.create_table(
        "content_flag",
        *_record(),
        sa.Column("comment_id", sa.Uuid(), nullable=True),
        sa.Column("idea_id", sa.Uuid(), nullable=True),
        sa.Column("flagged_by", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(comment_id IS NULL) <> (idea_id IS NULL)", name="ck_content_flag_one_subject"
        ),
        _reference("content_flag", "comment_id", "idea_comment"),
        _reference("content_flag", "idea_id", "idea"),
        _reference("content_flag", "flagged_by", "user"),
        sa.UniqueConstraint(
            "comment_id", "flagged_by", name="uq_content_flag_comment_id_flagged_by"
        ),
        sa.UniqueConstraint("idea_id", "flagged_by", name="uq_content_flag_idea_id_flagged_by"),
        *_of_a_project("content_flag"),
    )
    for table in TABLES:
        op.create_index(f"ix_{table}_municipality_id", table, ["municipality_id"])
        op.create_index(f"ix_{table}_project_id", table, ["project_id"])


def downgrade() -> None:
    """Drop the tables. What was hidden would be shown again, so its text goes as if removed."""
    op.execute(
        "UPDATE idea_comment SET text = '' WHERE id IN (SELECT comment_id FROM idea_comment_hiding)"
    )
    for table in TABLES:
        op.drop_table(table)
    with op.batch_alter_table("idea_comment") as batch_op:
        batch_op.drop_column("removed_at")
        batch_op.drop_column("edited_at")


def _record() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
    )


def _of_a_project(table: str) -> tuple[sa.Constraint, ...]:
    return (
        _reference(table, "municipality_id", "organisation"),
        _reference(table, "project_id", "project"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")
