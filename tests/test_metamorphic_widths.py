from __future__ import annotations

import pytest

from tests.support import SEEDS, differences, scored, seed, seed_assessment
from tests.test_metamorphic import _FACTS_KEPT, _wrapped


@pytest.mark.parametrize("width", [33, 45, 60, 70])
@pytest.mark.parametrize("name", SEEDS)
def test_wrapping_at_other_widths_changes_nothing(name: str, width: int) -> None:
    before = seed_assessment(name)
    made = scored(_wrapped(seed(name).text, width), SEEDS[name].name)
    assert differences(before, made) == {}
    for fact in _FACTS_KEPT:
        old, new = getattr(before.report.facts, fact), getattr(made.report.facts, fact)
        assert (new and new.value) == (old and old.value), fact
