"""Changes of a sentence or of a whole report, as small pure functions.

A change of a sentence gives the new sentence, or None where the sentence has nothing to change
(no verb to negate, no figure to take away).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

WORDS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))

_ADVERBS = f"(?:(?:{'|'.join(WORDS['adverbs'])})[、和]?)*"
_VERBS = f"(?:{'|'.join(sorted(WORDS['verbs'], key=len, reverse=True))})"
_VERB = re.compile(
    f"{_ADVERBS}(?:{'|'.join(WORDS['coverbs'])}|{_VERBS}(?!{'|'.join(WORDS['nouns'])}))"
)
_CLAUSES = re.compile(r"[^，,；;：:。！!？?\n]+[，,；;：:。！!？?\n]*")
_ENDING = re.compile(r"[。；;！!？?]?\s*$")
_NUMBERED = re.compile(
    r"^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]{1,3}[是要]|其中|同时|此外|并)+[，,]?"
)
_FIGURE = re.compile(
    r"(?:共|共计|累计|合计|达到|达|约|近)?"
    r"(?:(?<![\d〔\[(（第年-])\d[\d,.，]*\d|(?<![\d〔\[(（第年.-])\d)"
    r"(?:余|多)?[万亿]?(?:余|多)?"
    r"(?:%|％|个百分点|人次|场次|件次|批次|户次|家次|平方[公米]里?|公里|小时|万元|元"
    r"|[余多]?[人名位件起宗例次场期批部个项条份篇家户处所册本台套辆支幅块张])"
    r"(?!制度|清单|规定)"
)
_SPELT = re.compile(
    r"(?:共|累计)?[两二三四五六七八九十百]{1,4}余?(?:人次|场次|[人名位件起次场期批部份篇家户所册])"
)


def bare(sentence: str) -> str:
    """The sentence without its number and its link to the sentence before."""
    return _NUMBERED.sub("", sentence.strip())


def negated(sentence: str) -> str | None:
    """Says of every deed that it was not done: 未 before each clause's first verb.

    Clauses without such a verb go, and so do figures.
    """
    clauses = _CLAUSES.findall(unfigured(bare(sentence)) or bare(sentence))
    made = [_before_verb(clause, "未") for clause in clauses]
    kept = "".join(clause for clause in made if clause).rstrip("，,；;：:。\n")
    return f"{kept}{_ending(sentence)}" if kept else None


def intended(sentence: str) -> str | None:
    """Says that it is meant to be done: 下一步, and 将 before the first verb."""
    clauses = _CLAUSES.findall(bare(sentence))
    for number, clause in enumerate(clauses):
        changed = _before_verb(clause, "将")
        if changed:
            return "下一步，" + "".join([*clauses[:number], changed, *clauses[number + 1 :]])
    return None


def unfigured(sentence: str) -> str | None:
    """The sentence without its counts, rates and amounts."""
    changed = _SPELT.sub("", _FIGURE.sub("", sentence))
    return changed if changed != sentence else None


def reworded(text: str, pairs: list[list[str]]) -> str:
    """The text in words of like meaning."""
    for word, other in pairs:
        text = text.replace(word, other)
    return text


def with_noise(text: str, sentences: list[str]) -> str:
    """The text with sentences of other matters behind its paragraphs, each a paragraph."""
    return _between(text, sentences, least=40)


def with_marks(text: str, marks: list[str]) -> str:
    """The text with page marks between its paragraphs."""
    return _between(text, marks, least=40)


def with_noise_inside(text: str, sentences: list[str]) -> str:
    """The text with sentences of other matters at the ends of its long paragraphs."""
    lines = text.split("\n")
    long = [number for number, line in enumerate(lines) if len(line) > 120]
    for turn, number in enumerate(long):
        if lines[number].rstrip().endswith("。"):
            lines[number] = lines[number].rstrip() + sentences[turn % len(sentences)]
    return "\n".join(lines)


def _ending(sentence: str) -> str:
    found = _ENDING.search(sentence)
    return found.group() if found else ""


def _before_verb(clause: str, word: str) -> str | None:
    """Put a word before the first verb of a clause, its adverbs included; None without a verb."""
    verb = _VERB.search(clause)
    if verb is None:
        return None
    return (
        clause[: verb.start()].removesuffix("已").removesuffix("共")
        + word
        + verb.group()
        + clause[verb.end() :]
    )


def _between(text: str, added: list[str], least: int) -> str:
    made: list[str] = []
    turn = 0
    for line in text.split("\n"):
        made.append(line)
        if len(line) > least and line.rstrip().endswith("。"):
            made.append(added[turn % len(added)])
            turn += 1
    return "\n".join(made)
