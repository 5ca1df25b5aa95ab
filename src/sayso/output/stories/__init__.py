"""Stories as people and programs read them: terminal, JSON, a page."""
