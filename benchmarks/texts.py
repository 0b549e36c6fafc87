"""Texts to measure with: the seeds, as many others as wanted, long ones and hostile ones."""

from __future__ import annotations

import random
import re
from itertools import cycle
from pathlib import Path

from benchmarks.clock import ROOT

SEEDS = ROOT / "seeds"
SEED = SEEDS / "jinghai-2019.txt"
_HEAD = "东山县人民政府2019年法治政府建设情况报告"
_COUNT = re.compile(r"(?<![\d年〔第.])[1-9]\d?(?=[件次人份名期场个])")


def seeds() -> list[Path]:
    """The seeds."""
    return sorted(SEEDS.glob("*.txt"))


def make_reports(folder: Path, count: int) -> None:
    """The seeds in turn, with other figures and an order number in the last line."""
    texts = [path.read_text("utf-8-sig") for path in seeds()]
    chance = random.Random(1)
    folder.mkdir()
    for number in range(count):
        changed = _other_figures(texts[number % len(texts)], chance)
        (folder / f"{number:05}.txt").write_text(f"{changed}\n第{number}份。\n", "utf-8")


def _other_figures(text: str, chance: random.Random) -> str:
    return _COUNT.sub(lambda found: str(max(1, int(found[0]) + chance.randint(-1, 3))), text)


def long_report(kilobytes: int) -> str:
    """One report of a size: a title, then the seeds' paragraphs in turn, figures changed."""
    chance = random.Random(kilobytes)
    made, size = [_HEAD], len(_HEAD.encode()) + 1
    others = [line for path in seeds() for line in path.read_text("utf-8-sig").splitlines()]
    for line in cycle([line for line in others if len(line) > 1]):
        if size >= kilobytes * 1000:
            break
        made.append(_other_figures(line, chance))
        size += len(made[-1].encode()) + 1
    return "\n".join(made) + "\n"


def hostile_texts(characters: int) -> dict[str, str]:
    """Texts made to hurt, by name, each of about so many characters."""
    seed = SEED.read_text("utf-8-sig")
    endless = seed.replace("\n", "").translate(dict.fromkeys(map(ord, "。；！？，、：,;:!?")))
    hostile = {
        "brackets": "《（〔“" * (characters // 4),
        "closing brackets": "》）〕”" * (characters // 4),
        "one endless sentence": _filled(endless, characters),
        "a clause a word": _filled(re.sub(r"(..)", r"\1，", endless), characters),
        "a thousand headings": _headings(characters, min(1000, characters // 30)),
        "a digit after another": "1" * characters,
        "the same word": _filled("行政规范性文件备案审查", characters),
        "blank lines": "\n" * characters,
    }
    return {name: f"{_HEAD}\n{text}\n" for name, text in hostile.items()}


def _filled(piece: str, characters: int) -> str:
    return (piece * (characters // len(piece) + 1))[:characters]


def _headings(characters: int, count: int) -> str:
    body = _filled("制定行政规范性文件3件。", max(1, characters // count - 14))
    return "\n".join(f"（{number}）法治政府建设\n{body}" for number in range(count))
