"""Offers on the market, answers to legal questions, and expectations on the three lines."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

POINTS = ("low", "likely", "high")


def upgrade() -> None:
    """Create the tables; answers and expectations only grow."""
    op.create_table(
        "market_offer",
        *_about_an_idea("market_offer", "noted_by"),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=200), nullable=False),
        sa.Column("seller", sa.String(length=200), nullable=False),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("price_basis", sa.String(length=200), nullable=False),
        sa.Column("link", sa.String(length=1000), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("price >= 0", name="ck_market_offer_price_not_negative"),
        sa.CheckConstraint(
            "(price IS NULL) = (currency IS NULL) AND (price IS NULL) = (price_basis = '')",
            name="ck_market_offer_price_whole",
        ),
    )
    op.create_table(
        "legal_answer",
        *_about_an_idea("legal_answer", "answered_by"),
        sa.Column("question", sa.String(length=40), nullable=False),
        sa.Column("reply", sa.String(length=40), nullable=False),
        sa.Column("former_reply", sa.String(length=40), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("clearer", sa.String(length=200), nullable=False),
        sa.Column("clear_by", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "(reply = 'unclear') = (clearer <> '') "
            "AND (reply = 'unclear') = (clear_by IS NOT NULL)",
            name="ck_legal_answer_unclear_is_cleared",
        ),
    )
    op.create_table(
        "expectation",
        *_about_an_idea("expectation", "stated_by"),
        sa.Column("line", sa.String(length=40), nullable=False),
        sa.Column("outcome", sa.String(length=200), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in POINTS),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "-100 <= low AND low <= likely AND likely <= high AND high <= 100",
            name="ck_expectation_in_order",
        ),
        sa.CheckConstraint("reason <> ''", name="ck_expectation_has_reason"),
    )
    for table in ("market_offer", "legal_answer", "expectation"):
        for column in ("municipality_id", "project_id", "idea_id"):
            op.create_index(f"ix_{table}_{column}", table, [column])
    for table in ("legal_answer", "expectation"):
        for statement in _only_grows(table):
            op.execute(statement)


def downgrade() -> None:
    """Drop the tables."""
    for table in ("expectation", "legal_answer", "market_offer"):
        op.drop_table(table)


def _about_an_idea(table: str, by: str) -> list[sa.schema.SchemaItem]:
    """What all have: a row about an idea, under somebody's name."""
    references = {
        "municipality_id": "organisation",
        "project_id": "project",
        "idea_id": "idea",
        by: "user",
    }
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(column, sa.Uuid(), nullable=False) for column in references),
        sa.Column(f"{by}_name", sa.String(length=200), nullable=False),
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
