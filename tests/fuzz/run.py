"""Reads thousands of damaged files: ``python -m tests.fuzz.run [COUNT] [SEED]`` (``make fuzz``).

Every file must give a Document or an UnreadableError, in time. Most are read within this pool of
processes, where a bug of our own readers shows; a file that hangs is found by an alarm, and one
that hangs in native code ends its process. The first of each kind go the users' way instead,
through the worker process and LibreOffice.
"""

from __future__ import annotations

import faulthandler
import os
import random
import signal
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from checker.errors import UnreadableError
from checker.read import formats, reader, worker
from checker.read.extract import Extract
from tests.fuzz.mutate import mutated
from tests.read.making.docx_writer import as_wps, docx, p, tbl, zipped

FIXTURES = Path(__file__).parents[1] / "read" / "fixtures"
KINDS = ("docx", "pdf", "html", "mht", "ofd", "doc", "odt", "rtf", "wps", "zip", "txt")
_CONVERTED = ("doc", "odt", "rtf")
SECONDS = 20
APART = 20
BATCH = 100


class Failed(NamedTuple):
    """A damaged file that was not refused as it should; ``case`` makes it again."""

    kind: str
    case: str
    error: str


class Outcome(NamedTuple):
    """What came of some files: how many of each kind were read and refused, and what failed."""

    read: Counter[str]
    refused: Counter[str]
    failed: tuple[Failed, ...]
    slowest: float


class HangError(Exception):
    """A file took longer than ``SECONDS``."""


def sources(kind: str) -> list[bytes]:
    """Whole files of a kind; the smallest of its fixtures, as they are damaged just as well."""
    text = (Path(__file__).parents[2] / "seeds" / "hainan-2021.txt").read_bytes()
    if kind == "wps":
        return [as_wps(text.decode()), docx(p("一") + tbl(["甲", "乙"], ["丙", "丁"]) * 3)]
    if kind == "zip":
        return [
            zipped({"年报.docx": docx(p("一")), "年报.txt": text[:500]}),
            zipped({"一.txt": text}),
        ]
    if kind == "txt":
        return [text, text.decode().encode("gb18030"), text.decode().encode("utf-16")]
    found = sorted((FIXTURES / kind).glob(f"*.{kind}"), key=lambda path: path.stat().st_size)
    return [path.read_bytes() for path in found[:3]]


def fuzz(kind: str, first: int, count: int, seed: int, apart: int = APART) -> Outcome:
    """Damage and read ``count`` files of a kind; the first ``apart`` of all in worker processes."""
    whole = sources(kind)
    read: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    failed: list[Failed] = []
    slowest = 0.0
    for number in range(first, first + count):
        case = f"{seed}:{kind}:{number}"
        chance = random.Random(case)  # noqa: S311 - damage that can be made again
        data = mutated(chance.choice(whole), chance)
        started = time.monotonic()
        try:
            _read(data, f"坏.{kind}", number < apart)
            read[kind] += 1
        except UnreadableError as error:
            refused[kind] += 1
            if "\n" in error.line() + error.line("en"):
                failed.append(Failed(kind, case, "a message of several lines"))
        except Exception as error:
            failed.append(Failed(kind, case, f"{type(error).__name__}: {error}"))
        slowest = max(slowest, time.monotonic() - started)
    return Outcome(read, refused, tuple(failed), slowest)


def _read(data: bytes, name: str, apart: bool) -> None:
    if apart:
        made = reader.read_bytes(data, name)
    else:
        with _here():
            made = reader.read_bytes(data, name)
    assert made.text.strip()
    assert all(0 <= mark.start <= len(made.text) for mark in made.marks)
    made.text.encode("utf-8")


class _here:  # noqa: N801 - reads as a phrase
    """Parse in this process, with an alarm; LibreOffice is left out."""

    def __enter__(self) -> None:
        self._apart, self._office = formats.extract_apart, formats.OFFICE
        formats.extract_apart = _in_process
        formats.OFFICE = frozenset()
        signal.signal(signal.SIGALRM, _hang)
        signal.alarm(SECONDS)
        faulthandler.dump_traceback_later(3 * SECONDS, exit=True)

    def __exit__(self, *_error: object) -> None:
        signal.alarm(0)
        faulthandler.cancel_dump_traceback_later()
        formats.extract_apart, formats.OFFICE = self._apart, self._office


def _hang(*_: object) -> None:
    raise HangError


def _in_process(kind: str, data: bytes, name: str) -> Extract:
    """As the worker would answer; a parser's own exceptions are the file's trouble there, too."""
    try:
        return worker.extract(kind, data, name)
    except (UnreadableError, HangError):
        raise
    except MemoryError as error:
        raise UnreadableError("memory", name) from error
    except Exception as error:
        if not _from_library(error):
            raise
        raise UnreadableError("parser", name) from error


def _from_library(error: BaseException) -> bool:
    """Whether an exception was raised in a library rather than in our own reader."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = trace.tb_frame.f_code.co_filename if trace is not None else ""
    return "site-packages" in where


def shares(count: int) -> dict[str, int]:
    """How many files of each kind, ``count`` in all; what LibreOffice converts takes seconds."""
    slow = min(APART, count // len(KINDS))
    others = [kind for kind in KINDS if kind not in _CONVERTED]
    each, more = divmod(count - slow * len(_CONVERTED), len(others))
    shared = {kind: each + (position < more) for position, kind in enumerate(others)}
    return {kind: shared.get(kind, slow) for kind in KINDS}


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 12_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    started = time.monotonic()
    tasks = [
        (kind, first, min(BATCH, share - first), seed)
        for kind, share in shares(count).items()
        for first in range(0, share, BATCH)
    ]
    outcomes = []
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for outcome in pool.map(fuzz, *zip(*tasks, strict=True)):
            outcomes.append(outcome)
    return _report(outcomes, time.monotonic() - started)


def _report(outcomes: list[Outcome], seconds: float) -> int:
    read = sum((one.read for one in outcomes), Counter())
    refused = sum((one.refused for one in outcomes), Counter())
    failed = [failure for one in outcomes for failure in one.failed]
    for kind in KINDS:
        say(f"{kind:5} read {read[kind]:6} refused {refused[kind]:6}")
    for failure in failed[:50]:
        say(f"FAILED {failure.case} {failure.error}")
    total = read.total() + refused.total() + len(failed)
    slowest = max(one.slowest for one in outcomes)
    say(f"{total} files in {seconds:.0f} s, slowest {slowest:.1f} s, {len(failed)} failed")
    return 1 if failed else 0


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
