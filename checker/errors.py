"""One family of errors, and the exit codes.

Every error a user can meet carries what was wrong, where, and what to do.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the command line; documented in ``docs/exit-codes.md``."""

    OK = 0
    BELOW = 1
    USAGE = 2
    NO_INPUT = 3
    SOME_UNREADABLE = 4
    INTERNAL = 5


class CheckerError(Exception):
    """Base of all errors shown to users.

    Args:
        what: what is wrong, in one sentence of Chinese.
        where: the file, or file:line:column.
        todo: what the user can do about it.
        what_en: the same sentence in English.
        todo_en: the same advice in English.
    """

    exit_code = ExitCode.INTERNAL

    def __init__(
        self, what: str, where: str = "", todo: str = "", what_en: str = "", todo_en: str = ""
    ) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.todo = todo
        self.what_en = what_en or what
        self.todo_en = todo_en or todo

    def line(self, lang: str = "zh") -> str:
        """One line for the user, in ``zh`` or ``en``."""
        what, todo = (self.what_en, self.todo_en) if lang == "en" else (self.what, self.todo)
        parts = [self.where, what] if self.where else [what]
        text = (": " if lang == "en" else "：").join(parts)
        return f"{text} {todo}".strip() if lang == "en" else f"{text}{todo}"

    def __reduce__(self) -> tuple[type[CheckerError], tuple[str, ...]]:
        return (type(self), (self.what, self.where, self.todo, self.what_en, self.todo_en))


class UnreadableError(CheckerError):
    """An input that cannot be read as a report."""

    exit_code = ExitCode.NO_INPUT


class RubricError(CheckerError):
    """A rubric file that cannot be used; ``where`` is file:line:column."""

    exit_code = ExitCode.USAGE


class UsageError(CheckerError):
    """A call whose words are off."""

    exit_code = ExitCode.USAGE
