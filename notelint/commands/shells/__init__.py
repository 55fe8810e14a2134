"""Completion for shells, a module each: `script(commands)` gives the text that the shell reads."""
