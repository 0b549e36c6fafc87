"""Matches in, verdicts out: statuses, coverage, score, gaps and near misses."""

from checker.assess.assessment import assess

__all__ = ["assess"]
