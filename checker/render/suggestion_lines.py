"""Suggested wordings as lines or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.render.escape import plain
from checker.render.json_v1 import SCHEMA_VERSION
from checker.render.words import Lang

if TYPE_CHECKING:
    from checker.rubric.authoring import Suggestions

EXAMPLE = 60
WORDS = {
    "zh": {
        "near": "与本项有关的语句 {} 句。以下只是候选，请逐个判断后再写入评查标准。",
        "terms": "候选说法（本项语句中次数/全部次数）",
        "phrases": "尚未命中而相近的语句（可作例句，或写成 fuzzy）",
        "none": "没有新的候选。",
    },
    "en": {
        "near": "{} sentence(s) belong to the item. These are candidates only: judge each one.",
        "terms": "candidate terms (sentences of the item / all)",
        "phrases": "close sentences that the item does not match",
        "none": "nothing new.",
    },
}


def suggestion_lines(made: Suggestions, lang: Lang) -> str:
    """Terms with their counts and an example, then phrases, each with its place."""
    said = WORDS[lang]
    lines = [said["near"].format(made.sentences), "", said["terms"]]
    for term in made.terms:
        lines.append(f"  {plain(term.text)}  {term.near}/{term.total}")
        lines.append(f"      {plain(term.where)}  {plain(_around(term.example, term.text))}")
    if not made.terms:
        lines.append(f"  {said['none']}")
    lines += ["", said["phrases"]]
    lines += [f"  {plain(one.text)}  {plain(one.where)}" for one in made.phrases]
    if not made.phrases:
        lines.append(f"  {said['none']}")
    return "\n".join(lines) + "\n"


def suggestions_json(item: str, made: Suggestions) -> dict[str, Any]:
    """The same as JSON values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "item": item,
        "sentences": made.sentences,
        "terms": [one._asdict() for one in made.terms],
        "phrases": [one._asdict() for one in made.phrases],
    }


def _around(text: str, word: str) -> str:
    at = max(0, text.find(word) - EXAMPLE // 2)
    return text[at : at + EXAMPLE]
