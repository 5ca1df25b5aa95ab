"""The tables."""

from sayso.ledger.migrations.scripts import run

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a ledger here from the revision before."""
    run("0001_tables")
