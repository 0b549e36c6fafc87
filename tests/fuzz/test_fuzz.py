"""A bounded run of the fuzzer; the long one is ``make fuzz``."""

from __future__ import annotations

import signal

import pytest

from tests.fuzz.run import KINDS, fuzz, sources

_HERE = ("docx", "wps", "pdf", "html", "mht", "ofd", "zip", "txt")


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="the watchdog needs POSIX alarms")
@pytest.mark.parametrize("kind", _HERE)
def test_damaged_files_give_a_document_or_an_error_of_ours(kind: str) -> None:
    outcome = fuzz(kind, first=1000, count=40, seed=7, apart=0)
    assert outcome.failed == ()
    assert outcome.refused.total(), "nothing was damaged enough"


@pytest.mark.parametrize("kind", [kind for kind in _HERE if kind != "txt"])
def test_damaged_files_in_the_worker_process(kind: str) -> None:
    assert fuzz(kind, first=0, count=5, seed=7, apart=5).failed == ()


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_whole_files_to_damage(kind: str) -> None:
    assert all(len(data) > 100 for data in sources(kind))
