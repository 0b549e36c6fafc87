"""Where output goes: payload to standard output, files whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from pathlib import Path

from checker.errors import UsageError


def to_stdout(text: str) -> None:
    """Write a payload as UTF-8 bytes, the same on every platform."""
    binary = getattr(sys.stdout, "buffer", None)
    if binary is None:
        sys.stdout.write(text)
        return
    sys.stdout.flush()
    binary.write(text.encode())
    binary.flush()


def refuse_inputs(outputs: Collection[Path], inputs: Collection[Path]) -> None:
    """Raise ``UsageError`` where an output would overwrite a report or another output."""
    taken = {_identity(path) for path in inputs}
    for path in outputs:
        identity = _identity(path)
        if identity in taken:
            raise UsageError(
                "输出文件与输入文件或另一个输出文件相同",
                str(path),
                "，请换一个文件名。",
                "the output is also an input or another output",
                "Choose another name.",
            )
        taken.add(identity)


def write_file(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Write a file atomically; raises ``UsageError`` where it cannot be written."""
    write_bytes(path, text.encode(encoding))


def write_bytes(path: Path, data: bytes) -> None:
    """The same for bytes."""
    from checker.store.whole import write_whole

    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or a pipe, e.g. /dev/stdout
        else:
            write_whole(Path(os.path.realpath(path)), data)
    except OSError as error:
        from checker.system_reason import reason

        why = reason(error)
        raise UsageError(
            f"无法写入（{why.zh}）",
            str(path),
            "，请检查目录是否存在、是否有写权限。",
            f"cannot be written ({why.en}).",
            "Check that the folder exists and is writable.",
        ) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; raises ``UsageError`` where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        from checker.system_reason import reason

        why = reason(error)
        raise UsageError(
            f"无法建立文件夹（{why.zh}）。",
            str(folder),
            "请换一个位置。",
            f"the folder cannot be made ({why.en}).",
            "Choose another place.",
        ) from error


def _identity(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))
