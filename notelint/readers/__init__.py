"""A reader for each input format: bytes in, a Source out, with findings where the bytes are not what they should be."""
