"""An audit in each of its formats, one file a format."""
