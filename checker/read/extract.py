"""What a reader of one format gives back; the records between the readers and the front door."""

from __future__ import annotations

from typing import NamedTuple

from checker.model import Hint, Mark


class Extract(NamedTuple):
    """The text of a file and what is known of its places.

    ``text``: ``\\n`` is the only line break, a line a paragraph; no page furniture.
    ``marks``: where pages and paragraphs begin in ``text``, in order of position.
    ``hints``: what the metadata says. ``warnings``: in Chinese, for the user.
    ``encoding``: of a text-like file, else empty.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    hints: tuple[Hint, ...] = ()
    warnings: tuple[str, ...] = ()
    encoding: str = ""
