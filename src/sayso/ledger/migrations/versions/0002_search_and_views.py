"""Full-text search and the views."""

from sayso.ledger.migrations.scripts import run

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a ledger here from the revision before."""
    run("0002_search_and_views")
