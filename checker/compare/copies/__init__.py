"""Copies between offices: which passages the reports of several units share.

``gathered`` reads files lightly, ``find_copies`` compares any number of them, ``told`` quotes
what was found.
"""

from checker.compare.copies.find import find_copies
from checker.compare.copies.gather import Unread, gathered
from checker.compare.copies.quotes import Quote, Told, told
from checker.compare.copies.records import (
    Cluster,
    Copies,
    Match,
    Options,
    Pair,
    Place,
    Share,
    Sheet,
)
from checker.compare.copies.sheet import sheet_of

__all__ = [
    "Cluster",
    "Copies",
    "Match",
    "Options",
    "Pair",
    "Place",
    "Quote",
    "Share",
    "Sheet",
    "Told",
    "Unread",
    "find_copies",
    "gathered",
    "sheet_of",
    "told",
]
