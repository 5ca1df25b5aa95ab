"""Charts: SVG drawn on the server, small, labelled directly, axes from zero, escaped."""
