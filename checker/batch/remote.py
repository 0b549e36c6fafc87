"""Folders named by URL, listed through fsspec."""

from __future__ import annotations

from collections.abc import Iterator

from checker.batch.place import file_system
from checker.errors import UsageError


def listed(url: str) -> Iterator[tuple[str, str]]:
    """URL and path below of every file, in the order of the paths; a file stands for itself.

    Raises:
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


def _unlisted(url: str, error: Exception) -> UsageError:
    kind = type(error).__name__
    return UsageError(
        f"无法列出文件（{kind}）。",
        url,
        "请检查网址和权限。",
        f"the files cannot be listed ({kind}).",
        "Check the URL and the permissions.",
    )
