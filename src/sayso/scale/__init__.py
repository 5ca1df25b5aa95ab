"""The same reading over datasets of any size, on this machine or a cluster, into tables."""
