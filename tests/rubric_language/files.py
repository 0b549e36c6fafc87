"""Rubric files written for a test: a short one that is right, and changes to it."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

GOOD = """\
id: county
title: 青山县补充标准
version: 1
elements:
  - id: county.hearing
    title: 行政处罚听证
    basis: [{document: outline-2021, provision: 第(十五)项 完善行政执法程序}]
    signals: [{literal: [听证会, 听证告知书, 听证程序], shows: measure}]
    examples:
      match: [{text: 全年组织行政处罚听证会3次。}]
      not: [{text: 召开价格座谈会2次。, why: 不是处罚听证}]
"""


def write(folder: Path, text: str, name: str = "county.yaml") -> Path:
    path = folder / name
    path.write_text(dedent(text), encoding="utf-8")
    return path


def changed(folder: Path, old: str, new: str, name: str = "county.yaml") -> Path:
    """The good file with one part replaced, which must be there."""
    assert old in GOOD
    return write(folder, GOOD.replace(old, new), name)
