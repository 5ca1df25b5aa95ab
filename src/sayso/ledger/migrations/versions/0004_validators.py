"""What a server gave to ask later whether a page has changed."""

from sayso.ledger.migrations.scripts import run

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a ledger here from the revision before."""
    run("0004_validators")
