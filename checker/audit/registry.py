"""All rules, in the order in which they are shown."""

from __future__ import annotations

from checker.audit.citation import none, number, outline, title
from checker.audit.content import contradiction, directive, heading, stale, thin
from checker.audit.figures import chain, change, conflict, listed, rate, subset
from checker.audit.figures import sum as sums
from checker.audit.form import late, missing, undated
from checker.audit.records import Rule
from checker.audit.text import broken, numbering, plan_copied, repeated
from checker.errors import UsageError

RULES: tuple[Rule, ...] = (
    sums.RULE,
    rate.RULE,
    subset.RULE,
    chain.RULE,
    listed.RULE,
    conflict.RULE,
    change.RULE,
    outline.RULE,
    title.RULE,
    number.RULE,
    none.RULE,
    repeated.RULE,
    plan_copied.RULE,
    broken.RULE,
    numbering.RULE,
    stale.RULE,
    contradiction.RULE,
    directive.RULE,
    thin.RULE,
    heading.RULE,
    missing.RULE,
    late.RULE,
    undated.RULE,
)


def selected(rules: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules to run.

    Args:
        rules: ids or groups; empty for all.
        ignore: ids or groups to leave out.

    Raises:
        UsageError: a name that fits no rule.
    """
    for name in (*rules, *ignore):
        if not any(_named(rule, name) for rule in RULES):
            raise UsageError(
                f"没有名为“{name}”的规则。",
                "",
                f"可用：{'、'.join(rule.id for rule in RULES)}。",
                f"no rule is called {name!r}.",
                f"Known: {', '.join(rule.id for rule in RULES)}.",
            )
    return tuple(
        rule
        for rule in RULES
        if (not rules or any(_named(rule, name) for name in rules))
        and not any(_named(rule, name) for name in ignore)
    )


def _named(rule: Rule, name: str) -> bool:
    return rule.id == name or rule.id.startswith(name + ".")
