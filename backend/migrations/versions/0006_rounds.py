"""Rounds of assessments, and what whoever leads reads out of them.

Everything said so far was said in the first round. It begins with the first word; a decision at
the reality check's gate, or the project's end, has closed it, as the code reads it. Ideas that
are no longer in a reality check keep what everybody could read: their round is closed, too.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

FORMER = "uq_assessment_idea_id_given_by_perspective_voiced_by"
LATTER = "uq_assessment_idea_id_round_given_by_perspective_voiced_by"
WHO = ["given_by", "perspective", "voiced_by"]


def upgrade() -> None:
    """Create the tables and put what was said into the first round."""
    with op.batch_alter_table("assessment") as batch_op:
        batch_op.add_column(sa.Column("round", sa.Integer(), nullable=False, server_default="1"))
        batch_op.drop_constraint(FORMER, type_="unique")
        batch_op.create_unique_constraint(LATTER, ["idea_id", "round", *WHO])
    op.create_table(
        "assessment_round",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column("closing_word", sa.Text(), nullable=False),
        sa.CheckConstraint("number >= 1", name="ck_assessment_round_number_counts"),
        sa.CheckConstraint(
            "closed_by IS NULL OR closed_at IS NOT NULL",
            name="ck_assessment_round_closed_by_somebody",
        ),
        _reference("assessment_round", "municipality_id", "organisation"),
        _reference("assessment_round", "project_id", "project"),
        _reference("assessment_round", "idea_id", "idea"),
        _reference("assessment_round", "closed_by", "user"),
        sa.PrimaryKeyConstraint("id", name="pk_assessment_round"),
        sa.UniqueConstraint("idea_id", "number", name="uq_assessment_round_idea_id_number"),
    )
    op.create_index("ix_assessment_round_municipality_id", "assessment_round", ["municipality_id"])
    op.create_index("ix_assessment_round_project_id", "assessment_round", ["project_id"])
    # The id of an idea's first assessment serves as that of its first round.
    op.execute(
        "INSERT INTO assessment_round (id, created_at, updated_at, version, municipality_id, "
        "project_id, idea_id, number, closed_at, closing_word) "
        "SELECT said.id, said.created_at, said.created_at, 1, said.municipality_id, "
        "said.project_id, said.idea_id, 1, "
        "CASE WHEN idea.status = 'selected' THEN NULL ELSE idea.updated_at END, '' "
        "FROM assessment AS said JOIN idea ON idea.id = said.idea_id "
        "WHERE NOT EXISTS (SELECT 1 FROM assessment AS other WHERE other.idea_id = said.idea_id "
        "AND (other.created_at < said.created_at "
        "OR (other.created_at = said.created_at AND other.id < said.id)))"
    )
    op.create_table(
        "synthesis",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_by", sa.Uuid(), nullable=False),
        sa.Column("written_by_name", sa.String(length=200), nullable=False),
        _reference("synthesis", "municipality_id", "organisation"),
        _reference("synthesis", "project_id", "project"),
        _reference("synthesis", "idea_id", "idea"),
        _reference("synthesis", "written_by", "user"),
        sa.PrimaryKeyConstraint("id", name="pk_synthesis"),
    )
    for column in ("municipality_id", "project_id", "idea_id"):
        op.create_index(f"ix_synthesis_{column}", "synthesis", [column])
    for statement in _only_grows("synthesis"):
        op.execute(statement)


def downgrade() -> None:
    """Keep each person's newest word; rounds and syntheses go with their tables."""
    op.drop_table("synthesis")
    op.drop_table("assessment_round")
    op.execute(
        "DELETE FROM assessment WHERE EXISTS (SELECT 1 FROM assessment AS later "
        "WHERE later.idea_id = assessment.idea_id AND later.given_by = assessment.given_by "
        "AND later.perspective = assessment.perspective "
        "AND later.voiced_by = assessment.voiced_by AND later.round > assessment.round)"
    )
    with op.batch_alter_table("assessment") as batch_op:
        batch_op.drop_constraint(LATTER, type_="unique")
        batch_op.create_unique_constraint(FORMER, ["idea_id", *WHO])
        batch_op.drop_column("round")


def _reference(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")


def _only_grows(table: str) -> list[str]:
    if op.get_bind().dialect.name == "sqlite":
        return [
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            for verb in ("UPDATE", "DELETE")
        ]
    return [
        (
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        ),
        (
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        ),
    ]
