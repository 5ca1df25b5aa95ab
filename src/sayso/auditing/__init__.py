"""What a set of stories rests on, and where it differs from published rules on sourcing."""
