"""Report and rubric in, matches out: literal, near, fuzzy, section, reject."""

from checker.match.find import find_matches
from checker.match.index import Index, index_of
from checker.match.partial import partial_matches
from checker.match.records import Found, Match, Partial

__all__ = ["Found", "Index", "Match", "Partial", "find_matches", "index_of", "partial_matches"]
