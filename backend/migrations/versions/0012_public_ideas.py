"""Keep what is left on public pages until somebody stands by it."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "public_idea",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("challenge_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("origin_perspective", sa.String(length=40), nullable=False),
        sa.Column("author", sa.String(length=200), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("wants_answer", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("sender", sa.String(length=64), nullable=True),
        sa.Column("idea_id", sa.Uuid(), nullable=True),
        sa.Column("told_of_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "(state = 'accepted') = (idea_id IS NOT NULL)", name="ck_public_idea_accepted_is_idea"
        ),
        sa.CheckConstraint("state = 'refused' OR title <> ''", name="ck_public_idea_has_title"),
        sa.CheckConstraint(
            "state <> 'unconfirmed' OR email IS NOT NULL", name="ck_public_idea_mail_to_confirm"
        ),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=f"fk_public_idea_{column}_{table}"
            )
            for column, table in (
                ("municipality_id", "organisation"),
                ("project_id", "project"),
                ("challenge_id", "challenge"),
                ("idea_id", "idea"),
                ("told_of_id", "idea_answer"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name="pk_public_idea"),
    )
    for columns in (
        ["municipality_id"],
        ["project_id"],
        ["challenge_id"],
        ["email"],
        ["idea_id"],
        ["sender", "created_at"],
        ["project_id", "state", "id"],
    ):
        op.create_index(f"ix_public_idea_{'_'.join(columns)}", "public_idea", columns)


def downgrade() -> None:
    """Drop the table with its indexes."""
    op.drop_table("public_idea")
