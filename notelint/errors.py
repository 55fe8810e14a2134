"""What cannot be put right in the note itself: caught once, in cli, and told in one line with exit status 2."""


class NotelintError(Exception):
    """The command, the configuration or a file could not be used; the message is one line for the user."""


class ProfileError(NotelintError):
    """A profile is unknown or is not a usable schema; the message names the place in it."""


class FactsError(NotelintError):
    """A table of facts is not usable; the message names the file, the key in it and what is wrong."""


class ConfigError(NotelintError):
    """A configuration file or a baseline is not usable; the message names the file, the key in it and what is wrong."""


class UnreadableFile(NotelintError):
    """A file's bytes give no text; the message says what to do."""


class TemplateError(NotelintError):
    """A template cannot be filled in, or the values for it are not those that it asks for; the message names them."""
