"""Changes of whole reports that no verdict must heed: other words, other matters, page marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.support import seed, seed_assessment, statuses, verdicts
from tests.transform import edits
from tests.transform.changes import Outcome
from tests.transform.edits import WORDS

CHANGES: dict[str, Callable[[str], str]] = {
    "reworded": lambda text: edits.reworded(text, WORDS["synonyms"]),
    "noise": lambda text: edits.with_noise_inside(
        edits.with_noise(text, WORDS["noise"]), WORDS["noise"]
    ),
    "marks": lambda text: edits.with_marks(text, WORDS["marks"]),
}


def outcomes(name: str, kind: str) -> Iterator[Outcome]:
    """One outcome for each leaf item of a seed; it happened where the status stayed."""
    before = seed_assessment(name)
    after = statuses(verdicts(CHANGES[kind](seed(name).text), before.report.document.path))
    for one in before.items:
        if one.leaf:
            same = after[one.id] is one.status
            said = one.evidence[0].text if one.evidence else ""
            yield Outcome(kind, name, one.id, one.status, after[one.id], same, said)
