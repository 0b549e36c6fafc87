"""What is wrong with a rubric file: every problem with its place, and what was expected."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from checker.errors import RubricError

_PLACED = re.compile(r"^(.*):(\d+):(\d+)$")


class Problem(NamedTuple):
    """One problem; ``line`` and ``column`` from 1; ``kind`` is stable, such as ``unknown-key``.

    ``severity``: ``error``: the file cannot be used; ``fault``: it can, but not relied on (an
    example fails); ``warning``: worth a look.
    """

    kind: str
    file: str
    line: int
    column: int
    what: str
    expected: str
    what_en: str
    expected_en: str
    severity: str = "error"

    @property
    def where(self) -> str:
        """``file:line:column``."""
        return f"{self.file}:{self.line}:{self.column}"

    def said(self, lang: str = "zh") -> str:
        """What is wrong and what was expected, in ``zh`` or ``en``."""
        if lang == "en":
            return f"{self.what_en}; expected: {self.expected_en}"
        return f"{self.what}；应为：{self.expected}"


class RubricProblemsError(RubricError):
    """A rubric file with one or more problems; the message tells the first and how many."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=_position))
        first, count = self.problems[0], len(self.problems)
        more = f"（共 {count} 处错误）" if count > 1 else ""
        super().__init__(
            f"{first.what}；应为：{first.expected}{more}。",
            first.where,
            f"逐处列出：checker rubric check {first.file}。",
            f"{first.said('en')}{f' ({count} errors in all)' if count > 1 else ''}.",
            f"See all: checker rubric check {first.file}.",
        )

    def __reduce__(self) -> tuple[type[RubricProblemsError], tuple[tuple[Problem, ...]]]:  # type: ignore[override]  # our own arguments
        return (type(self), (self.problems,))


def problems_of(error: RubricError) -> tuple[Problem, ...]:
    """All problems an error stands for; one where the file could not be read at all."""
    if isinstance(error, RubricProblemsError):
        return error.problems
    placed = _PLACED.match(error.where)
    file, line, column = placed.groups() if placed else (error.where, "1", "1")
    return (
        Problem(
            "unreadable",
            file,
            int(line),
            int(column),
            error.what.rstrip("。"),
            error.todo.rstrip("。"),
            error.what_en.rstrip("."),
            error.todo_en.rstrip("."),
        ),
    )


def _position(problem: Problem) -> tuple[str, int, int]:
    return problem.file, problem.line, problem.column
