"""Where reports come from: files, members of archives, and URLs that fsspec can open."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from checker.batch.task import Task
from checker.errors import UnreadableError, UsageError
from checker.model import Document
from checker.read import read_bytes
from checker.read.reader import load
from checker.system_reason import reason

URL = "://"


def read_task(task: Task) -> Document:
    """The document of a task.

    Raises:
        UnreadableError: it cannot be read as a report.
    """
    return read_bytes(content(task), task.name)


def digest(task: Task) -> str:
    """SHA-256 of the report's bytes; empty where they cannot be had."""
    try:
        return hashlib.sha256(content(task)).hexdigest()
    except UnreadableError:
        return ""


def content(task: Task) -> bytes:
    """The bytes of a report.

    Raises:
        UnreadableError: they cannot be had.
    """
    if URL in task.place:
        return _fetched(task)
    return load(Path(task.place))


def file_system(url: str) -> tuple[Any, str]:
    """The fsspec file system of a URL, and the path in it.

    Raises:
        UsageError: fsspec is missing, or does not know such URLs.
    """
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - optional
    except ImportError as error:
        raise UsageError(
            "读取网址形式的文件夹需要 fsspec。",
            url,
            "请在源码目录运行 pip install '.[dask]'。",
            "folders named by URL need fsspec.",
            "In the source folder run pip install '.[dask]'.",
        ) from error
    try:
        found = url_to_fs(url)
    except (ValueError, ImportError, OSError) as error:
        raise UsageError(
            f"无法打开（{_why(error)}）。",
            url,
            "请检查网址。",
            f"cannot be opened ({error}).",
            "Check the URL.",
        ) from error
    return found[0], str(found[1])


def _why(error: Exception) -> str:
    """Why fsspec cannot open a URL, in Chinese; every file system has errors of its own."""
    if isinstance(error, OSError):
        return reason(error).zh
    return "缺少所需组件" if isinstance(error, ImportError) else "网址有误"


def _fetched(task: Task) -> bytes:
    try:
        system, path = file_system(task.place)
        data = system.cat_file(path)
    except Exception as error:  # every file system has errors of its own
        raise UnreadableError(
            f"读取失败（{_why(error)}）。",
            task.name,
            "请检查网址和权限。",
            f"reading failed ({type(error).__name__}).",
            "Check the URL and the permissions.",
        ) from error
    return bytes(data)
