"""How ready one note is: its parts, its facts, its blanks, and what remains to be done."""
