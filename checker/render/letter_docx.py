"""The letter to the office (反馈函) as a Word file, made from a template that offices may replace.

The template is a .docx with Jinja placeholders; it runs in Jinja's sandbox, so that a template from
elsewhere cannot run code, and every text is escaped.
"""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError, UsageError
from checker.render.letter_content import letter_of
from checker.render.letter_fields import fields
from checker.render.missing_library import missing_library
from checker.render.names import Names
from checker.system_reason import Reason, reason

if TYPE_CHECKING:
    from jinja2 import Environment

Json = dict[str, Any]

_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_QUOTED = re.compile(r"'([^']+)'")


def letter(assessment: Json, names: Names, template: Path | None = None) -> bytes:
    """The letter about one report.

    Args:
        assessment: the assessment (JSON, schema version 1).
        names: not used: the letter is an official Chinese document in either language.
        template: a .docx to use in place of the one that comes with the program.

    Returns:
        The bytes of a .docx, the same for the same assessment and template.

    Raises:
        UsageError: docxtpl is not installed, or the template cannot be used.
    """
    content = letter_of(assessment)
    if template is None:
        return _stable(_filled(default_template(), fields(content), "".join(content.title)))
    try:
        return _stable(_filled(template.read_bytes(), fields(content), "".join(content.title)))
    except CheckerError:
        raise
    except OSError as error:
        raise _unreadable(template, reason(error)) from error
    except Exception as error:  # a template is the user's program: whatever it raises is theirs
        raise _fault(template, error) from error


def default_template() -> bytes:
    """The template that comes with the program."""
    return (resources.files("checker.render") / "letter" / "default.docx").read_bytes()


def _filled(template: bytes, values: dict[str, Any], title: str) -> bytes:
    try:
        from docxtpl import DocxTemplate  # noqa: PLC0415 - optional, and slow to load
    except ImportError as error:
        raise missing_library("DOCX", "docx") from error
    document = DocxTemplate(io.BytesIO(template))
    document.render(values, _sandbox(), autoescape=True)
    document.docx.core_properties.title = title  # once more: docxtpl has escaped it for XML
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


@cache
def _sandbox() -> Environment:
    """Jinja without a way out: no attributes of Python, and no filter that lifts the escaping."""
    from jinja2 import StrictUndefined  # noqa: PLC0415 - loaded with the optional library
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415 - as above

    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    del environment.filters["safe"]
    return environment


def _stable(made: bytes) -> bytes:
    """The same parts with one fixed date, so that the same letter has the same bytes."""
    stable = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(stable, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else it tells which system made it
            new.writestr(entry, old.read(name))
    return stable.getvalue()


def _unreadable(template: Path, why: Reason) -> UsageError:
    return UsageError(
        f"无法读取反馈函模板（{why.zh}）。",
        str(template),
        "请检查文件。",
        f"the letter template cannot be read ({why.en}).",
        "Check the file.",
    )


def _fault(template: Path, error: Exception) -> UsageError:
    """What is wrong with the template, in the words of its author."""
    from jinja2 import TemplateSyntaxError, UndefinedError  # noqa: PLC0415 - for a fault alone
    from jinja2.exceptions import SecurityError  # noqa: PLC0415 - as above

    said = " ".join(str(error).split())
    if isinstance(error, UndefinedError):
        name = (_QUOTED.findall(said) or [said])[-1]
        zh, en = f"没有“{name}”这个占位符", f"there is no placeholder '{name}'"
    elif isinstance(error, TemplateSyntaxError):
        zh, en = (
            "占位符写法有误，请检查 {{ }} 和 {% %} 是否成对",
            f"a placeholder is written wrongly ({said})",
        )
    elif isinstance(error, SecurityError):
        zh, en = "含有不允许的写法", f"it does what is not allowed ({said})"
    elif isinstance(error, (ArithmeticError, TypeError)):
        kind = type(error).__name__
        zh, en = f"占位符算不出来（{kind}）", f"a placeholder cannot be worked out ({kind}: {said})"
    else:
        why = f"{type(error).__name__}: {said}" if said else type(error).__name__
        zh, en = "它不是可用的 DOCX 文件", f"it is no usable DOCX file ({why})"
    return UsageError(
        f"反馈函模板无法使用：{zh}。",
        str(template),
        "可用的占位符见 docs/letter-template.md。",
        f"the letter template cannot be used: {en}.",
        "docs/letter-template.md lists the placeholders.",
    )
