"""Copies planted between the composed reports: passages moved to another office and disguised.

A passage of 30 characters or more is taken from one report and put into another; the offices'
names and levels are swapped, every figure is changed, and a tenth of the words is replaced,
inserted or deleted. Deterministic: the same seed plants the same copies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from checker.compare.commonplaces import own_words
from checker.compare.masking import mask, own_names
from checker.model import Document, Report, Role
from checker.parse import parse

ROOT = Path(__file__).parents[2]
LEAST = 30
SHARE = 0.1
_WORD = 2
_LEVEL = re.compile(
    r"(?<=[全我各本])[省市县区旗镇乡州]|[省市县区旗镇乡州](?=委|政府|级|直|长|司法局)"
)
_NUMBER = re.compile(r"\d+")
_INSERTED = (
    "进一步",
    "切实",
    "认真",
    "积极",
    "全面",
    "不断",
    "持续",
    "着力",
    "扎实",
    "同时",
    "有效",
    "及时",
)
_SYNONYMS = dict(
    pair.split(":")
    for pair in [
        "推进:推动",
        "推动:推进",
        "加强:强化",
        "强化:加强",
        "完善:健全",
        "健全:完善",
        "制定:出台",
        "出台:制定",
        "印发:下发",
        "开展:组织",
        "组织:开展",
        "落实:执行",
        "执行:落实",
        "建立:构建",
        "构建:建立",
        "提升:提高",
        "提高:提升",
        "严格:从严",
        "深入:广泛",
        "召开:举行",
        "研究:讨论",
        "规范:统一",
        "审查:审核",
        "审核:审查",
        "完成:办结",
        "办理:处理",
        "化解:调处",
        "监督:督促",
        "检查:巡查",
        "培训:轮训",
        "宣传:宣讲",
        "服务:保障",
        "保障:服务",
        "公开:公示",
        "公示:公开",
        "工作:任务",
        "任务:工作",
        "制度:机制",
        "机制:制度",
        "问题:情况",
        "情况:问题",
        "意见:建议",
        "建议:意见",
        "人员:队伍",
        "队伍:人员",
        "部门:单位",
        "单位:部门",
        "企业:商户",
        "群众:百姓",
        "案件:个案",
        "纠纷:矛盾",
        "矛盾:纠纷",
        "领域:方面",
        "方面:领域",
        "重点:关键",
        "全面:普遍",
        "及时:迅速",
        "有效:切实",
        "积极:主动",
        "主动:积极",
        "不断:持续",
        "持续:不断",
        "深化:推进",
        "优化:改进",
        "整改:纠正",
        "纠正:整改",
        "实现:达到",
        "达到:实现",
        "梳理:清理",
        "清理:梳理",
        "聘请:选聘",
        "参与:参加",
        "参加:参与",
    ]
)


class Text(NamedTuple):
    """A report as a file would hold it."""

    name: str
    text: str


class Planted(NamedTuple):
    """A copy: where it was taken and where it stands now; document positions."""

    source: str
    target: str
    source_start: int
    source_end: int
    target_start: int
    target_end: int


class Collection(NamedTuple):
    """Reports with copies in them."""

    texts: tuple[Text, ...]
    planted: tuple[Planted, ...]


def corpus() -> tuple[Text, ...]:
    """The five real reports and the composed ones of three authors."""
    paths = [*sorted((ROOT / "seeds").glob("*.txt"))]
    for folder in "abc":
        paths += sorted((ROOT / "tests" / "corpus" / folder).glob("*.txt"))
    return tuple(Text(path.stem, path.read_text("utf-8")) for path in paths)


def report_of(text: Text) -> Report:
    return parse(Document(text.name, text.text, "0" * 64, "text", "utf-8"))


def plant(texts: Sequence[Text], count: int, seed: int, least: int = LEAST) -> Collection:
    """Plant ``count`` copies; a report gives or takes, never both, so that no source is cut."""
    random = Random(seed)  # noqa: S311 - the same plantings every time
    reports = [report_of(text) for text in texts]
    changed = [text.text for text in texts]
    passages = [_passages(report, least) for report in reports]
    planted: list[Planted] = []
    taken: set[tuple[int, int]] = set()
    sources: set[int] = set()
    targets: set[int] = set()
    while len(planted) < count:
        source, target = random.sample(range(len(texts)), 2)
        if (source, target) in taken or source in targets or target in sources:
            continue
        sources.add(source)
        targets.add(target)
        start, end = random.choice(passages[source])
        taken.add((source, target))
        copy = disguised(texts[source].text[start:end], reports[source], reports[target], random)
        at = _place(changed[target], _occupied(planted, texts[target].name), random)
        changed[target] = changed[target][:at] + copy + changed[target][at:]
        planted = [_shifted(one, texts[target].name, at, len(copy)) for one in planted]
        where = (at, at + len(copy))
        planted.append(Planted(texts[source].name, texts[target].name, start, end, *where))
    return Collection(
        tuple(Text(t.name, new) for t, new in zip(texts, changed, strict=True)), tuple(planted)
    )


def disguised(passage: str, source: Report, target: Report, random: Random) -> str:
    """The passage as another office would pass it off: names, figures and a tenth of the words."""
    theirs = own_names(target.facts.unit.value if target.facts.unit else None) or ("本地",)
    for name in own_names(source.facts.unit.value if source.facts.unit else None):
        passage = passage.replace(name, theirs[-1])
    level = {"county": "县", "city": "市", "town": "镇", "province": "省", "department": "市"}
    new = level[target.facts.level.value if target.facts.level else "county"]
    passage = _LEVEL.sub(new, passage)
    passage = _NUMBER.sub(lambda found: str(random.randint(2, 9999)), passage)
    return reworded(passage, random)


def reworded(passage: str, random: Random) -> str:
    """A tenth of the words, at least one, replaced by another, inserted or deleted."""
    changes = max(1, round(len(passage) / _WORD * SHARE))
    for _ in range(changes):
        known = [m for word in _SYNONYMS for m in re.finditer(word, passage)]
        action = random.choice("rrid")
        if action == "r" and known:
            found = random.choice(known)
            passage = passage[: found.start()] + _SYNONYMS[found[0]] + passage[found.end() :]
            continue
        at = random.randrange(2, len(passage) - 2)
        if action == "d":
            passage = passage[:at] + passage[at + _WORD :]
        else:
            passage = passage[:at] + random.choice(_INSERTED) + passage[at:]
    return passage


def _passages(report: Report, least: int) -> list[tuple[int, int]]:
    """Runs of one to three sentences, mostly the report's own words; document positions."""
    text = report.reading.text
    masked = mask(text, own_names(report.facts.unit.value if report.facts.unit else None))
    own = own_words(text, masked)
    found = []
    sentences = report.sentences
    for first, one in enumerate(sentences):
        for last in range(first, min(first + 3, len(sentences))):
            other = sentences[last]
            if other.section != one.section or not _told(sentences[first : last + 1]):
                break
            if not least <= other.end - one.start <= 220 or "\n" in text[one.start : other.end]:
                continue
            kept = own[masked.masked(one.start) : masked.masked(other.end - 1) + 1]
            if sum(kept) >= 0.6 * len(kept):
                found.append(tuple(report.reading.span(one.start, other.end)))
    return found


def _told(sentences: Iterable[object]) -> bool:
    roles = (Role.ACHIEVEMENT, Role.PROBLEM, Role.PLAN)
    return all(not s.heading and s.role in roles for s in sentences)  # type: ignore[attr-defined]


def _occupied(planted: Iterable[Planted], name: str) -> list[tuple[int, int]]:
    """Ranges of a text that hold a copy already."""
    return [(p.target_start, p.target_end) for p in planted if p.target == name]


def _place(text: str, occupied: list[tuple[int, int]], random: Random) -> int:
    """A position right behind a sentence in the middle of the text, not inside a copy."""
    stops = [m.end() for m in re.finditer("[。；]", text)]
    free = [stop for stop in stops if not any(a < stop < b for a, b in occupied)]
    middle = [stop for stop in free if len(text) * 0.15 < stop < len(text) * 0.85]
    return random.choice(middle or free)


def _shifted(one: Planted, target: str, at: int, by: int) -> Planted:
    """Positions in the target move; a copy's place in its source is kept as it was planted."""
    if one.target == target and one.target_start >= at:
        one = one._replace(target_start=one.target_start + by, target_end=one.target_end + by)
    return one
