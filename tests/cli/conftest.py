from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.cli.main import main

ROOT = Path(__file__).parents[2]
SEEDS = tuple(sorted((ROOT / "seeds").glob("*.txt")))
REPORT = """青山县2021年法治政府建设年度报告
2021年，青山县深入推进依法行政，法治政府建设取得新成效，现将年度报告公布如下。
一、主要举措和成效
（一）加强党对法治政府建设的领导。县委书记主持召开县委常委会会议2次，听取法治政府建设工作汇报。
（二）落实法律顾问制度。县政府聘请6名法律顾问，全年审核合同120件。
（三）全面推行行政执法公示制度，在县政府网站公示行政处罚信息1234条。
二、存在的不足
规范性文件备案有待加强。
三、下一年度工作安排
将配齐公职律师，进一步提升行政执法水平和行政复议能力。
"""


class Result(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line in this process."""
    for name in ("NO_COLOR", "CHECKER_LANG", "CHECKER_RUBRIC", "CHECKER_DEBUG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: object, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A short report as a file."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path, report: Path) -> Path:
    """A folder of two reports and an empty file."""
    made = tmp_path / "folder"
    (made / "below").mkdir(parents=True)
    (made / "a.txt").write_text(REPORT, encoding="utf-8")
    (made / "below" / "b.txt").write_text(REPORT.replace("青山", "绿水"), encoding="gb18030")
    return made
