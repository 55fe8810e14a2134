"""A file for each output format; each has `render(reports, options) -> str`."""
