"""What Alembic runs to bring a ledger up to date, inside the transaction that upgrade() began."""

from alembic import context

from sayso.ledger.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
