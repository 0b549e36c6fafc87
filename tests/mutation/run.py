"""``make mutation``: do the examples notice when a signal is dropped or altered?

    python -m tests.mutation.run [--survivors] [--item ID] [FILE ...]

Prints a line an item, and with ``--survivors`` every signal that no example notices.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from checker.rubric.files import rubric_at, rubric_files
from tests.mutation.mutants import Killed, mutants


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--item")
    parser.add_argument("--survivors", action="store_true")
    asked = parser.parse_args(arguments)
    every: list[Killed] = []
    for path in map(rubric_at, asked.files or rubric_files()):
        found = list(mutants(path, asked.item))
        every += found
        _print_items(found, asked.survivors)
        _print(summary(path.stem, found))
    _print(summary("all", every))


def summary(name: str, found: Sequence[Killed]) -> str:
    """Shares of the signals whose loss, change, or either is noticed."""
    changed = [one.altered for one in found if one.altered is not None]
    parts = (
        ("dropped", [one.dropped for one in found]),
        ("altered", changed),
        ("either", [one.noticed for one in found]),
    )
    said = ", ".join(f"{what} {_share(each)}" for what, each in parts)
    return f"{name}: {len(found)} signals; noticed: {said}"


def _share(each: Sequence[bool | None]) -> str:
    return f"{sum(map(bool, each)) / len(each):.1%}" if each else "-"


def _print_items(found: Sequence[Killed], survivors: bool) -> None:
    for item in dict.fromkeys(one.item for one in found):
        own = [one for one in found if one.item == item]
        noticed = sum(one.noticed for one in own)
        _print(f"  {item:40} {noticed:3}/{len(own):<3} dropped {sum(o.dropped for o in own)}")
        for one in own if survivors else ():
            if not one.noticed:
                _print(f"      {one.where}  {one.kind}  {one.pattern[:70]}")


def _print(line: str) -> None:
    print(line)  # noqa: T201 - a tool for the terminal


if __name__ == "__main__":
    main()
