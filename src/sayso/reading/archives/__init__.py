"""Archives of pages: WARC and ZIP."""
