"""Document in, Report out: what stands where, and what role it plays."""

from checker.parse.report import parse

__all__ = ["parse"]
