"""What identifies a report: title, unit, level, year, publication and signature dates."""

from checker.parse.facts.gather import gather_facts

__all__ = ["gather_facts"]
