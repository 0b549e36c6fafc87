"""Why an input is refused: the errors that several readers share."""

from __future__ import annotations

from pathlib import Path

from checker.errors import UnreadableError
from checker.read.limits import MIB


def too_large(name: str, limit: int) -> UnreadableError:
    """The file has more than ``limit`` bytes."""
    size = limit // MIB
    return UnreadableError(
        f"文件超过 {size} MB，不像一份年度报告。",
        name,
        "请确认选对了文件，或只保留报告正文。",
        f"the file is larger than {size} MB, which no annual report is.",
        "Check that it is the right file, or keep only the report's text.",
    )


def expands_too_far(name: str) -> UnreadableError:
    """A packed file that unpacks to more than any report needs: perhaps a bomb."""
    return UnreadableError(
        "解开后的内容过大，可能是恶意构造的压缩文件，已停止读取。",
        name,
        "请确认文件来源，或用 Word、WPS 打开后另存再试。",
        "it unpacks to far more than a report holds and may be malicious; reading stopped.",
        "Check where the file is from, or open it in Word or WPS and save it anew.",
    )


def broken(name: str) -> UnreadableError:
    """The file breaks the rules of its own format."""
    return UnreadableError(
        "文件已损坏或不完整。",
        name,
        "请重新下载或向报送单位索取，能打开的请另存一份再试。",
        "the file is damaged or incomplete.",
        "Fetch it again; if it can be opened, save a copy and try that.",
    )


def encrypted(name: str) -> UnreadableError:
    """The file asks for a password."""
    return UnreadableError(
        "文件设有密码，无法读取。",
        name,
        "请去掉打开密码后再试。",
        "the file is protected by a password.",
        "Remove the password and try again.",
    )


def no_text(name: str) -> UnreadableError:
    """The file holds no text at all."""
    return UnreadableError(
        "文件里没有文字。",
        name,
        "请确认报告已保存；如果内容是图片，请先转成文字。",
        "the file holds no text.",
        "Check that the report was saved; if it is a picture, turn it into text first.",
    )


def too_slow(name: str, seconds: int) -> UnreadableError:
    """The file took longer than allowed."""
    return UnreadableError(
        f"读取超过 {seconds} 秒，已停止。",
        name,
        "文件可能损坏或是恶意构造的；能打开的请另存一份再试。",
        f"reading took more than {seconds} seconds and was stopped.",
        "The file may be damaged or malicious; if it can be opened, save a copy and try that.",
    )


def too_demanding(name: str) -> UnreadableError:
    """The file needs more memory or nests deeper than any report."""
    return UnreadableError(
        "读取它所需的内存或层级远超一份年度报告，已停止。",
        name,
        "文件可能损坏或是恶意构造的；能打开的请另存一份再试。",
        "reading it takes far more memory or depth than a report; it was stopped.",
        "The file may be damaged or malicious; if it can be opened, save a copy and try that.",
    )


def parser_failed(name: str, what: str) -> UnreadableError:
    """The parser met something that it does not understand."""
    return UnreadableError(
        f"文件内容无法解析（{what}），可能已损坏。",
        name,
        "请用 Word、WPS 或浏览器打开后另存再试。",
        f"the file cannot be parsed ({what}); it may be damaged.",
        "Open it in its own program, save a copy and try that.",
    )


_EXTRAS = {"pdf": "pdf", "html": "web", "mht": "web"}
_SAID = {"pdf": "PDF", "html": "网页", "mht": "网页"}


def no_library(name: str, kind: str, library: str) -> UnreadableError:
    """The optional library that reads this kind is not installed."""
    extra = _EXTRAS.get(kind, "all")
    return UnreadableError(
        f"读取{_SAID.get(kind, kind)}文件需要另装组件（缺 {library}）。",
        name,
        f"请在源码目录运行 pip install '.[{extra}]'。",
        f"reading {kind} files needs an optional part ({library} is missing).",
        f"In the source folder run pip install '.[{extra}]'.",
    )


def unreadable(path: Path, error: OSError) -> UnreadableError:
    """The system does not give the file."""
    if path.is_dir():
        return UnreadableError(
            "这是一个文件夹。",
            str(path),
            "评查整个文件夹请用 checker batch。",
            "this is a folder.",
            "Use checker batch for a folder.",
        )
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return UnreadableError(
            "找不到文件。",
            str(path),
            "请检查路径和文件名。",
            "no such file.",
            "Check the path and the name.",
        )
    if isinstance(error, PermissionError):
        return UnreadableError(
            "没有读取权限。",
            str(path),
            "请关闭占用它的程序或调整权限。",
            "no permission to read it.",
            "Close the program that holds it, or change its permissions.",
        )
    from checker.system_reason import reason  # noqa: PLC0415 - only where reading fails

    why = reason(error)
    return UnreadableError(
        f"读取失败（{why.zh}）。",
        str(path),
        "请检查磁盘或介质。",
        f"reading failed ({why.en}).",
        "Check the disk or medium.",
    )


def foreign(name: str, zh: str, en: str) -> UnreadableError:
    """A kind of file that is no report."""
    return UnreadableError(
        f"这是{zh}，不是可以读取的报告文件。",
        name,
        "可读取 docx、doc、wps、pdf、ofd、网页和 .txt；请另存为其中一种。",
        f"this is {en}, which is no report that can be read.",
        "Word, WPS, PDF, OFD, web pages and .txt can be read; save it as one of these.",
    )
