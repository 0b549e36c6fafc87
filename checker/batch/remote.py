"""Folders named by URL, listed through fsspec."""

from __future__ import annotations

from collections.abc import Iterator

from checker.batch.place import file_system
from checker.errors import CheckerError, UnreadableError, UsageError
from checker.system_reason import Reason, reason


def listed(url: str) -> Iterator[tuple[str, str]]:
    """URL and path below of every file, in the order of the paths; a file stands for itself.

    Raises:
        UnreadableError: nothing is there.
        UsageError: the URL cannot be opened or listed.
    """
    system, root = file_system(url)
    try:
        files = sorted(system.find(root))
    except Exception as error:  # every file system has errors of its own
        raise _unlisted(url, error) from error
    if not files:
        raise _unlisted(url, FileNotFoundError())
    for path in files:
        below = path.removeprefix(root).strip("/") or path.rsplit("/", 1)[-1]
        yield system.unstrip_protocol(path), below


def _unlisted(url: str, error: Exception) -> CheckerError:
    """What is not there is an input that cannot be read; all else is a wrong URL."""
    why = reason(error) if isinstance(error, OSError) else Reason("网址有误", str(error))
    kind = UnreadableError if isinstance(error, FileNotFoundError) else UsageError
    return kind(
        f"无法列出文件（{why.zh}）。",
        url,
        "请检查网址和权限。",
        f"the files cannot be listed ({why.en}).",
        "Check the URL and the permissions.",
    )
