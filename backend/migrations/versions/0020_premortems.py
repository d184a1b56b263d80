"""Pre-mortems: sessions with their cards and groups, and the assumptions made of them."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables; an assumption may come from a pre-mortem."""
    op.create_table(
        "premortem",
        *_record("premortem"),
        sa.Column("idea_id", sa.Uuid(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("opened_by", sa.Uuid(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("shown_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state <> 'writing' OR shown_at IS NULL", name="unseen_while_written"),
        sa.CheckConstraint("state <> 'sorting' OR shown_at IS NOT NULL", name="shown_to_be_sorted"),
        sa.CheckConstraint(
            "(state = 'closed') = (closed_at IS NOT NULL)", name="closed_has_moment"
        ),
        _reference("premortem", "idea_id", "idea"),
        _reference("premortem", "opened_by", "user"),
    )
    with op.batch_alter_table("assumption") as batch_op:
        batch_op.add_column(sa.Column("premortem_id", sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(
            "fk_assumption_premortem_id_premortem", "premortem", ["premortem_id"], ["id"]
        )
    op.create_table(
        "premortem_group",
        *_record("premortem_group"),
        sa.Column("premortem_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("assumption_id", sa.Uuid(), nullable=True),
        _reference("premortem_group", "premortem_id", "premortem"),
        _reference("premortem_group", "assumption_id", "assumption", ondelete="SET NULL"),
    )
    op.create_table(
        "premortem_card",
        *_record("premortem_card"),
        sa.Column("premortem_id", sa.Uuid(), nullable=False),
        sa.Column("written_by", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=True),
        sa.Column("assumption_id", sa.Uuid(), nullable=True),
        _reference("premortem_card", "premortem_id", "premortem"),
        _reference("premortem_card", "written_by", "user"),
        _reference("premortem_card", "group_id", "premortem_group", ondelete="SET NULL"),
        _reference("premortem_card", "assumption_id", "assumption", ondelete="SET NULL"),
    )
    for table, column in INDEXED:
        op.create_index(f"ix_{table}_{column}", table, [column])


INDEXED = (
    *(
        (t, c)
        for t in ("premortem", "premortem_group", "premortem_card")
        for c in ("municipality_id", "project_id")
    ),
    ("premortem", "idea_id"),
    ("premortem_group", "premortem_id"),
    ("premortem_card", "premortem_id"),
)


def downgrade() -> None:
    """Drop the tables; the assumptions made of cards stay."""
    op.drop_table("premortem_card")
    op.drop_table("premortem_group")
    with op.batch_alter_table("assumption") as batch_op:
        batch_op.drop_constraint("fk_assumption_premortem_id_premortem", type_="foreignkey")
        batch_op.drop_column("premortem_id")
    op.drop_table("premortem")


def _record(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        _reference(table, "municipality_id", "organisation"),
        _reference(table, "project_id", "project"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def _reference(table: str, column: str, to: str, **more: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{to}"
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, **more)
