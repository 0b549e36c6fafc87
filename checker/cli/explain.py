"""``checker explain ITEM``: what is looked for, on what basis, for whom, with examples."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as opt
from checker.errors import ExitCode, UsageError
from checker.rubric.records import Item, Library

if TYPE_CHECKING:
    from checker.render.rule_view import ShownRule

ItemId = Annotated[
    str | None,
    typer.Argument(metavar="ITEM", help="评查项编号，如 core.legal-counsel、o15.33。"),
]
Basis = Annotated[
    str | None,
    typer.Option("--basis", metavar="DOCUMENT", help="改为说明一个依据文件的各条款。"),
]
Full = Annotated[bool, typer.Option("--full", help="列出全部说法，不作省略。")]

CLOSE = 5


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain", help="说明一个评查项：查什么、依据、适用范围、建议、示例。")(explain)


def explain(
    item: ItemId = None,
    full: Full = False,
    basis: Basis = None,
    lang: opt.Lang = opt.Language.ZH,
    rubric: opt.RubricFiles = None,
    width: opt.Width = None,
) -> int:
    """Print everything the rubric says of an element or facet, or of a document's provisions."""
    from checker.render.console import open_console, view_on
    from checker.render.explain_view import Explained, print_item
    from checker.rubric import examples_of, open_library

    extra = tuple(rubric or ())
    library = open_library(extra)
    if basis is not None or item is None:
        from checker.cli.explain_basis import explain_basis

        return explain_basis(basis, library, lang, width)
    found = library.find(item)
    if found is None and _explained_rule(item, lang, width):
        return ExitCode.OK
    if found is None:
        raise _unknown(item, library)
    examples = examples_of(item, extra)
    console = open_console(width)
    shown = [(one.text, one.status and one.status.value, one.why) for one in examples.match]
    refused = [(one.text, one.why) for one in examples.not_]
    view = view_on(console, lang.value, library)
    print_item(Explained(found, library, shown, refused), console, view, full)
    return ExitCode.OK


def _explained_rule(asked: str, lang: opt.Language, width: int | None) -> bool:
    """Explain an integrity rule, if one has that id."""
    from checker.audit import rules
    from checker.compare.copies.rules import PASSAGE
    from checker.compare.years.rules import RULES

    known: tuple[ShownRule, ...] = (*rules(), *RULES, PASSAGE)
    rule = next((rule for rule in known if rule.id == asked), None)
    if rule is None:
        return False
    from checker.render.console import open_console
    from checker.render.rule_view import print_rule

    print_rule(rule, open_console(width), lang.value)
    return True


def _unknown(asked: str, library: Library) -> UsageError:
    """An id that is not there, with the ones that look like it or whose title has the word."""
    items: list[Item] = [item for rubric in library.rubrics for item in rubric.items]
    word = asked.strip().lower()
    close = [item.id for item in items if word and (word in item.id or word in item.title)][:CLOSE]
    close += get_close_matches(word, [item.id for item in items], n=CLOSE, cutoff=0.5)
    near = "、".join(list(dict.fromkeys(close))[:CLOSE])
    return UsageError(
        "没有这个评查项。",
        asked,
        f"相近的有：{near}。" if near else "全部编号见 checker rubric list --items。",
        "no such item.",
        f"Close ones: {near}." if near else "All ids: checker rubric list --items.",
    )
