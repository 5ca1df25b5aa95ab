"""Lists of pages: feeds, sitemaps, files of URLs."""
