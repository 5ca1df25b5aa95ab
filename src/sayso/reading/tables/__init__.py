"""Tables of texts: JSON lines, CSV, Parquet."""
