"""Keep mappings of imports under a name, for a whole municipality."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Create the table of profiles."""
    op.create_table(
        "idea_import_profile",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("heading", _JSON, nullable=False),
        sa.Column("columns", _JSON, nullable=False),
        sa.Column("origin_perspective", sa.String(length=40), nullable=False),
        sa.Column("source", sa.String(length=80), nullable=True),
        sa.ForeignKeyConstraint(
            ["municipality_id"],
            ["organisation.id"],
            name="fk_idea_import_profile_municipality_id_organisation",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_idea_import_profile"),
        sa.UniqueConstraint(
            "municipality_id", "name", name="uq_idea_import_profile_municipality_id_name"
        ),
    )
    op.create_index(
        "ix_idea_import_profile_municipality_id", "idea_import_profile", ["municipality_id"]
    )


def downgrade() -> None:
    """Drop the profiles."""
    op.drop_table("idea_import_profile")
