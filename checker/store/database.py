"""Stored assessments into a database, for the oversight system; see ``docs/database.md``.

Idempotent: a report is known by the digest of its content and of the rubrics that judged it;
loading it again changes nothing, and replaces it where a newer program judged otherwise.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from checker import __version__
from checker.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from checker.store.tables import Tables

Json = dict[str, Any]


def load(url: str, assessments: Iterable[Json]) -> None:
    """Write the assessments, one transaction for all.

    Args:
        url: as SQLAlchemy takes it: ``sqlite:///file.db``, ``postgresql://user@host/name``.
        assessments: JSON, schema version 1, in a stable order.

    Raises:
        UsageError: SQLAlchemy or a driver is missing, or the database cannot be used.
    """
    try:
        from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415 - optional

        from checker.store.tables import tables  # noqa: PLC0415 - needs SQLAlchemy
    except ImportError as error:
        raise _missing("SQLAlchemy") from error
    engine = _engine(url)
    found = tables()
    try:
        found.metadata.create_all(engine)
        with engine.begin() as connection:
            _load(connection, found, assessments)
    except SQLAlchemyError as error:
        raise _unusable(engine.url.render_as_string(), error) from error
    finally:
        engine.dispose()


def _engine(url: str) -> Engine:
    from sqlalchemy import create_engine, make_url  # noqa: PLC0415 - optional
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415 - optional, with --db only

    try:
        parsed = make_url(url)
        if parsed.drivername in ("postgresql", "postgres"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        return create_engine(parsed)
    except ModuleNotFoundError as error:
        raise _missing(error.name or parsed.drivername) from error
    except (SQLAlchemyError, ValueError) as error:
        raise _unusable("--db", error) from error


def _load(connection: Connection, tables: Tables, assessments: Iterable[Json]) -> None:
    loaded: list[tuple[int, str]] = []
    known: set[str] = set()
    for assessment in assessments:
        key = _report(connection, tables, assessment)
        loaded.append((key, assessment["report"]["path"]))
        known.add(f"{key}|{_digest(assessment)}")
    if loaded:
        _run(connection, tables, loaded, known)


def _run(
    connection: Connection, tables: Tables, loaded: list[tuple[int, str]], known: set[str]
) -> None:
    """The run is known by what it holds, so that the same run is not written twice."""
    digest = hashlib.sha256("\n".join((*sorted(known), *(path for _, path in loaded))).encode())
    runs = tables.runs
    if connection.execute(runs.select().where(runs.c.digest == digest.hexdigest())).first():
        return
    made = connection.execute(
        runs.insert().values(
            digest=digest.hexdigest(), tool_version=__version__, reports=len(loaded)
        )
    )
    run = _key(made)
    rows = [
        {"run": run, "place": at, "report": key, "path": path}
        for at, (key, path) in enumerate(loaded, 1)
    ]
    connection.execute(tables.run_reports.insert(), rows)


def _report(connection: Connection, tables: Tables, assessment: Json) -> int:
    """Key of the report; written unless it is there already, judged the same."""
    report, reports = assessment["report"], tables.reports
    rubrics, digest = _rubrics(assessment), _digest(assessment)
    found = connection.execute(
        reports.select().where(reports.c.sha256 == report["sha256"], reports.c.rubrics == rubrics)
    ).first()
    values = _report_values(assessment, rubrics, digest)
    if found is None:
        key = _key(connection.execute(reports.insert().values(**values)))
    elif found.assessment == digest:
        return int(found.id)
    else:
        key = int(found.id)
        for table in (tables.findings, tables.evidence, tables.items):
            connection.execute(table.delete().where(table.c.report == key))
        connection.execute(reports.update().where(reports.c.id == key).values(**values))
    for table, rows in _below(assessment, key, tables):
        if rows:
            connection.execute(table.insert(), rows)
    return key


def _key(made: Any) -> int:
    return int(made.inserted_primary_key[0])


def _report_values(assessment: Json, rubrics: str, digest: str) -> Json:
    report, summary = assessment["report"], assessment["summary"]
    facts = ("path", "sha256", "title", "unit", "level", "year", "published", "signed", "format")
    figures = ("coverage", "score", "grade", "applicable", "done", "gaps")
    return {
        **{name: _clean(report[name]) for name in (*facts, "characters")},
        **{name: summary[name] for name in figures},
        "rubrics": rubrics,
        "rubric_names": " ".join(f"{one['id']} {one['version']}" for one in assessment["rubrics"]),
        "tool_version": assessment["tool"]["version"],
        "assessment": digest,
        "findings": len(assessment["findings"]),
        "findings_waived": assessment["findings_waived"],
    }


def _below(assessment: Json, key: int, tables: Tables) -> Iterator[tuple[Any, list[Json]]]:
    """Rows of the tables below a report, parents first."""
    items = assessment["items"]
    yield tables.items, [_item(item, key, at) for at, item in enumerate(items, 1)]
    yield (
        tables.evidence,
        [
            _evidence(one, item["id"], key, at)
            for item in items
            for at, one in enumerate(item["evidence"], 1)
        ],
    )
    findings = assessment["findings"]
    yield tables.findings, [_finding(one, key, at) for at, one in enumerate(findings, 1)]


def _item(item: Json, report: int, at: int) -> Json:
    names = ("parent", "title", "rubric", "leaf", "status", "applicable", "score", "weight")
    more = ("confidence", "review", "evidence_count", "why", "advice")
    basis = "；".join(f"{one['document']} {one['provision']}" for one in item["basis"])
    return {
        "report": report,
        "item": item["id"],
        "place": at,
        "chapter": item["group"],
        "gap": item["leaf"] and item["applicable"] and item["status"] not in ("done", "quantified"),
        "basis": _clean(basis),
        **{name: _clean(item[name]) for name in (*names, *more)},
    }


def _evidence(one: Json, item: str, report: int, at: int) -> Json:
    names = ("start", "text", "line", "section", "role", "status", "stale", "why")
    return {
        "report": report,
        "item": item,
        "place": at,
        "stop": one["end"],
        "figures": _clean("、".join(figure["text"] for figure in one["figures"])),
        "signal": one["signal"]["kind"],
        **{name: _clean(one[name]) for name in names},
    }


def _finding(finding: Json, report: int, at: int) -> Json:
    first = finding["spans"][0] if finding["spans"] else {}
    return {
        "report": report,
        "place": at,
        "values": _clean(json.dumps(finding["values"], ensure_ascii=False, sort_keys=True)),
        "quotation": _clean(first.get("text")),
        "line": first.get("line"),
        **{name: _clean(finding[name]) for name in ("rule", "severity", "message", "fingerprint")},
    }


def _clean(value: Any) -> Any:
    """PostgreSQL takes no NUL in a text, and no lone surrogate can be encoded."""
    if isinstance(value, str):
        return value.replace("\x00", "").encode("utf-8", "replace").decode()
    return value


def _rubrics(assessment: Json) -> str:
    used = [f"{one['id']} {one['sha256']}" for one in assessment["rubrics"]]
    return hashlib.sha256("\n".join(sorted(used)).encode()).hexdigest()


def _digest(assessment: Json) -> str:
    dumped = json.dumps(assessment, ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(dumped.encode()).hexdigest()


def _missing(name: str) -> UsageError:
    return UsageError(
        f"写入数据库需要 {name}。",
        "",
        "请在源码目录运行 pip install '.[db]'。",
        f"writing to a database needs {name}.",
        "In the source folder run pip install '.[db]'.",
    )


def _unusable(shown: str, error: Exception) -> UsageError:
    """``shown``: the URL without its password."""
    why = str(getattr(error, "orig", None) or error).strip().split("\n")[0]
    return UsageError(
        f"数据库不可用（{why}）。",
        shown,
        "请检查网址、权限和空间。",
        f"the database cannot be used ({why}).",
        "Check the URL, permissions and space.",
    )
