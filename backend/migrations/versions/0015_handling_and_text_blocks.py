"""Say who answers an idea and by when, note for each other, and keep words to answer with."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables; nobody has been assigned to what came before."""
    op.create_table(
        "idea_handling",
        *_record(),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("assignee_id", sa.Uuid(), nullable=True),
        sa.Column("looked_at_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("told_before", sa.Boolean(), nullable=False),
        sa.Column("told_after", sa.Boolean(), nullable=False),
        _reference("idea_handling", "municipality_id", "organisation"),
        _reference("idea_handling", "project_id", "project"),
        _reference("idea_handling", "idea_id", "idea"),
        _reference("idea_handling", "assignee_id", "user"),
        sa.CheckConstraint(
            "(assignee_id IS NULL) = (looked_at_since IS NULL)",
            name="ck_idea_handling_looked_at_by_somebody",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_idea_handling"),
        sa.UniqueConstraint("idea_id", name="uq_idea_handling_idea_id"),
    )
    op.create_index("ix_idea_handling_municipality_id", "idea_handling", ["municipality_id"])
    op.create_index("ix_idea_handling_project_id", "idea_handling", ["project_id"])
    op.create_index(
        "ix_idea_handling_assignee_id_due_on", "idea_handling", ["assignee_id", "due_on"]
    )
    op.create_index("ix_idea_handling_due_on", "idea_handling", ["due_on"])
    op.create_table(
        "idea_note",
        *_record(),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        _reference("idea_note", "municipality_id", "organisation"),
        _reference("idea_note", "project_id", "project"),
        _reference("idea_note", "idea_id", "idea"),
        _reference("idea_note", "author_id", "user"),
        sa.CheckConstraint("trim(text) <> ''", name="ck_idea_note_says_something"),
        sa.PrimaryKeyConstraint("id", name="pk_idea_note"),
    )
    op.create_index("ix_idea_note_municipality_id", "idea_note", ["municipality_id"])
    op.create_index("ix_idea_note_project_id", "idea_note", ["project_id"])
    op.create_index("ix_idea_note_idea_id_id", "idea_note", ["idea_id", "id"])
    op.create_table(
        "answer_text_block",
        *_record(),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=False),
        _reference("answer_text_block", "municipality_id", "organisation"),
        _reference("answer_text_block", "changed_by", "user"),
        sa.CheckConstraint("trim(title) <> ''", name="ck_answer_text_block_has_title"),
        sa.CheckConstraint("trim(text) <> ''", name="ck_answer_text_block_has_text"),
        sa.PrimaryKeyConstraint("id", name="pk_answer_text_block"),
    )
    op.create_index(
        "ix_answer_text_block_municipality_id", "answer_text_block", ["municipality_id"]
    )


def downgrade() -> None:
    """Drop the tables; answers that were given stay."""
    op.drop_table("answer_text_block")
    op.drop_table("idea_note")
    op.drop_table("idea_handling")


def _record() -> list[sa.Column]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
    ]


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")
