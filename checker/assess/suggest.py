"""Wordings that an item may lack, from texts at hand: frequent beside it and rare elsewhere.

Words are weighed by Dunning's log-likelihood ratio between the sentences of the item and all the
others (T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993), times
their rarity in jieba's dictionary. Only this module segments text; scoring never does.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import pairwise
from math import log, log10
from typing import Any, NamedTuple

from checker.assess.selftest import judge_alone
from checker.errors import UsageError
from checker.model import Document, Report
from checker.parse import parse
from checker.rubric.authoring import Phrase, Suggestions, Term
from checker.rubric.records import Item

_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,}")
_PHRASE = (6, 40)
_LONGEST = 10
_QUIET = 60
_COMMON = frozenset(
    {"工作", "开展", "进行", "全面", "切实", "不断", "加强", "推进", "坚持", "落实", "有关", "相关"}
    | {"进一步", "方面", "情况", "问题", "以及", "全市", "全县", "全区", "我市", "我县", "我区"}
)


class _Sentence(NamedTuple):
    text: str
    where: str
    words: tuple[str, ...]
    matched: bool
    near: bool


def suggest(item: Item, documents: Sequence[Document], most: int = 20) -> Suggestions:
    """Candidate terms and model phrases for an item.

    Args:
        item: the item.
        documents: texts to learn from.
        most: how many of each at most.

    Raises:
        UsageError: jieba is not installed.
    """
    jieba = _jieba()
    title = {word for word in jieba.lcut(item.title) if len(word) > 1}
    sentences = [one for document in documents for one in _sentences(item, title, document, jieba)]
    near = Counter(word for one in sentences if one.near for word in set(one.words))
    total = Counter(word for one in sentences for word in set(one.words))
    known = _known(item)
    least = 2 if len(sentences) > most else 1
    counts = (sum(one.near for one in sentences), len(sentences))
    scored = {
        word: _score(count, total[word], *counts) * _rarity(word, jieba)
        for word, count in near.items()
        if count >= least and not _is_known(word, known)
    }
    best = sorted((word for word in scored if scored[word] > 0), key=lambda w: (-scored[w], w))
    kept = _without_parts(best, near)[:most]
    terms = tuple(_term(word, near[word], total[word], scored[word], sentences) for word in kept)
    return Suggestions(terms, _phrases(sentences, scored, most), counts[0])


def _jieba() -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of its own making, and not the author's business
            jieba = import_module("jieba")
    except ImportError as error:
        raise UsageError(
            "建议说法需要分词程序 jieba。",
            "",
            "请先运行 pip install '.[authoring]'（或 pip install jieba）。",
            "suggestions need the segmenter jieba.",
            "Run pip install '.[authoring]' (or pip install jieba).",
        ) from error
    jieba.setLogLevel(_QUIET)
    return jieba


def _sentences(item: Item, title: set[str], document: Document, jieba: Any) -> Iterable[_Sentence]:
    report = parse(document)
    matched, near = _own(item, title, report)
    for sentence in report.sentences:
        text = report.reading.text[sentence.start : sentence.end]
        span = report.reading.span(sentence.start, sentence.end)
        where = f"{document.path}:{document.text.count(chr(10), 0, span.start) + 1}"
        yield _Sentence(
            text, where, _words(text, jieba), sentence.index in matched, sentence.index in near
        )


def _own(item: Item, title: set[str], report: Report) -> tuple[set[int], set[int]]:
    """Sentences that the item matches, and those with the others of their points; where there are
    none, sentences with two words of the item's title."""
    _, found = judge_alone(item, report)
    clauses = report.clauses
    matched = {
        clauses[report.clause_at[start]].sentence
        for match in found.matches.get(0, ())
        for start, _ in match.words
        if report.clause_at[start] >= 0
    }
    points = {report.sentences[number].point for number in matched}
    near = {one.index for one in report.sentences if one.point in points}
    if near:
        return matched, near
    text = report.reading.text
    return set(), {
        one.index
        for one in report.sentences
        if sum(word in text[one.start : one.end] for word in title) >= min(2, len(title))
    }


def _words(text: str, jieba: Any) -> tuple[str, ...]:
    """Words of two characters or more, and neighbouring words joined up to ten."""
    found: list[str] = []
    for run in _CHINESE.findall(text):
        cut = jieba.lcut(run)
        found += [word for word in cut if len(word) > 1]
        found += [
            one + two
            for one, two in pairwise(cut)
            if min(len(one), len(two)) > 1 and len(one + two) <= _LONGEST
        ]
    return tuple(word for word in found if word not in _COMMON)


def _known(item: Item) -> tuple[str, ...]:
    return tuple(
        word
        for signal in item.signals
        for group in signal.groups
        for word in group
        if len(word) > 1
    )


def _is_known(word: str, known: tuple[str, ...]) -> bool:
    return any(one in word or word in one for one in known)


def _score(near: int, total: int, nears: int, totals: int) -> float:
    """Log-likelihood ratio of a word that is commoner near than far; 0 where it is not."""
    far, fars = total - near, totals - nears
    if not nears or (fars and near / nears <= far / fars):
        return 0.0
    expected = nears * total / totals
    ratio = near * log(near / expected)
    if far:
        ratio += far * log(far / (fars * total / totals))
    return 2 * ratio or float(near)


def _rarity(word: str, jieba: Any) -> float:
    """0.1 (common in any text) to 1 (not in the dictionary)."""
    jieba.initialize()
    count = jieba.dt.FREQ.get(word) or 0
    return min(1.0, max(0.1, -log10((count + 1) / jieba.dt.total) / 7))


def _without_parts(best: list[str], near: Counter[str]) -> list[str]:
    """Candidates without those that stand only inside a better or longer one."""
    kept: list[str] = []
    for word in best:
        longer = (one for one in best if word != one and word in one and near[one] == near[word])
        if next(longer, None) is None and not any(one in word for one in kept):
            kept.append(word)
    return kept


def _term(word: str, near: int, total: int, score: float, sentences: Sequence[_Sentence]) -> Term:
    first = next(one for one in sentences if one.near and word in one.words)
    return Term(word, near, total, round(score, 2), first.text.strip(), first.where)


def _phrases(
    sentences: Sequence[_Sentence], scored: dict[str, float], most: int
) -> tuple[Phrase, ...]:
    """Clauses of sentences that the item does not match, by the candidates that they hold."""
    found: dict[str, Phrase] = {}
    for one in sentences:
        if one.matched:
            continue
        for clause in re.split(r"[，,；;。:：]", one.text):
            words = {word for word in one.words if word in clause and scored.get(word, 0) > 0}
            if _PHRASE[0] <= len(clause) <= _PHRASE[1] and len(words) > 1:
                score = round(sum(scored[word] for word in words), 2)
                found.setdefault(clause, Phrase(clause, score, one.where))
    return tuple(sorted(found.values(), key=lambda one: (-one.score, one.where, one.text))[:most])
