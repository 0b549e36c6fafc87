"""A second look: evidence told in other words, and formulas that only look like evidence.

No list of words meets every wording, and a gap that is none costs most. Where an item's signals
find nothing done, sentences in which none of them found anything are compared with evidence of
the item (``checker.match.likeness``). One that is alike enough counts, and is marked for review;
the most alike of the others is shown as a near miss. The other way round, a formula that names its
matter with a weak verb and tells no deed (充分发挥…作用) is a mention if it is unlike evidence.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from checker.assess import reasons
from checker.assess.judged import Judged, judge
from checker.assess.lookup import Lookup
from checker.assess.status import Alike
from checker.match import Match, likeness, likenesses, weights_of
from checker.model import Status
from checker.rubric.records import Item, Signal

LEAST = 1.5
"""Log odds from which a sentence counts: on unseen reports five of six are evidence."""

UNLIKE = 0.0
"""Log odds below which a formula does not count, even if a signal takes it for a measure."""

SIGNAL = Signal("fuzzy", phrase="本项佐证的常见写法", shows="measure")


def all_alike(lookup: Lookup, item: Item) -> list[float]:
    """How alike each of ``lookup.text_sentences`` is; empty if nobody taught the item.

    Args:
        lookup: the report.
        item: the item.
    """
    if not item.likeness:
        return []
    weights = weights_of(item.likeness)
    return likenesses(weights, lookup.places_of_pairs(), len(lookup.text_sentences()))


def most_alike(lookup: Lookup, scores: Sequence[float]) -> Alike | None:
    """The most alike of the sentences that tell what was done; None where there are none."""
    told = [
        (score, -sentence)
        for score, (sentence, tells) in zip(scores, lookup.text_sentences().items(), strict=False)
        if tells
    ]
    if not told:
        return None
    score, sentence = max(told)
    return Alike(score, -sentence)


def alike(lookup: Lookup, item: Item, sentence: int) -> Alike | None:
    """How alike one sentence is to the item's evidence; None if nobody taught the item."""
    if not item.likeness:
        return None
    return Alike(likeness(weights_of(item.likeness), lookup.pairs(sentence)), sentence)


def second_look(
    lookup: Lookup,
    number: int,
    item: Item,
    scores: Sequence[float],
    seen: Collection[int],
) -> list[Judged]:
    """What the sentences show that are alike enough: done, a plan or a shortcoming.

    They are done whether they have figures or not.
    What words find later must not be less than what likeness finds.

    Args:
        lookup: the report.
        number: the item's number in the index.
        item: the item.
        scores: how alike each of ``lookup.text_sentences`` is; may be empty.
        seen: sentences that the item's own signals have spoken of; they are not looked at again.
    """
    if max(scores, default=UNLIKE) < LEAST:
        return []
    sentences = map(Alike, scores, lookup.text_sentences())
    found = [
        _judged(lookup, number, item, one)
        for one in sentences
        if one.score >= LEAST
        and _similarity(one) >= lookup.min_similarity
        and one.sentence not in seen
    ]
    return [one for one in found if one is not None]


def doubted(lookup: Lookup, item: Item, judged: Judged) -> Judged:
    """What a match shows, or a mention if it is a mere formula and unlike evidence of the item.

    Args:
        lookup: the report.
        item: the item.
        judged: what the match shows by its signal.
    """
    if judged.status is not Status.DONE or not lookup.formula(judged.clauses):
        return judged
    like = alike(lookup, item, judged.sentence)
    if like is None or like.score >= UNLIKE:
        return judged
    return judged._replace(status=Status.MENTIONED, raised=False, why=reasons.FORMULA)


def spoken_of(
    lookup: Lookup, matches: Sequence[Match], rejected: Sequence[tuple[int, int]]
) -> frozenset[int]:
    """Sentences in which a word of the item's signals was matched or rejected."""
    clause_at, sentences = lookup.clause_at, lookup.sentences
    starts = [start for match in matches for start, _ in match.words]
    starts += [start for start, _ in rejected if clause_at[start] >= 0]
    return frozenset([sentences[clause_at[start]] for start in starts])


def _judged(lookup: Lookup, number: int, item: Item, alike: Alike) -> Judged | None:
    one = lookup.report.sentences[alike.sentence]
    clauses = lookup.report.clauses_in(one.start, one.end)
    words = tuple([(clause.start, clause.end) for clause in clauses])
    judged = judge(lookup, item, Match(number, SIGNAL, words, _similarity(alike)))
    if judged is None or judged.status is Status.MENTIONED:
        return None
    if not judged.status.evidenced:
        return judged
    return judged._replace(status=Status.DONE, figures=(), why=reasons.ALIKE)


def _similarity(alike: Alike) -> float:
    """Likeness as a similarity, 0-100."""
    return round(100 / (1 + math.exp(-alike.score)), 1)
