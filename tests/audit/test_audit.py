"""The audit as a whole: selection, order, fingerprints, waivers, the real and the clean reports."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.audit import Options, Waiver, audit, audit_counted, load_waivers, rules
from checker.audit.known import known_titles
from checker.errors import UsageError
from checker.model import Severity
from tests.audit.clean_reports import clean_reports
from tests.audit.helpers import findings, report_of
from tests.audit.seeded import texts

BROKEN = "调解案件1891件,调解成功1879件,调解成功率88.4%。印发《工作要点》〔2016〕5号。"
REAL = {name: text for name, text in texts().items() if "-20" in name and name[0].isalpha()}


def test_rules_have_all_that_explain_shows() -> None:
    for rule in rules():
        for words in (rule.title, rule.title_en, rule.looks_for, rule.looks_for_en):
            assert words
        assert rule.ask and rule.ask_en and rule.source
        assert rule.id.count(".") == 1
    assert len({rule.id for rule in rules()}) == len(rules()) == 23


def test_select_by_rule_and_by_group() -> None:
    report = report_of(BROKEN)
    assert {f.rule for f in audit(report, (), Options(rules=("figures",)))} == {"figures.rate"}
    assert {f.rule for f in audit(report, (), Options(rules=("citation.number",)))} == {
        "citation.number"
    }
    assert "figures.rate" not in {f.rule for f in audit(report, (), Options(ignore=("figures",)))}


def test_unknown_rule_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match=r"figure\.sums"):
        audit(report_of(BROKEN), (), Options(ignore=("figure.sums",)))


def test_gravest_first_and_the_same_every_time() -> None:
    report = report_of(REAL["hainan-2021"])
    found = audit(report)
    order = [list(Severity).index(finding.severity) for finding in found]
    assert order == sorted(order)
    assert found == audit(report_of(REAL["hainan-2021"]))


def test_fingerprint_survives_other_white_space_and_other_findings() -> None:
    before = findings(BROKEN, "figures")
    after = findings("其他内容。\n" + BROKEN.replace(",", "， "), "figures")
    assert before[0].fingerprint == after[0].fingerprint
    assert len(before[0].fingerprint) == 16
    assert (
        findings(BROKEN.replace("1879", "1878"), "figures")[0].fingerprint != before[0].fingerprint
    )


def test_findings_have_distinct_fingerprints() -> None:
    for text in REAL.values():
        found = audit(report_of(text))
        assert len({(f.rule, f.fingerprint) for f in found}) == len(found)


def test_waiver_by_fingerprint_and_by_quotation_is_counted() -> None:
    report = report_of(BROKEN)
    rate = findings(BROKEN, "figures.rate")[0]
    waivers = (
        Waiver("已核实", fingerprint=rate.fingerprint),
        Waiver("文号另行更正", rule="citation.number", quotation="〔2016〕5号"),
    )
    outcome = audit_counted(report, (), Options(rules=("figures", "citation"), waivers=waivers))
    assert outcome.findings == ()
    assert {f.rule for f in outcome.silenced} == {"figures.rate", "citation.number"}


def test_a_quotation_silences_a_gathered_finding_only_if_it_covers_every_place() -> None:
    report = report_of("实行“一站式服务,打通最后一公里。\n推行蒙速办”改革。")
    one = Waiver("网页原样", rule="text.broken", quotation="一站式服务")
    both = (one, Waiver("网页原样", rule="text.broken", quotation="蒙速办"))
    for waivers, silenced in (((one,), 0), (both, 1)):
        options = Options(rules=("text.broken",), waivers=waivers)
        assert len(audit_counted(report, (), options).silenced) == silenced


def test_waiver_ends_after_its_last_day() -> None:
    waivers = (Waiver("暂缓", rule="figures.rate", quotation="88.4%", until=date(2026, 3, 1)),)
    report = report_of(BROKEN)
    for today, silenced in ((date(2026, 3, 1), 1), (date(2026, 3, 2), 0), (None, 1)):
        options = Options(rules=("figures.rate",), waivers=waivers, today=today)
        assert len(audit_counted(report, (), options).silenced) == silenced


def test_waiver_file(tmp_path: Path) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_text(
        "waivers:\n- {rule: figures.rate, quotation: 88.4%, reason: 已核实, until: 2026-12-31}\n"
        "- {fingerprint: 0123456789abcdef, reason: 另案处理}\n",
        "utf-8",
    )
    first, second = load_waivers(path)
    assert (first.rule, first.quotation, first.until) == (
        "figures.rate",
        "88.4%",
        date(2026, 12, 31),
    )
    assert (second.fingerprint, second.until) == ("0123456789abcdef", None)


@pytest.mark.parametrize(
    "content",
    [
        "waivers: none",
        "- x",
        "waivers: [{rule: figures.sum, reason: x}]",
        "waivers: [{fingerprint: a1, reason: ''}]",
        "waivers: [{fingerprint: a1, reason: x, untill: 2026-01-01}]",
        "waivers: [{fingerprint: a1, reason: x, until: soon}]",
        "waivers: [{fingerprint: a1, reason: x, until: 2026-01-01 10:00:00}]",
        "waivers: [",
    ],
)
def test_faulty_waiver_file_is_a_usage_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(UsageError):
        load_waivers(path)


def test_missing_waiver_file_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        load_waivers(tmp_path / "none.yaml")


def test_clean_reports_give_no_alarm_above_low() -> None:
    reports = clean_reports()
    alarms = [
        (clean.name, finding.rule, finding.message)
        for clean in reports
        for finding in audit(report_of(clean.text))
        if finding.severity is not Severity.LOW
    ]
    assert len(reports) >= 40
    assert len(alarms) <= 0.2 * len(reports), alarms


def test_registry_of_known_documents_is_read() -> None:
    assert any(known.id == "duban-2019" for known in known_titles())


def test_empty_text() -> None:
    assert all(finding.rule.startswith("form.") for finding in audit(report_of("")))
