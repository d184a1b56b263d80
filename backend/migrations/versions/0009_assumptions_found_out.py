"""Say what was found about an assumption, by whom and when, and where it is tested."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the finding, and the links to studies and outcomes.

    What held or failed before keeps its result: what was found then stands nowhere.
    """
    with op.batch_alter_table("assumption") as batch_op:
        batch_op.add_column(sa.Column("finding", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("found_by", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("found_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_foreign_key("fk_assumption_found_by_user", "user", ["found_by"], ["id"])
        batch_op.create_check_constraint(
            "finding_of_result", "finding = '' OR result IN ('holds', 'fails')"
        )
        batch_op.create_check_constraint(
            "finding_has_finder",
            "(finding = '') = (found_by IS NULL) AND (found_by IS NULL) = (found_at IS NULL)",
        )
    op.create_table(
        "assumption_test",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("assumption_id", sa.Uuid(), nullable=False),
        sa.Column("study_id", sa.Uuid(), nullable=False),
        sa.Column("outcome_id", sa.Uuid(), nullable=True),
        sa.Column("linked_by", sa.Uuid(), nullable=False),
        _reference("municipality_id", "organisation"),
        _reference("project_id", "project"),
        _reference("assumption_id", "assumption", ondelete="CASCADE"),
        _reference("study_id", "study"),
        _reference("outcome_id", "outcome"),
        _reference("linked_by", "user"),
        sa.PrimaryKeyConstraint("id", name="pk_assumption_test"),
    )
    for column in ("municipality_id", "project_id", "assumption_id", "study_id"):
        op.create_index(f"ix_assumption_test_{column}", "assumption_test", [column])


def downgrade() -> None:
    """Drop the links and the findings; an assumption that is being tested is open again."""
    op.drop_table("assumption_test")
    op.execute("UPDATE assumption SET result = 'open' WHERE result = 'being_tested'")
    with op.batch_alter_table("assumption") as batch_op:
        batch_op.drop_constraint("finding_has_finder", type_="check")
        batch_op.drop_constraint("finding_of_result", type_="check")
        batch_op.drop_constraint("fk_assumption_found_by_user", type_="foreignkey")
        batch_op.drop_column("found_at")
        batch_op.drop_column("found_by")
        batch_op.drop_column("finding")


def _reference(column: str, to: str, **more: str) -> sa.ForeignKeyConstraint:
    name = f"fk_assumption_test_{column}_{to}"
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, **more)
