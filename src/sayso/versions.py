"""The version of sayso, written into every record."""

VERSION = "0.1.0"
