"""The one way to say that an optional library is not installed."""

from __future__ import annotations

from checker.errors import UsageError


def missing_library(what: str, extra: str) -> UsageError:
    """The error to raise where ``what`` (XLSX, DOCX ...) needs the extra ``checker[extra]``."""
    install = f"pip install '.[{extra}]'"
    return UsageError(
        f"未安装 {what} 组件，无法生成此文件。",
        "",
        f"请在源码目录运行 {install}。",
        f"the library for {what} is not installed.",
        f"In the source folder run {install}.",
    )
