"""Places in a text: half-open ranges of code points, and values that know where they stand."""

from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Span(NamedTuple):
    """`start` (inclusive) and `end` (exclusive): 0-based offsets in code points of the decoded text."""

    start: int
    end: int


class Slot(NamedTuple, Generic[T]):
    """A value read from the text, and the place where it was read."""

    value: T
    span: Span
