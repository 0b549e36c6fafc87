"""How many seeded facts are found, and how many statements on them are wrong.

``python -m tests.compare.measure`` prints the table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from checker.compare.years import compare_years
from checker.compare.years.records import Fate, FigurePair, Kept, Passage, YearComparison
from tests.compare.aging import Aged, Fact, pairs
from tests.support import scored

_OUTCOME = {
    "kept": Kept.KEPT,
    "kept-by-rule": Kept.KEPT,
    "again": Kept.PARTLY,
    "plan-dropped": Kept.NOT_MENTIONED,
}
_FATE = {"repeated": Fate.REPEATED, "addressed": Fate.ADDRESSED, "problem-dropped": Fate.DROPPED}
_MOST_UNCOVERED = 0.25


class Measured(NamedTuple):
    """Seeded facts and those found, statements and wrong ones, by kind."""

    seeded: Counter[str]
    found: Counter[str]
    said: Counter[str]
    wrong: Counter[str]
    notes: tuple[str, ...]

    @property
    def recall(self) -> float:
        return self.found.total() / self.seeded.total()

    @property
    def error(self) -> float:
        return self.wrong.total() / self.said.total()


def measure(aged: Iterable[Aged]) -> Measured:
    """Compare every pair and hold the statements against what was seeded."""
    seeded, found, said, wrong = (Counter[str]() for _ in range(4))
    notes: list[str] = []
    for one in aged:
        made = compare_years(scored(one.old, "old.txt"), scored(one.new, "new.txt"))
        for fact in one.facts:
            seeded[fact.kind] += 1
            if _is_found(fact, made):
                found[fact.kind] += 1
            else:
                notes.append(f"missed {one.name} {fact.kind}: {fact.old[:40]}")
        for kind, right, about in _statements(one, made):
            said[kind] += 1
            wrong[kind] += not right
            if not right:
                notes.append(f"wrong {one.name} {kind}: {about}")
    return Measured(seeded, found, said, wrong, tuple(notes))


def _is_found(fact: Fact, made: YearComparison) -> bool:
    if fact.kind in _OUTCOME:
        return any(
            _bare(p.old) == fact.old.strip("。") and p.outcome is _OUTCOME[fact.kind]
            for p in made.plan
        )
    if fact.kind in _FATE:
        return any(
            _bare(p.old) == fact.old.strip("。") and p.fate is _FATE[fact.kind]
            for p in made.problems
        )
    if fact.kind.startswith("copied"):
        return _covered(fact, made)
    return any(_is_figure(fact, pair) for pair in made.figures)


def _bare(passage: Passage) -> str:
    return passage.text.strip().strip("。")


def _covered(fact: Fact, made: YearComparison) -> bool:
    held = sum(
        max(0, min(fact.end, c.new.span.end) - max(fact.start, c.new.span.start))
        for c in made.copied
    )
    return held >= (1 - _MOST_UNCOVERED) * (fact.end - fact.start)


def _is_figure(fact: Fact, pair: FigurePair) -> bool:
    if not (fact.start <= pair.new.span.start < fact.end):
        return False
    if fact.kind == "frozen":
        return pair.frozen
    return not pair.frozen and (
        fact.kind != "jump" or _should_jump(pair) is (pair.jump is not None)
    )


def _should_jump(pair: FigurePair) -> bool:
    return max(pair.old_value, pair.new_value) >= 50


def _statements(aged: Aged, made: YearComparison) -> Iterable[tuple[str, bool, str]]:
    """Statements that the seeds can prove right or wrong, with what they are about."""
    for kind, table in (("plan", _OUTCOME), ("problem", _FATE)):
        expected = {f.old.strip("。"): table[f.kind] for f in aged.facts if f.kind in table}
        results = made.plan if kind == "plan" else made.problems
        for result in results:
            if _bare(result.old) in expected:
                verdict = result.outcome if kind == "plan" else result.fate  # type: ignore[union-attr]
                yield kind, verdict is expected[_bare(result.old)], f"{verdict} {result.old.text}"
    for copied in made.copied:
        if not copied.formula:
            yield (
                "copied",
                _owned(aged, copied.new),
                f"{copied.new.text[:60]} | {copied.old.text[:60]}",
            )
    for pair in made.figures:
        if _owned(aged, pair.new):
            right = _source(aged, pair)
            yield "figures", right, f"{pair.old_context.text} | {pair.new_context.text}"
        elif pair.frozen and len(str(int(pair.new_value)).strip("0")) > 1:
            yield "figures", False, f"donor {pair.old_context.text} | {pair.new_context.text}"


def _owned(aged: Aged, passage: Passage) -> bool:
    held = sum(
        max(0, min(end, passage.span.end) - max(start, passage.span.start))
        for start, end in aged.own
    )
    return 2 * held > passage.span.end - passage.span.start


def _source(aged: Aged, pair: FigurePair) -> bool:
    """Whether the old figure is the one from which the new one was made."""
    for fact in aged.facts:
        if fact.start <= pair.new.span.start < fact.end:
            old = "".join(pair.old_context.text.split()).strip(",，;；。:：、")
            return _level(old) in _level(fact.old) or _level(fact.old) in _level(old)
    return False


def _level(text: str) -> str:
    return (
        text.translate(str.maketrans("，；：（）“”", ",;:()  ")).replace(" ", "").replace('"', "")
    )


def table(measured: Measured) -> str:
    """The figures as a table."""
    lines = [f"{'fact':<16}{'seeded':>8}{'found':>8}"]
    for kind in sorted(measured.seeded):
        lines.append(f"{kind:<16}{measured.seeded[kind]:>8}{measured.found[kind]:>8}")
    totals = measured.seeded.total(), measured.found.total()
    lines.append(f"{'all':<16}{totals[0]:>8}{totals[1]:>8}{measured.recall:>9.1%}")
    lines.append(f"\n{'statement':<16}{'made':>8}{'wrong':>8}")
    for kind in sorted(measured.said):
        lines.append(f"{kind:<16}{measured.said[kind]:>8}{measured.wrong[kind]:>8}")
    totals = measured.said.total(), measured.wrong.total()
    lines.append(f"{'all':<16}{totals[0]:>8}{totals[1]:>8}{measured.error:>9.1%}")
    return "\n".join(lines)


def main() -> None:
    measured = measure(pairs())
    print("\n".join((*measured.notes, "", table(measured))))  # noqa: T201 - its job


if __name__ == "__main__":
    main()
