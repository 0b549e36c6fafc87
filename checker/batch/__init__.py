"""Many reports: found, assessed here or elsewhere, kept as they come, and looked at together."""

from __future__ import annotations

from checker.batch.inputs import Found, Pick, find_inputs
from checker.batch.overview import Only, overview
from checker.batch.run import Plan, exit_code, run
from checker.batch.task import Done, Settings, Task

__all__ = [
    "Done",
    "Found",
    "Only",
    "Pick",
    "Plan",
    "Settings",
    "Task",
    "exit_code",
    "find_inputs",
    "overview",
    "run",
]
