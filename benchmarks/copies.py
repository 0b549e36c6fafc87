"""Copies among thousands of reports: time, memory, and what of the planted is found.

``python -m benchmarks.copies [COUNT ...]`` writes synthetic collections into a temporary folder
(sentences of the composed reports, each reworded by a language model of two characters, so that
ordinary phrases recur as they do in life; a fifth of the reports holds a passage of another) and
runs the whole search on them: reading, masking, candidates, alignment, clusters.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.compare.copies import Sheet, find_copies, gathered
from checker.model import Document
from checker.read import read_document

ROOT = Path(__file__).parent.parent
COUNTS = (324, 1000, 3000, 10_000)
SENTENCES = 60
COPIED = 0.2
NAMES = "安平兴和泰永昌隆庆丰宁康瑞祥云山河川林江湖海溪泉石桥城阳明光华新东南西北"
PARTS = (
    "一、主要举措和成效",
    "二、存在的问题",
    "三、下一步打算",
)


class Words:
    """Makes sentences that follow the composed reports two characters at a time."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._next: dict[str, list[str]] = defaultdict(list)
        self.sentences: list[str] = []
        for folder in "abc":
            for path in sorted((ROOT / "tests" / "corpus" / folder).glob("*.txt")):
                self._learn(path.read_text("utf-8"))

    def _learn(self, text: str) -> None:
        for sentence in text.replace("\n", "").split("。"):
            if 20 <= len(sentence) <= 160:
                self.sentences.append(sentence)
                for at in range(len(sentence) - 2):
                    self._next[sentence[at : at + 2]].append(sentence[at + 2])

    def sentence(self) -> str:
        """A new sentence of 30-120 characters, now and then a phrase of a known one."""
        start = self._chance.choice(self.sentences)
        words = start[: self._chance.randint(2, 12)]
        length = self._chance.randint(30, 120)
        while len(words) < length:
            held = self._next.get(words[-2:])
            words += self._chance.choice(held) if held else self._chance.choice(start[:20])
        return words + "。"


def write_collection(folder: Path, count: int) -> int:
    """Write the reports; gives how many passages were planted."""
    chance = random.Random(count)
    words = Words(chance)
    earlier: list[str] = []
    planted = 0
    for number in range(count):
        name = "".join(chance.choice(NAMES) for _ in range(3)) + "县"
        body = [words.sentence() for _ in range(SENTENCES)]
        if earlier and chance.random() < COPIED:
            planted += 1
            body[chance.randrange(SENTENCES)] = _changed(chance.choice(earlier), words, chance)
        earlier.append(chance.choice(body))
        (folder / f"{number:05}.txt").write_text(_report(name, 2015 + number % 10, body), "utf-8")
    return planted


def _report(name: str, year: int, body: list[str]) -> str:
    third = len(body) // 3
    lines = [f"{name}人民政府{year}年度法治政府建设情况报告", f"发布日期：{year + 1}-02-20"]
    for at, part in enumerate(PARTS):
        lines.append(part)
        chosen = body[at * third : (at + 1) * third]
        lines += ["".join(chosen[i : i + 4]) for i in range(0, len(chosen), 4)]
    return "\n".join([*lines, f"{name}人民政府", f"{year + 1}年2月18日"])


def _changed(sentence: str, words: Words, chance: random.Random) -> str:
    """A tenth of the words replaced by others."""
    for _ in range(max(1, len(sentence) // 20)):
        at = chance.randrange(len(sentence) - 3)
        other = chance.choice(words.sentences)
        sentence = sentence[:at] + other[:2] + sentence[at + 2 :]
    return sentence


class _File(NamedTuple):
    path: Path
    name: str


def _read(file: _File) -> Document:
    return read_document(file.path)


def _sheets(folder: Path, jobs: int) -> Iterator[Sheet]:
    files = [_File(path, path.name) for path in sorted(folder.glob("*.txt"))]
    for one in gathered(files, _read, jobs):
        if isinstance(one, Sheet):
            yield one


def measure(folder: Path, planted: int, jobs: int = 2) -> None:
    """Print one line: wall and processor seconds, peak memory, what was found."""
    start = time.perf_counter()
    sheets = list(_sheets(folder, jobs))
    read = time.perf_counter() - start
    copies = find_copies(sheets)
    total = time.perf_counter() - start
    spent = time.process_time() + sum(os.times()[2:4])
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    characters = sum(sheet.characters for sheet in sheets) // len(sheets)
    print(
        f"{len(sheets):7}{characters:7}{read:8.1f}{total - read:9.1f}{total:9.1f}{spent:8.1f}"
        f"{own:7}{children:8}{planted:9}{len(copies.clusters):9}{len(copies.pairs):7}",
        flush=True,
    )


def report(counts: tuple[int, ...] = COUNTS) -> None:
    """Print the table; every count is measured in a fresh process, so that its peak is its own."""
    spawn = multiprocessing.get_context("spawn")
    print(
        "reports  chars  read s  match s  total s   cpu s MB own  MB job  planted clusters  pairs"
    )
    for count in counts:
        with tempfile.TemporaryDirectory() as name:
            planted = write_collection(Path(name), count)
            process = spawn.Process(target=measure, args=(Path(name), planted))
            process.start()
            process.join()


if __name__ == "__main__":
    report(tuple(int(word) for word in sys.argv[1:]) or COUNTS)
