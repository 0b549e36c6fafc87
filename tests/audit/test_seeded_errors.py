"""At least 300 seeded errors, at least 95 % of them found at the right place."""

from __future__ import annotations

from collections import Counter

from checker.audit import rules
from tests.audit.helpers import findings
from tests.audit.seeded import Seeded, all_errors, texts

LEAST_ERRORS = 300
LEAST_RECALL = 0.95
LEAST_RULES = 12


def missed(error: Seeded) -> bool:
    return not any(
        place.span.start < error.end and error.start < place.span.end
        for finding in findings(error.text, error.rule)
        for place in finding.places
    )


def test_seeded_errors_are_found_at_the_right_span() -> None:
    errors = list(all_errors())
    lost = [error for error in errors if missed(error)]
    total, gone = Counter(e.rule for e in errors), Counter(e.rule for e in lost)
    table = {rule: f"{total[rule] - gone[rule]}/{total[rule]}" for rule in sorted(total)}
    assert len(errors) >= LEAST_ERRORS
    assert len(total) >= LEAST_RULES, table
    assert set(total) <= {rule.id for rule in rules()}
    recall = 1 - len(lost) / len(errors)
    assert recall >= LEAST_RECALL, (table, [(e.name, e.text[e.start : e.end][:60]) for e in lost])
    for rule in total:
        assert gone[rule] <= max(1, 0.15 * total[rule]), (rule, table)


def test_the_same_errors_every_time() -> None:
    assert [e.name for e in all_errors()] == [e.name for e in all_errors()]


def test_every_error_changes_its_text() -> None:
    originals = set(texts().values())
    assert all(error.text not in originals for error in all_errors())
