"""Changes of one item's evidence in real reports, with the change of status they must bring.

A change is made to every sentence that evidences the item, and again to whatever evidences it
next, until nothing does. It fails where a sentence already changed still evidences the item, or
where half of the report had to go. What must follow:

* deleted: the item becomes a gap;
* negated: a gap too (未制定 is no deed);
* intended: 下一步，将… is planned, or mentioned where a mention is left beside the evidence;
* moved below the heading of the plan: the same, and no less than was left without it;
* unfigured: no longer quantified, but still spoken of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from checker.assess import assess
from checker.assess.judged import rank
from checker.model import Evidence, ItemResult, Report, Role, Span, Status
from checker.rubric.records import Rubric
from tests.support import SCALE, only, parsed, seed, seed_assessment
from tests.transform import edits

_MOST_ROUNDS = 40
_LEAST_LEFT = 0.5

Change = Callable[[str], str | None]


class Outcome(NamedTuple):
    """What one change of one report did to one item; ``sentence`` shows where to look."""

    kind: str
    report: str
    item: str
    before: Status
    after: Status
    happened: bool
    sentence: str


class Edited(NamedTuple):
    """A text after a change; ``old`` and ``new`` sentences, and one that still counts, if any."""

    text: str
    result: ItemResult
    old: tuple[str, ...]
    new: tuple[str, ...]
    stuck: str


def outcomes(name: str, kind: str, part: int = 0, parts: int = 1) -> Iterator[Outcome]:
    """Outcomes of one kind of change of a seed; ``part`` of ``parts`` takes every n-th item."""
    made = seed_assessment(name)
    assert made.report.facts.year is not None
    for item_id in evidenced(name)[part::parts]:
        rubric = only(item_id, int(made.report.facts.year.value))
        found = CHANGES[kind](seed(name).text, rubric)
        if found is not None:
            edited, happened = found
            before = next(one.status for one in made.items if one.id == item_id)
            said = edited.stuck or next(iter(edited.new), "")
            after = edited.result.status
            yield Outcome(kind, name, item_id, before, after, happened, said)


@cache
def evidenced(name: str) -> tuple[str, ...]:
    """Evidenced leaves of a seed that signals of words judge."""
    return tuple(
        one.id
        for one in seed_assessment(name).items
        if one.leaf and one.status.evidenced and not one.id.startswith("form.")
    )


def judge(text: str, rubric: Rubric) -> tuple[Report, ItemResult]:
    """The report as understood, and the verdict on the rubric's one item."""
    report = parsed(text)
    return report, assess(report, (rubric,), SCALE).items[0]


def _nothing(_: str) -> str:
    """No sentence at all."""
    return ""


def _deleted(text: str, rubric: Rubric) -> tuple[Edited, bool] | None:
    made = _until_gone(text, rubric, _nothing)
    return (made, _is_gap(made, text)) if made else None


def _negated(text: str, rubric: Rubric) -> tuple[Edited, bool] | None:
    made = _until_gone(text, rubric, edits.negated)
    return (made, _is_gap(made, text)) if made else None


def _intended(text: str, rubric: Rubric) -> tuple[Edited, bool] | None:
    made = _until_gone(text, rubric, edits.intended)
    if made is None:
        return None
    planned = rank(made.result.status) >= rank(Status.PLANNED) or not _may_be_planned(rubric)
    return made, _is_gap(made, text) and planned


def _moved(text: str, rubric: Rubric) -> tuple[Edited, bool] | None:
    gone = _until_gone(text, rubric, _nothing)
    if gone is None:
        return None
    report, _ = judge(gone.text, rubric)
    at = plan_start(report)
    sentences = [edits.bare(one) for one in gone.old]
    whole = gone.text[:at] + "\n" + "\n".join(sentences) + "\n" + gone.text[at:]
    made = Edited(whole, judge(whole, rubric)[1], gone.old, tuple(sentences), "")
    expected = _is_gap(made, text)
    if any(_stands_alone(one, rubric) for one in sentences):
        expected = expected and _planned_or_better(made.result, gone.result, rubric)
    return made, expected


