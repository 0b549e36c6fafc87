"""A finding's fingerprint: the same finding in the same words has the same one everywhere."""

from __future__ import annotations

import hashlib

from checker.parse.normal_form import reading_form

LENGTH = 16


def fingerprint(rule: str, quotations: tuple[str, ...], about: str = "") -> str:
    """Hexadecimal digest of the rule and what it quotes in reading form, 16 characters.

    Args:
        rule: the rule's id.
        quotations: document text of the finding's places; white space and full width are
            levelled, so a copy of the report on another page gives the same fingerprint.
        about: tells findings apart that quote the same words.
    """
    quoted = "\x1f".join(reading_form(q.replace("\n", "")) for q in quotations)
    return hashlib.sha256(f"{rule}\x1e{about}\x1e{quoted}".encode()).hexdigest()[:LENGTH]
