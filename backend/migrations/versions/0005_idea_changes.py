"""Find the ideas that changed lately without looking at the others."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the index."""
    op.create_index("ix_idea_project_id_updated_at", "idea", ["project_id", "updated_at"])


def downgrade() -> None:
    """Drop the index."""
    op.drop_index("ix_idea_project_id_updated_at", table_name="idea")
