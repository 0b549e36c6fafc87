"""The tables of the database; documented for users in ``docs/database.md``."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

KEY = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up plain integers only


class Tables(NamedTuple):
    """All tables, all named ``checker_…``."""

    metadata: MetaData
    runs: Table
    run_reports: Table
    reports: Table
    items: Table
    evidence: Table
    findings: Table


def tables() -> Tables:
    """The tables, not yet made."""
    data = MetaData()
    return Tables(
        data,
        _runs(data),
        _run_reports(data),
        _reports(data),
        _items(data),
        _evidence(data),
        _findings(data),
    )


def _runs(data: MetaData) -> Table:
    return Table(
        "checker_runs",
        data,
        Column("id", KEY, primary_key=True),
        Column("digest", String(64), nullable=False, unique=True),
        Column("tool_version", Text, nullable=False),
        Column("reports", Integer, nullable=False),
    )


def _run_reports(data: MetaData) -> Table:
    return Table(
        "checker_run_reports",
        data,
        Column("run", KEY, ForeignKey("checker_runs.id"), primary_key=True),
        Column("place", Integer, primary_key=True),
        Column("report", KEY, ForeignKey("checker_reports.id"), nullable=False),
        Column("path", Text, nullable=False),
    )


def _reports(data: MetaData) -> Table:
    return Table(
        "checker_reports",
        data,
        Column("id", KEY, primary_key=True),
        Column("sha256", String(64), nullable=False),
        Column("rubrics", String(64), nullable=False),
        Column("rubric_names", Text, nullable=False),
        Column("tool_version", Text, nullable=False),
        Column("assessment", String(64), nullable=False),
        Column("path", Text, nullable=False),
        Column("title", Text),
        Column("unit", Text),
        Column("level", Text),
        Column("year", Integer),
        Column("published", Text),
        Column("signed", Text),
        Column("format", Text, nullable=False),
        Column("characters", Integer, nullable=False),
        Column("coverage", Float, nullable=False),
        Column("score", Float, nullable=False),
        Column("grade", Text, nullable=False),
        Column("applicable", Integer, nullable=False),
        Column("done", Integer, nullable=False),
        Column("gaps", Integer, nullable=False),
        Column("findings", Integer, nullable=False),
        Column("findings_waived", Integer, nullable=False),
        UniqueConstraint("sha256", "rubrics"),
        Index("checker_reports_unit_year", "unit", "year"),
    )


def _items(data: MetaData) -> Table:
    return Table(
        "checker_items",
        data,
        Column("report", KEY, ForeignKey("checker_reports.id"), primary_key=True),
        Column("item", String(200), primary_key=True),
        Column("place", Integer, nullable=False),
        Column("parent", Text),
        Column("title", Text, nullable=False),
        Column("rubric", Text, nullable=False),
        Column("chapter", Text, nullable=False),
        Column("leaf", Boolean, nullable=False),
        Column("status", String(20), nullable=False),
        Column("applicable", Boolean, nullable=False),
        Column("gap", Boolean, nullable=False),
        Column("score", Float, nullable=False),
        Column("weight", Float, nullable=False),
        Column("confidence", Float, nullable=False),
        Column("review", Boolean, nullable=False),
        Column("evidence_count", Integer, nullable=False),
        Column("basis", Text, nullable=False),
        Column("why", Text, nullable=False),
        Column("advice", Text, nullable=False),
        Index("checker_items_item_status", "item", "status"),
    )


def _evidence(data: MetaData) -> Table:
    return Table(
        "checker_evidence",
        data,
        Column("report", KEY, ForeignKey("checker_reports.id"), primary_key=True),
        Column("item", String(200), primary_key=True),
        Column("place", Integer, primary_key=True),
        Column("start", Integer, nullable=False),
        Column("stop", Integer, nullable=False),
        Column("text", Text, nullable=False),
        Column("line", Integer, nullable=False),
        Column("section", Text, nullable=False),
        Column("role", String(20), nullable=False),
        Column("status", String(20), nullable=False),
        Column("stale", Boolean, nullable=False),
        Column("figures", Text, nullable=False),
        Column("signal", String(20), nullable=False),
        Column("why", Text, nullable=False),
    )


def _findings(data: MetaData) -> Table:
    return Table(
        "checker_findings",
        data,
        Column("report", KEY, ForeignKey("checker_reports.id"), primary_key=True),
        Column("place", Integer, primary_key=True),
        Column("rule", Text, nullable=False),
        Column("severity", String(10), nullable=False),
        Column("message", Text, nullable=False),
        Column("values", Text, nullable=False),
        Column("fingerprint", Text, nullable=False),
        Column("quotation", Text),
        Column("line", Integer),
    )
