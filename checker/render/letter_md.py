"""The letter to the office as Markdown, for systems that lay out letters themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from checker.render import letter_words as own
from checker.render.escape import markdown as safe
from checker.render.letter_content import Doubt, Gap, Letter, letter_of


def letter_md(assessment: dict[str, Any]) -> str:
    """The letter about one report (JSON, schema version 1); report text is escaped."""
    return "\n".join(_lines(letter_of(assessment))) + "\n"


def _lines(letter: Letter) -> Iterator[str]:
    parts = own.PARTS
    title = safe("".join(letter.title))
    yield from (f"# {title}", "", f"{safe(letter.unit)}：", "", safe(letter.opening))
    yield from _part(parts[0], map(safe, letter.overall), "")
    strengths = (f"{one.number}{safe(one.title)}。{safe(one.text)}" for one in letter.strengths)
    yield from _part(parts[1], strengths, own.NO_STRENGTHS)
    yield from _part(parts[2], map(_gap, letter.gaps), own.NO_GAPS)
    yield from _part(parts[3], map(_doubt, letter.doubts), own.NO_DOUBTS)
    yield from ("", safe(letter.closing), "", own.DEADLINE, "", own.FAREWELL, "", own.ENCLOSURE)
    yield from ("", own.SENDER, "", own.DATE.strip(), "", own.CONTACT)
    yield from ("", "---", "", f"## {own.SLIP}", "")
    yield from _slip(letter)


def _part(title: str, texts: Iterable[str], nothing: str) -> Iterator[str]:
    yield from ("", f"## {title}")
    found = list(texts) or [nothing]
    for text in found:
        yield from ("", text)


def _gap(gap: Gap) -> str:
    labelled = (("", gap.present), (own.ADVICE, gap.advice), (own.BASIS, gap.basis))
    told = "".join(f"{label}{safe(text)}" for label, text in labelled if text)
    return f"{gap.number}. **{safe(gap.title)}**（{gap.kind}）。{told}"


def _doubt(doubt: Doubt) -> str:
    quotes = "；".join(map(safe, doubt.quotes))
    return f"{doubt.number}. {safe(doubt.text)}" + (f"{own.READ}{quotes}。" if quotes else "")


def _slip(letter: Letter) -> Iterator[str]:
    yield "| " + " | ".join(own.SLIP_HEADS) + " |"
    yield "|---" * len(own.SLIP_HEADS) + "|"
    for gap in letter.gaps:
        yield f"| {gap.number} | {safe(gap.title)} | {gap.kind} |  |  |"
    for doubt in letter.doubts:
        number = own.SLIP_DOUBT.format(doubt.number)
        yield f"| {number} | {safe(doubt.text)} | {own.SLIP_DOUBT_KIND} |  |  |"
    yield from ("", own.SLIP_FOOT.strip())
