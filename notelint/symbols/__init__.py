"""United Nations document symbols, and resolutions cited in prose: read, found in a text, weighed by the tables."""
