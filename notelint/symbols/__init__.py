"""United Nations document symbols and the resolutions that prose cites: read, found in a text, weighed against the tables."""
