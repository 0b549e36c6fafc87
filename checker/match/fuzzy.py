"""Model phrases by similarity, with exact pruning.

Similarity of a phrase of ``m`` characters to a window of ``w`` is ``100 * (1 - d / (m + w))`` with
``d`` the insertions and deletions between them (rapidfuzz, indel distance; Myers 1986). A window
is never longer than the phrase, so a similarity of at least ``c`` allows at most
``k = floor((1 - c / 100) * 2 * m)`` edits. Cut the phrase into ``k + 1`` pieces: one edit spoils at
most one piece, so at least one piece stands unchanged in the sentence (pigeonhole). Sentences
without any piece need no comparison, and nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterable

SHORTEST_PIECE = 2


def most_edits(length: int, at_least: float) -> int:
    """Most insertions and deletions that a phrase of ``length`` characters may differ by."""
    return int((100 - at_least) * 2 * length / 100 + 1e-9)


def pieces_of(phrase: str, at_least: float) -> tuple[str, ...]:
    """Pieces of which every similar sentence holds at least one.

    Args:
        phrase: the model phrase in reading form.
        at_least: similarity asked for, 0-100.

    Returns:
        The pieces; empty where they would be shorter than two characters, so that the phrase must
        be compared with every sentence.
    """
    count = most_edits(len(phrase), at_least) + 1
    size, rest = divmod(len(phrase), count)
    if size < SHORTEST_PIECE:
        return ()
    pieces = []
    start = 0
    for number in range(count):
        end = start + size + (1 if number < rest else 0)
        pieces.append(phrase[start:end])
        start = end
    return tuple(pieces)


def similar(phrase: str, sentence: str, at_least: float) -> tuple[float, int, int] | None:
    """Best similarity of a phrase within a sentence.

    Args:
        phrase: the model phrase.
        sentence: the sentence, in reading form.
        at_least: similarity asked for, 0-100.

    Returns:
        Similarity and the range of the window in the sentence, or None below ``at_least``. A
        sentence shorter than the phrase is compared as a whole.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 - most reports have no candidate to compare

    if len(sentence) < len(phrase):
        score = fuzz.ratio(phrase, sentence, score_cutoff=at_least)
        return (score, 0, len(sentence)) if score >= at_least and score else None
    found = fuzz.partial_ratio_alignment(phrase, sentence, score_cutoff=at_least)
    if found is None or not found.score:
        return None
    return found.score, found.dest_start, found.dest_end


def shares_enough(phrase: str, letters: Iterable[str], at_least: float) -> bool:
    """Whether a sentence has enough of the phrase's characters to be compared at all.

    Each character of the phrase that the sentence lacks costs one deletion, so more lacking
    characters than allowed edits rule the sentence out.
    """
    lacking = len(set(phrase).difference(letters))
    return lacking <= most_edits(len(phrase), at_least)
