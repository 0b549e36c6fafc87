"""``checker explain --basis DOCUMENT``: a document's provisions and the items that cover them."""

from __future__ import annotations

from checker.cli import options as opt
from checker.errors import ExitCode, UsageError
from checker.rubric.records import Library


def explain_basis(
    asked: str | None, library: Library, lang: opt.Language, width: int | None
) -> int:
    """Print the document of that id, or whose title holds those words."""
    from checker.render.console import open_console, view_on
    from checker.render.trace_view import print_trace
    from checker.rubric.provisions import trace

    if asked is None:
        raise UsageError(
            "缺少评查项编号，或 --basis 文件编号。",
            "",
            "用法见 checker explain --help。",
            "an item's id or --basis DOCUMENT is missing.",
            "See checker explain --help.",
        )
    documents = trace(library)
    found = [one for one in documents if asked == one.id] or [
        one for one in documents if asked.strip() and asked in one.title
    ]
    if not found:
        known = "、".join(one.id for one in documents)
        raise UsageError(
            "没有评查项以此文件为依据。",
            asked,
            f"可查的有：{known}。",
            "no item is based on this document.",
            f"Known: {known}.",
        )
    console = open_console(width)
    for one in found:
        print_trace(one, console, view_on(console, lang.value, library))
    return ExitCode.OK
