"""What a relation ends in is an actor or words; a view of relations."""

from sayso.ledger.migrations.scripts import run

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a ledger here from the revision before."""
    run("0005_ties")
