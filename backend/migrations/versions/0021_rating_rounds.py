"""Ask the members to rate a few ideas each: rounds, shares and ratings."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "rating_round",
        *_record(),
        sa.Column("challenge_id", sa.Uuid(), nullable=False),
        sa.Column("question", sa.String(length=300), nullable=False),
        sa.Column("lowest", sa.String(length=80), nullable=False),
        sa.Column("highest", sa.String(length=80), nullable=False),
        sa.Column("ideas_each", sa.Integer(), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("ideas_each BETWEEN 3 AND 50", name="ck_rating_round_ideas_each"),
        _reference("rating_round", "challenge_id", "challenge"),
        *_of_a_project("rating_round"),
    )
    op.create_index("ix_rating_round_challenge_id", "rating_round", ["challenge_id"])
    op.create_table(
        "rating_share",
        *_record(),
        sa.Column("rating_round_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        _reference("rating_share", "rating_round_id", "rating_round"),
        _reference("rating_share", "user_id", "user"),
        sa.UniqueConstraint(
            "rating_round_id", "user_id", name="uq_rating_share_rating_round_id_user_id"
        ),
        *_of_a_project("rating_share"),
    )
    op.create_table(
        "idea_rating",
        *_record(),
        sa.Column("rating_round_id", sa.Uuid(), nullable=False),
        sa.Column("share_id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("score IS NULL OR score BETWEEN 1 AND 5", name="ck_idea_rating_score"),
        sa.CheckConstraint(
            "score IS NULL OR answered_at IS NOT NULL", name="ck_idea_rating_answered"
        ),
        _reference("idea_rating", "rating_round_id", "rating_round"),
        _reference("idea_rating", "share_id", "rating_share"),
        _reference("idea_rating", "idea_id", "idea"),
        sa.UniqueConstraint("share_id", "idea_id", name="uq_idea_rating_share_id_idea_id"),
        *_of_a_project("idea_rating"),
    )
    op.create_index("ix_idea_rating_idea_id", "idea_rating", ["idea_id"])
    op.create_index(
        "ix_idea_rating_rating_round_id_idea_id", "idea_rating", ["rating_round_id", "idea_id"]
    )
    for table in ("rating_round", "rating_share", "idea_rating"):
        op.create_index(f"ix_{table}_municipality_id", table, ["municipality_id"])
        op.create_index(f"ix_{table}_project_id", table, ["project_id"])


def downgrade() -> None:
    """Drop the tables; the ideas stay."""
    op.drop_table("idea_rating")
    op.drop_table("rating_share")
    op.drop_table("rating_round")


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
