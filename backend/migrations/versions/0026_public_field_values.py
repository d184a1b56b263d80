"""Let people without an account answer a challenge's own fields."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Add the column, empty for what is there."""
    values = sa.Column("field_values", _JSON, nullable=False, server_default=sa.text("'{}'"))
    op.add_column("public_idea", values)


def downgrade() -> None:
    """Drop the column."""
    op.drop_column("public_idea", "field_values")
