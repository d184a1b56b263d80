"""Judgements of complexity in seven domains, and of readiness on two scales; both only grow."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "complexity_judgement",
        *_entry("complexity_judgement"),
        sa.Column("domain", sa.String(length=40), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("former_level", sa.String(length=40), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
    )
    op.create_table(
        "readiness_judgement",
        *_entry("readiness_judgement"),
        sa.Column("scale", sa.String(length=40), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("former_level", sa.Integer(), nullable=True),
        sa.Column("met", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.CheckConstraint("level BETWEEN 1 AND 9", name="ck_readiness_judgement_level_range"),
        sa.CheckConstraint(
            "former_level BETWEEN 1 AND 9", name="ck_readiness_judgement_former_level_range"
        ),
    )
    for table in ("complexity_judgement", "readiness_judgement"):
        for column in ("municipality_id", "project_id", "idea_id"):
            op.create_index(f"ix_{table}_{column}", table, [column])
        for statement in _only_grows(table):
            op.execute(statement)


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("readiness_judgement")
    op.drop_table("complexity_judgement")


def _entry(table: str) -> list[sa.schema.SchemaItem]:
    """What both have: an entry about an idea, under somebody's name."""
    references = {
        "municipality_id": "organisation",
        "project_id": "project",
        "idea_id": "idea",
        "judged_by": "user",
    }
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(column, sa.Uuid(), nullable=False) for column in references),
        sa.Column("judged_by_name", sa.String(length=200), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")
            for column, to in references.items()
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    ]


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
