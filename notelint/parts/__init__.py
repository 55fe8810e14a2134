"""The formal parts of a note, one module each: from what was read to the values of note.py."""
