"""Copies to JSON, schema version 1; ``copies_schema`` describes the shape."""

from __future__ import annotations

from typing import Any

from checker.compare.copies import Cluster, Match, Pair, Place
from checker.model import Finding
from checker.render.copies_view import CopiesView, Shown
from checker.render.json_v1 import SCHEMA_VERSION, tool

Json = dict[str, Any]


def copies_json(view: CopiesView) -> Json:
    """The search as an object of JSON values."""
    copies = view.copies
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": tool(),
        "summary": {
            "reports": len(copies.sheets),
            "units": view.units,
            "unreadable": len(view.unread),
            "reports_with_copies": len(view.reports),
            "clusters": len(copies.clusters),
            "pairs": len(copies.pairs),
        },
        "reports": [_report(view, one) for one in view.reports],
        "clusters": [
            _cluster(view, number, one) for number, one in enumerate(copies.clusters, start=1)
        ],
        "pairs": [_pair(view, pair) for pair in copies.pairs],
        "unreadable": [{"path": one.name, "error": one.line} for one in view.unread],
    }


def _report(view: CopiesView, one: Shown) -> Json:
    sheet, share = one.sheet, one.share
    return {
        "path": sheet.name,
        "unit": sheet.unit,
        "level": sheet.level,
        "year": sheet.year,
        "date": sheet.date,
        "characters": share.characters,
        "copied": share.copied,
        "copied_share": round(share.copied_share, 4),
        "shared": share.shared,
        "shared_share": round(share.shared_share, 4),
        "severity": share.severity.value if share.severity else None,
        "clusters": [view.copies.clusters[number - 1].id for number in one.clusters],
        "findings": [
            _finding(view, one.number, found) for found in view.told.findings.get(one.number, ())
        ],
    }


def _cluster(view: CopiesView, number: int, one: Cluster) -> Json:
    sheets = view.copies.sheets
    return {
        "id": one.id,
        "number": number,
        "source": None if one.source is None else sheets[one.source].name,
        "own_characters": one.own,
        "similarity": round(one.similarity, 1),
        "places": [_place(view, place) for place in one.places],
    }


def _place(view: CopiesView, place: Place) -> Json:
    return {"report": view.copies.sheets[place.report].name, **_words(view, place)}


def _words(view: CopiesView, place: Place) -> Json:
    quote = view.told.quotes[place]
    return {
        "start": place.span.start,
        "end": place.span.end,
        "text": quote.text,
        "line": quote.line,
        "page": quote.mark.page if quote.mark else None,
        "paragraph": quote.mark.paragraph if quote.mark else None,
    }


def _pair(view: CopiesView, pair: Pair) -> Json:
    sheets = view.copies.sheets
    return {
        "first": sheets[pair.first].name,
        "second": sheets[pair.second].name,
        "earlier": None if pair.earlier is None else sheets[pair.earlier].name,
        "first_share": round(pair.first_share, 4),
        "second_share": round(pair.second_share, 4),
        "passages": [_match(view, match) for match in pair.matches],
    }


def _match(view: CopiesView, match: Match) -> Json:
    return {
        "own_characters": match.own,
        "similarity": round(match.similarity, 1),
        "first": _place(view, match.first),
        "second": _place(view, match.second),
    }


def _finding(view: CopiesView, report: int, one: Finding) -> Json:
    return {
        "rule": one.rule,
        "severity": one.severity.value,
        "message": one.message,
        "spans": [_words(view, Place(report, place.span)) for place in one.places],
        "values": dict(one.values),
        "fingerprint": one.fingerprint,
    }
