"""Web pages saved as one file (MHT, MIME multipart/related): the page inside, read as a page."""

from __future__ import annotations

import email
import email.policy
from email.message import Message

from checker.errors import UnreadableError
from checker.read import limits
from checker.read.extract import Extract
from checker.read.html import extract_page
from checker.read.refused import broken, no_text, too_demanding


def extract(data: bytes, name: str) -> Extract:
    """The report of a saved page; of several pages (frames) the one with the most text.

    Args:
        data: the file.
        name: its name, for messages.

    Raises:
        UnreadableError: no page in it, damaged, or with too many parts.
        ImportError: the libraries are not installed.
    """
    pages = _pages(data, name)
    if not pages:
        raise no_text(name)
    made: list[Extract] = []
    refused: UnreadableError | None = None
    for page in pages:
        try:
            made.append(_extract(page, name))
        except UnreadableError as error:
            refused = error
    if not made:
        raise refused or no_text(name)
    return max(made, key=lambda extract: len(extract.text))


def _pages(data: bytes, name: str) -> list[Message]:
    """The HTML parts with the bytes of each."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        pages = []
        for number, part in enumerate(message.walk()):
            if number > limits.MEMBERS:
                raise too_demanding(name)
            if part.get_content_type() in ("text/html", "application/xhtml+xml"):
                pages.append(part)
    except RecursionError as error:
        raise too_demanding(name) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise broken(name) from error
    return pages


def _extract(part: Message, name: str) -> Extract:
    """A part as a page; the charset of its header is one claim more."""
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError) as error:
        raise broken(name) from error
    if not isinstance(content, bytes):
        raise no_text(name)
    return extract_page(content, name, part.get_content_charset() or "")