def _unfigured(text: str, rubric: Rubric) -> tuple[Edited, bool] | None:
    if judge(text, rubric)[1].status is not Status.QUANTIFIED:
        return None
    made = _until_gone(text, rubric, edits.unfigured, figures=True)
    if made is None:
        return None
    spoken = rank(made.result.status) >= rank(Status.MENTIONED) or _needs_figures(rubric)
    return made, not made.stuck and made.result.status is not Status.QUANTIFIED and spoken


CHANGES: dict[str, Callable[[str, Rubric], tuple[Edited, bool] | None]] = {
    "deleted": _deleted,
    "negated": _negated,
    "intended": _intended,
    "moved": _moved,
    "unfigured": _unfigured,
}


def plan_start(report: Report) -> int:
    """Document position right below the heading, or the first sentence, of the last plan."""
    announced = [s for s in report.sections if Role.PLAN in s.announces and s.depth <= 2]
    last = announced[-1]
    start = last.heading_end
    if Role.PROBLEM in last.announces:  # a combined part: below its first plan sentence
        start = next(
            s.end for s in report.sentences if s.start >= last.heading_end and s.role is Role.PLAN
        )
    return report.reading.span(start - 1, start).end


@cache
def _until_gone(text: str, rubric: Rubric, change: Change, figures: bool = False) -> Edited | None:
    """Change evidencing sentences until none is left; None where one has nothing to change."""
    old: list[str] = []
    new: list[str] = []
    for _ in range(_MOST_ROUNDS):
        report, result = judge(text, rubric)
        counts = [one for one in result.evidence if _counts(one, figures)]
        if not counts:
            return Edited(text, result, tuple(old), tuple(new), "")
        for start, end in sorted(_holders(report, counts, figures), reverse=True):
            sentence = text[start:end]
            if sentence.strip() in new:
                return Edited(text, result, tuple(old), tuple(new), sentence)
            changed = change(sentence)
            if changed is None:
                return None
            old.append(sentence)
            new.append(changed.strip())
            text = text[:start] + changed + text[end:]
    raise AssertionError("evidence without end")


def _counts(one: Evidence, figures: bool) -> bool:
    return one.status is Status.QUANTIFIED if figures else one.status.evidenced


def _holders(report: Report, evidence: Iterable[Evidence], figures: bool) -> set[Span]:
    """Sentences that hold the evidence, or its figures. Document positions."""
    if not figures:
        return {one.sentence for one in evidence}
    places = {figure.span.start for one in evidence for figure in one.figures}
    spans = [report.reading.span(one.start, one.end) for one in report.sentences]
    return {span for span in spans if any(span.start <= at < span.end for at in places)}


def _is_gap(made: Edited, text: str) -> bool:
    """Whether the change alone, not the loss of the report, made the item a gap."""
    enough = len(made.text) > _LEAST_LEFT * len(text)
    return enough and not made.stuck and not made.result.status.evidenced


def _planned_or_better(made: ItemResult, gone: ItemResult, rubric: Rubric) -> bool:
    """Whether the item is planned, or what was left without its evidence ranks higher."""
    if not _may_be_planned(rubric):
        return True
    left = gone.status if gone.status is not Status.NOT_APPLICABLE else Status.ABSENT
    got = made.status if made.status is not Status.NOT_APPLICABLE else Status.ABSENT
    return rank(got) >= max(rank(left), rank(Status.PLANNED))


def _may_be_planned(rubric: Rubric) -> bool:
    """Whether the item has signals that heed plans; results under a system have none."""
    return any(
        not s.figure and (not s.roles or "plan" in s.roles)
        for s in rubric.items[0].signals
        if s.kind != "reject"
    )


def _needs_figures(rubric: Rubric) -> bool:
    return any(s.figure for s in rubric.items[0].signals)


def _stands_alone(sentence: str, rubric: Rubric) -> bool:
    """Whether a sentence evidences the item without the sentences around it."""
    _, made = judge("青山县2021年法治政府建设年度报告\n一、主要成效\n" + sentence, rubric)
    return made.status.evidenced
