"""Configuration: found beside the drafts, read and checked, and made into the settings of each draft."""
