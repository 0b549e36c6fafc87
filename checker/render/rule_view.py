"""What an integrity rule looks for, why, and what to ask when it fires."""

from __future__ import annotations

from typing import Protocol

from rich.console import Console

from checker.model import Severity
from checker.render.console import heading
from checker.render.escape import plain
from checker.render.grid import labelled
from checker.render.words import Lang, words

INDENT = 2


class ShownRule(Protocol):
    """What is shown of a rule; the audit room's rules have it."""

    @property
    def id(self) -> str:
        """As in the rule."""

    @property
    def severity(self) -> Severity:
        """As in the rule."""

    @property
    def title(self) -> str:
        """As in the rule."""

    @property
    def title_en(self) -> str:
        """As in the rule."""

    @property
    def looks_for(self) -> str:
        """As in the rule."""

    @property
    def looks_for_en(self) -> str:
        """As in the rule."""

    @property
    def ask(self) -> str:
        """As in the rule."""

    @property
    def ask_en(self) -> str:
        """As in the rule."""

    @property
    def source(self) -> str:
        """As in the rule."""


def print_rule(rule: ShownRule, console: Console, lang: Lang) -> None:
    """Print title, severity, what the rule looks for, what to ask, and its source."""
    said = words(lang)
    english = lang == "en"
    rows = [
        (said.severity_label, said.severity[rule.severity]),
        (said.looked_for, plain(rule.looks_for_en if english else rule.looks_for)),
        (said.ask, plain(rule.ask_en if english else rule.ask)),
        (said.rule_source, plain(rule.source)),
    ]
    console.print(heading(rule.title_en if english else rule.title, rule.id))
    console.print()
    console.print(labelled([row for row in rows if row[1]], console.width, INDENT))
