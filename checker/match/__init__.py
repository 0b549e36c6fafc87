"""Report and rubric in, matches out: literal, near, fuzzy, section, reject."""

from checker.match.find import find_matches
from checker.match.index import Index, index_of
from checker.match.likeness import likeness, likenesses, pairs_of, places_of_pairs, weights_of
from checker.match.partial import partial_matches
from checker.match.records import Found, Match, Partial

__all__ = [
    "Found",
    "Index",
    "Match",
    "Partial",
    "find_matches",
    "index_of",
    "likeness",
    "likenesses",
    "pairs_of",
    "partial_matches",
    "places_of_pairs",
    "weights_of",
]
