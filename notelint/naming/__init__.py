"""Names of States in a text: slips in them, and the articles before them."""
