"""Assessments as Markdown, for letters and wikis; report text is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model import Assessment, Document, GroupSummary, ItemResult, Level
from checker.render.escape import markdown as safe
from checker.render.json_v1 import shown_path, warnings_of
from checker.render.names import Names
from checker.render.parts import CORE, FORM
from checker.render.places import place, short_place
from checker.render.rows import basis_line, why_of
from checker.render.words import Words, words


def to_markdown(assessments: Sequence[Assessment], names: Names) -> str:
    """One document for one or more reports."""
    pages = ("\n".join(_page(assessment, names)) for assessment in assessments)
    return "\n\n---\n\n".join(pages) + "\n"


def _page(assessment: Assessment, names: Names) -> Iterator[str]:
    said = words(names.lang)
    yield from _head(assessment, names, said)
    yield from _summary(assessment, names, said)
    for title, items in _parts(assessment, names, said):
        if items:
            yield from ("", f"## {safe(title)}", "")
            yield from _table(items, assessment.report.document, names, said)
    yield from _gaps(assessment, names, said)
    yield from _findings(assessment, names, said)
    used = said.parted.join(f"{r.id} {r.version}" for r in assessment.rubrics)
    yield from ("", f"{said.rubrics}{said.colon}{safe(used)}")


def _head(assessment: Assessment, names: Names, said: Words) -> Iterator[str]:
    facts = assessment.report.facts
    title = facts.title.value if facts.title else f"{said.title} {said.unknown}"
    level = facts.level.value if facts.level else None
    yield from (f"# {safe(title)}", "")
    values = (
        (said.file, shown_path(assessment.report.document.path)),
        (said.unit, facts.unit and facts.unit.value),
        (said.level_name, said.level.get(Level(level), level) if level in list(Level) else level),
        (said.year, facts.year and facts.year.value),
        (said.published, facts.published and facts.published.value),
        (said.signed, facts.signed and facts.signed.value),
        *(((said.number, facts.number.value),) if facts.number else ()),
        (said.characters, f"{len(assessment.report.document.text):,}"),
    )
    for name, value in values:
        yield f"- {name}{said.colon}{safe(value) if value else said.unknown}"
    for warning in warnings_of(assessment):
        yield f"- **{said.warning}**{said.colon}{safe(warning)}"


def _summary(assessment: Assessment, names: Names, said: Words) -> Iterator[str]:
    summary = assessment.summary
    counts = said.counts.format(summary.done, summary.applicable)
    yield ""
    yield (
        f"**{said.coverage} {summary.coverage:.0%}**{counts}{said.parted}"
        f"**{said.score} {summary.score:.1f}**{said.parted}"
        f"**{said.grade} {safe(names.grade(summary.grade))}**{said.parted}"
        f"{said.gaps} {summary.gaps}"
    )


def _parts(
    assessment: Assessment, names: Names, said: Words
) -> Iterator[tuple[str, list[ItemResult]]]:
    for used in assessment.rubrics:
        title = {CORE: said.core, FORM: said.form}.get(used.id, "")
        groups = [g for g in assessment.summary.by_group if g.rubric == used.id]
        if title or not groups:
            yield title or names.rubric(used.id, used.title), _leaves(assessment, used.id, None)
            continue
        for group in groups:
            yield names.group(group), _leaves(assessment, used.id, group)


def _leaves(assessment: Assessment, rubric: str, group: GroupSummary | None) -> list[ItemResult]:
    leaves = [item for item in assessment.items if item.leaf and item.rubric == rubric]
    return leaves if group is None else [item for item in leaves if item.group == group.id]


def _table(items: list[ItemResult], document: Document, names: Names, said: Words) -> Iterator[str]:
    yield f"| {said.item} | {said.status_name} | {said.line} | {said.quotation} |"
    yield "|---|---|---:|---|"
    for item in items:
        best = item.evidence[0] if item.evidence else None
        where = short_place(document, best, said) if best else ""
        quote = safe(best.text) if best else ""
        yield f"| {safe(names.title(item))} | {said.status[item.status]} | {where} | {quote} |"


def _gaps(assessment: Assessment, names: Names, said: Words) -> Iterator[str]:
    yield from ("", f"## {said.gaps}", "")
    if not assessment.gaps:
        yield said.no_gaps
    for number, item in enumerate(assessment.gaps, start=1):
        yield (
            f"{number}. **{safe(names.title(item))}**{said.colon}{said.status[item.status]}"
            f" (`{item.id}`)"
        )
        told = (
            (said.advice, names.advice(item)),
            (said.basis, basis_line(item.basis)),
            (said.why, why_of(item, names.lang)),
        )
        for name, text in told:
            if text:
                yield f"   - {name}{said.colon}{safe(text)}"


def _findings(assessment: Assessment, names: Names, said: Words) -> Iterator[str]:
    yield from ("", f"## {said.findings}", "")
    if not assessment.findings:
        yield said.no_findings
    for finding in assessment.findings:
        message = finding.message_en if names.lang == "en" else finding.message
        yield (
            f"- {said.severity[finding.severity]}{said.colon}"
            f"{safe(message or finding.message)} (`{finding.rule}`)"
        )
        for one in finding.places:
            quote = said.quote.format(safe(one.text))
            yield f"  - {place(assessment.report.document, one, said)} {quote}"
