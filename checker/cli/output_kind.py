"""An output named like a file of another kind is a slip of the pen: say so before anything runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from checker.errors import UsageError

_KINDS = {
    "--json": (".json",),
    "--jsonl": (".jsonl", ".ndjson"),
    "--csv": (".csv",),
    "--md": (".md", ".markdown"),
    "--letter-md": (".md", ".markdown"),
    "--html": (".html", ".htm"),
    "--xlsx": (".xlsx",),
    "--docx": (".docx",),
    "--svg": (".svg",),
}
_OTHERS = (".doc", ".xls", ".wps", ".et", ".pdf", ".ofd", ".zip", ".yaml", ".yml", ".png")
_KNOWN = frozenset(_OTHERS).union(*_KINDS.values())


def refuse_other_kinds(wished: Mapping[str, Iterable[Path | None] | None]) -> None:
    """Raise ``UsageError`` where an option's file ends like one of another kind.

    Args:
        wished: the files of each option; unknown endings and none at all are the user's business.
    """
    for option, files in wished.items():
        for file in files or ():
            suffix = file.suffix.lower() if file else ""
            if suffix in _KNOWN and suffix not in _KINDS[option]:
                raise _other_kind(option, str(file), suffix)


def _other_kind(option: str, file: str, suffix: str) -> UsageError:
    own = _KINDS[option][0]
    return UsageError(
        f"{option} 写出的是 {own} 文件，文件名却以 {suffix} 结尾。",
        file,
        f"请改用 {own}，或换一个选项。",
        f"{option} writes a {own} file, but the name ends in {suffix}.",
        f"Use {own}, or another option.",
    )
