"""Document to Record: each stage one file or small folder, from Record to Record."""
