"""``docs/traceability.md``: each item's documents and provisions, and each provision's items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.render.escape import markdown
from checker.rubric.provisions import DocumentTrace, Traced
from checker.rubric.records import Library

HEAD = """\
# 依据对照 Traceability

由 `make traceability` 生成，请勿手改。条款只写主题：原文措辞、条号未经核实的不写。
评查项的说明见 `checker explain 编号`，一个文件的条款见 `checker explain --basis 文件编号`。
"""
NO_ITEM = """
## 没有评查项的条款及原因

| 文件 | 条款（主题） | 由什么核对，或为何不列评查项 |
|---|---|---|
"""


def to_markdown(library: Library, documents: Sequence[DocumentTrace]) -> str:
    """The whole page.

    Args:
        library: the rubrics.
        documents: what ``provisions.trace`` gives for it.
    """
    lines = [HEAD, *_items(library)]
    for one in documents:
        lines += _document(one)
    lines.append(NO_ITEM.rstrip())
    lines += [
        f"| {markdown(one.title)} | {markdown(traced.subject)} | {_otherwise(traced)} |"
        for one in documents
        for traced in one.provisions
        if not traced.items
    ]
    missing = [traced for one in documents for traced in one.provisions if traced.uncovered]
    lines.append(f"\n既无评查项、也无其他核对或说明的条款：{len(missing) or '无'}。")
    return "\n".join(lines) + "\n"


def _items(library: Library) -> Iterator[str]:
    yield "## 评查项 → 文件与条款"
    for rubric in library.rubrics:
        yield f"\n### {markdown(rubric.title)}\n"
        yield "| 评查项 | 名称 | 依据 |"
        yield "|---|---|---|"
        for item in rubric.items:
            basis = "；".join(markdown(f"{one.document} {one.provision}") for one in item.basis)
            yield f"| {item.id} | {markdown(item.title)} | {basis} |"


def _document(one: DocumentTrace) -> Iterator[str]:
    scope = "全部条款" if one.registered else "被引用的条款"
    yield f"\n## {markdown(one.title)}：{scope} → 评查项\n"
    yield "| 部分 | 条款（主题） | 评查项 |"
    yield "|---|---|---|"
    for traced in one.provisions:
        items = "、".join(item.id for item in traced.items) or _otherwise(traced)
        yield f"| {markdown(traced.part)} | {markdown(traced.subject)} | {items} |"


def _otherwise(traced: Traced) -> str:
    if traced.rules:
        return "疑点规则 " + "、".join(traced.rules)
    return markdown(traced.why) or "（未覆盖）"
