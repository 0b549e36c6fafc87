"""How cost and memory grow: longer reports, larger rubrics, more reports, hostile texts.

``python -m benchmarks.growth [texts] [rubrics] [batches] [hostile] [--long]``

Every text and rubric is measured in a process of its own, so that the peak of memory is its own,
and the process is ended after a minute. The exponent is that of ``cost = a * size ** b`` by least
squares on logarithms; the last step is between the two largest sizes alone.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import tempfile
from collections.abc import Callable, Iterable, Sequence
from math import inf
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from benchmarks import batch
from benchmarks.clock import called, load, own_peak
from benchmarks.fit import exponent, last_exponent
from benchmarks.tables import Mark, Result, Row, Table, as_text, marks_table
from benchmarks.texts import hostile_texts, long_report, make_reports

MOST_SECONDS = 60
_ENOUGH_MS = 300
_SPAWN = multiprocessing.get_context("spawn")


class Sizes(NamedTuple):
    """What is measured: kilobytes of a report, items, reports of a batch, hostile characters."""

    texts: tuple[int, ...]
    rubrics: tuple[int, ...]
    batches: tuple[int, ...]
    hostile: tuple[int, ...]


SHORT = Sizes((10, 100, 1000), (100, 300, 1000), (100, 400), (10_000, 30_000, 100_000))
LONG = Sizes((10, 100, 1000), (100, 1000, 5000), (100, 1000, 10_000), (10_000, 100_000, 1_000_000))


class Cost(NamedTuple):
    """What a case cost: processor milliseconds, peak MiB, and what else is told of it."""

    ms: float
    mib: float
    more: str = ""


def _repeated(call: Callable[[], object]) -> float:
    """Median processor milliseconds; a long call is not repeated."""
    first = called(call)[1]
    if first > _ENOUGH_MS:
        return first
    return statistics.median(called(call)[1] for _ in range(5))


def text_case(text: str) -> Cost:
    """Assess a text and write its JSON, in this process."""
    from benchmarks.texts import SEED  # noqa: PLC0415 - in the child alone
    from checker.read import read_bytes, read_document  # noqa: PLC0415
    from checker.render.json_v1 import dumps, to_json  # noqa: PLC0415
    from checker.rubric import open_library  # noqa: PLC0415
    from checker.score import Options, score_document  # noqa: PLC0415

    options = Options(open_library(), force=True)
    score_document(read_document(SEED), options)
    data = text.encode()
    ms = _repeated(lambda: dumps(to_json(score_document(read_bytes(data, "text.txt"), options))))
    return Cost(ms, own_peak())


def rubric_case(count: int) -> Cost:
    """Assess a seed by a rubric of so many items, in this process; tells of its index too."""
    from benchmarks.rubrics import grown  # noqa: PLC0415 - in the child alone
    from benchmarks.stages import own_cache  # noqa: PLC0415
    from benchmarks.texts import SEED  # noqa: PLC0415
    from checker.assess import assess  # noqa: PLC0415
    from checker.match import index_of  # noqa: PLC0415
    from checker.parse import parse  # noqa: PLC0415
    from checker.read import read_document  # noqa: PLC0415
    from checker.rubric import open_library  # noqa: PLC0415

    library = open_library()
    rubric = grown(library, count)
    report = parse(read_document(SEED))
    with own_cache():
        index_ms = called(lambda: index_of((rubric,)))[1]
        ms = _repeated(lambda: assess(report, (rubric,), library.scale))
    return Cost(ms, own_peak(), f"{index_ms:,.0f}")


def _child(answer: Connection, case: Callable[..., Cost], argument: object) -> None:
    answer.send(case(argument))
    answer.close()


def alone(case: Callable[..., Cost], argument: object) -> Cost:
    """A case in a process of its own; an endless cost, and why, where it takes too long or dies."""
    here, there = _SPAWN.Pipe(duplex=False)
    process = _SPAWN.Process(target=_child, args=(there, case, argument))
    process.start()
    there.close()
    try:
        return here.recv() if here.poll(MOST_SECONDS) else Cost(inf, 0, f"over {MOST_SECONDS} s")
    except EOFError:
        return Cost(inf, 0, "died")
    finally:
        process.kill()
        process.join()


def exponents(sizes: Iterable[float], costs: Iterable[Cost]) -> tuple[float, float]:
    """The fitted exponent and that of the last step; endless where a case had no end."""
    xs, ys = list(sizes), [cost.ms for cost in costs]
    if inf in ys:
        return inf, inf
    return exponent(xs, ys), last_exponent(xs, ys)


def _cells(cost: Cost) -> Row:
    if cost.ms == inf:
        return cost.more, "-"
    return f"{cost.ms:,.1f}", f"{cost.mib:.0f}"


def _said(found: tuple[float, float]) -> Row:
    return tuple("-" if one == inf else f"{one:.2f}" for one in found)


def texts(sizes: tuple[int, ...]) -> Result:
    """Longer reports."""
    costs = [alone(text_case, long_report(size)) for size in sizes]
    found = exponents(sizes, costs)
    rows = [
        (f"{size:,} KB", *_cells(cost), "-" if cost.ms == inf else f"{cost.ms / size:.2f}")
        for size, cost in zip(sizes, costs, strict=True)
    ]
    columns = ("report", "cpu ms", "peak MiB", "cpu ms a KB")
    title = f"Growth with the length of a report (read, assess, audit, JSON), {load()}"
    table = Table("growth-texts", title, columns, tuple(rows), _exponent_note(found))
    return Result((table,), _exponent_marks("length of a report, exponent", found, 1.15))


def _exponent_note(found: tuple[float, float]) -> str:
    fitted, last = _said(found)
    return f"exponent {fitted}, last step {last}."


def _exponent_marks(what: str, found: Sequence[float], most: float) -> tuple[Mark, ...]:
    return (Mark(what, max(found), most),)


def rubrics(counts: tuple[int, ...]) -> Result:
    """Larger rubrics."""
    costs = [alone(rubric_case, count) for count in counts]
    rows = [
        (f"{count:,} items", *_cells(cost), "-" if cost.ms == inf else cost.more)
        for count, cost in zip(counts, costs, strict=True)
    ]
    columns = ("rubric", "cpu ms a report", "peak MiB", "index cpu ms, once")
    title = f"Growth with the items of a rubric (match and assess), {load()}"
    note = _exponent_note(exponents(counts, costs))
    return Result((Table("growth-rubrics", title, columns, tuple(rows), note),))


def batches(counts: tuple[int, ...]) -> Result:
    """More reports, two jobs, JSON written."""
    runs = []
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            make_reports(Path(name) / "reports", count)
            runs.append(batch.timed(Path(name) / "reports", Path(name) / "out", 2))
    found = exponents(counts, [Cost(run.spent.cpu, run.spent.mib) for run in runs])
    rows = tuple(map(batch.row, runs))
    title = f"Growth with the number of reports, {load()}"
    table = Table("growth-batches", title, batch.COLUMNS, rows, _exponent_note(found))
    largest = Mark(f"peak MiB of {counts[-1]:,} reports, 2 jobs", runs[-1].spent.mib, 300)
    return Result((table,), (*_exponent_marks("number of reports, exponent", found, 1.05), largest))


def hostile(sizes: tuple[int, ...]) -> Result:
    """Texts made to hurt."""
    by_size = [hostile_texts(size) for size in sizes]
    rows, marks = [], []
    for name in by_size[0]:
        costs = [alone(text_case, made[name]) for made in by_size]
        found = exponents(sizes, costs)
        cells = [cell for cost in costs for cell in _cells(cost)[:1]]
        rows.append((name, *cells, _cells(costs[-1])[1], *_said(found)))
        marks += _exponent_marks(f"hostile, {name}, last step", found[1:], 1.15)
    columns = ("text", *(f"{size:,}" for size in sizes), "peak MiB", "exponent", "last step")
    title = f"Hostile texts: cpu ms by number of characters, {load()}"
    return Result((Table("growth-hostile", title, columns, tuple(rows)),), tuple(marks))


PARTS = {"texts": texts, "rubrics": rubrics, "batches": batches, "hostile": hostile}


def result(names: Iterable[str] = PARTS, *, long: bool = False) -> Result:
    """Measure some parts, at sizes that take a minute or two, or with ``long`` at all sizes."""
    sizes = (LONG if long else SHORT)._asdict()
    made = [PARTS[name](sizes[name]) for name in names]
    return Result(
        tuple(table for one in made for table in one.tables),
        tuple(mark for one in made for mark in one.marks),
    )


def _main() -> None:
    parser = argparse.ArgumentParser(description="How cost and memory grow.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument(
        "--long",
        action="store_true",
        help="up to 5,000 items, 10,000 reports, a million characters",
    )
    wishes = parser.parse_args()
    unknown = set(wishes.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    made = result(wishes.parts or PARTS, long=wishes.long)
    for table in (*made.tables, marks_table(made.marks)):
        print(as_text(table))


if __name__ == "__main__":
    _main()
