"""What is known of documents, labels and events since; conflicts."""

from sayso.ledger.migrations.scripts import run

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a ledger here from the revision before."""
    run("0003_subjects")
