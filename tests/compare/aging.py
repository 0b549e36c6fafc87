"""Reports made a year older by rule, with a list of what was done to them.

The report of the next year keeps the unit's name. Its body is another unit's text (the donor's,
whose style is another author's), into which the seeded facts are set: passages copied, clauses
with figures frozen or moved, plans carried out, planned again or dropped, shortcomings named again,
solved or dropped. Plans and shortcomings that no other report speaks of are added to the old
report first.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.compare.years.matters import plans_of, problems_of
from checker.model import Report, Role, Sentence
from checker.parse.normal_form import reading_form
from tests.compare.matters import PLANS, PROBLEMS
from tests.support import SEEDS, parsed

CORPUS = Path(__file__).parents[1] / "corpus"
FOLDERS = ("a", "b", "c")  # d is for checking only and never read here
_YEAR = re.compile(r"20\d\d")
_CLAUSE_FIGURE = re.compile(r"(?<![\d.年第])(\d{2,5})(?=[件次场名个条起人份家宗])")
_INTENDS = re.compile(
    r"^[（(]?[一二三四五六七八九十]+(?:是|[)）]|、)|将|继续|进一步|力争|拟|要|着力|努力"
)
_DONE = {
    "推进": "完成",
    "加强": "加强了",
    "建立": "建成",
    "健全": "健全了",
    "完善": "完善了",
    "制定": "印发",
    "开展": "开展了",
    "落实": "落实了",
    "推动": "完成",
    "组织": "组织了",
    "出台": "已出台",
    "探索": "建立了",
}
_LEADS = re.compile("|".join(_DONE))
_SYNONYMS = {
    "开展": "组织",
    "加强": "强化",
    "严格": "从严",
    "推进": "推动",
    "建立": "设立",
    "完善": "健全",
    "深入": "扎实",
    "积极": "主动",
    "及时": "迅速",
    "有效": "切实",
    "提高": "提升",
    "全面": "全方位",
    "进行": "实施",
    "认真": "用心",
    "落实": "执行",
}


class Fact(NamedTuple):
    """One seeded fact: what it is, the words in the old text and the range in the new one."""

    kind: str
    old: str
    start: int
    end: int


class Aged(NamedTuple):
    """A pair of texts with the facts seeded; ``own``: ranges of the new text made from the old."""

    name: str
    old: str
    new: str
    facts: tuple[Fact, ...]
    own: tuple[tuple[int, int], ...]


@cache
def texts() -> dict[str, str]:
    paths = [path for folder in FOLDERS for path in sorted((CORPUS / folder).glob("*.txt"))]
    return {path.stem: path.read_text("utf-8") for path in [*SEEDS.values(), *paths]}


def pairs(limit: int | None = None) -> Iterator[Aged]:
    """Aged pairs, with two donors for each text that has a plan and a part on shortcomings."""
    names = list(texts())
    made = 0
    for number, name in [*enumerate(names), *enumerate(names, start=len(names))]:
        if limit is not None and made >= limit:
            return
        others = [n for n in names if n[0] != name[0] and n not in SEEDS]
        aged = age(name, others[(7 * number) % len(others)], number)
        if aged is not None:
            made += 1
            yield aged


class _Draft:
    """The new text as it grows, with the facts set into it."""

    def __init__(self, report: Report) -> None:
        self.text = ""
        self.facts: list[Fact] = []
        self.own: list[tuple[int, int]] = []
        self._report = report

    def line(self, text: str) -> None:
        self.text += text + "\n"

    def fact(self, kind: str, old: str, new: str) -> None:
        """Set in a sentence made from the old report; an empty one is a fact of its absence."""
        start = len(self.text)
        self.text += new
        if new:
            self.own.append((start, start + len(new)))
            self.text += "\n"
        self.facts.append(Fact(kind, old, start, start + len(new)))


def age(name: str, donor: str, number: int) -> Aged | None:
    """The pair made from a text and a donor; None where it has no plan or no shortcomings."""
    rng = random.Random(number)  # noqa: S311 - seeded on purpose
    plans, problems = rng.sample(PLANS, 6), rng.sample(PROBLEMS, 4)
    old = _with(texts()[name], [p.plan for p in plans], [p.problem for p in problems])
    if old is None:
        return None
    report, giver = parsed(old, f"{name}.txt"), parsed(texts()[donor], f"{donor}.txt")
    unit = report.facts.unit.value if report.facts.unit else "某县"
    year = int(report.facts.year.value) + 1 if report.facts.year else 2020
    draft = _Draft(report)
    draft.line(f"{unit}{year}年法治政府建设年度报告")
    draft.line("一、主要举措和成效")
    blocks = _of_role(giver, Role.ACHIEVEMENT)
    rng.shuffle(blocks)
    copies = _copies(report, rng)
    jobs = [
        *copies,
        *_figures(report, rng, [before for _, before, _ in copies]),
        *[("kept", p.plan, p.done) for p in plans[:2]],
        *_done_by_rule(report, rng),
        ("addressed", problems[0].problem, problems[0].solved),
    ]
    for at, (kind, before, after) in enumerate(jobs):
        if at < len(blocks):
            draft.line(_local(blocks[at], giver, unit, year))
        draft.fact(kind, before, after)
    draft.line("二、存在的问题")
    for one in problems[1:3]:
        draft.fact("repeated", one.problem, one.again)
    draft.fact("problem-dropped", problems[3].problem, "")
    for block in _of_role(giver, Role.PROBLEM)[:3]:
        draft.line(_local(block, giver, unit, year))
    draft.line("三、下一步工作打算")
    for plan in plans[2:4]:
        draft.fact("again", plan.plan, plan.again)
    for plan in plans[4:]:
        draft.fact("plan-dropped", plan.plan, "")
    for block in _of_role(giver, Role.PLAN)[:4]:
        draft.line(_local(block, giver, unit, year))
    return Aged(f"{name}+{donor}", old, draft.text, tuple(draft.facts), tuple(draft.own))


def _with(text: str, plans: list[str], problems: list[str]) -> str | None:
    """The text with the sentences added to its plan and to its shortcomings, each a matter."""
    for role, added, matters in (
        (Role.PLAN, plans, plans_of),
        (Role.PROBLEM, problems, problems_of),
    ):
        for line in _places(text, role):
            made = text[:line] + "\n" + "\n".join(added) + text[line:]
            report = parsed(made)
            read = {report.quote(m.start, m.end).strip() for m in matters(report)}
            if read.issuperset(added):
                text = made
                break
        else:
            return None
    return text


def _places(text: str, role: Role) -> list[int]:
    """Ends of lines behind the last sentence of a role and behind its heading."""
    report = parsed(text)
    own = [s for s in report.sentences if s.role is role]
    last = [s for s in own if not s.heading and report.sections[s.section].role is role]
    heads = [s for s in own if s.heading and report.sections[s.section].announces]
    ends = [report.reading.span(s.start, s.end).end for s in (*last[-1:], *heads)]
    lines = (text.find("\n", end - 1) for end in ends)
    return [len(text) if line < 0 else line for line in lines]


def _done_by_rule(report: Report, rng: random.Random) -> list[tuple[str, str, str]]:
    """Matters of the report's own plan as if carried out: intention out, completion in."""
    own = {p.plan for p in PLANS}
    found = []
    for matter in plans_of(report):
        words = report.quote(matter.start, matter.end).strip()
        if words not in own and 12 <= len(words) <= 60 and _LEADS.search(words):
            done = _LEADS.sub(lambda m: _DONE[m[0]], _INTENDS.sub("", words))
            found.append(
                ("kept-by-rule", words, done.rstrip("。;；") + f",涉及{rng.randint(5, 90)}项。")
            )
    return rng.sample(found, min(2, len(found)))


def _sentences(report: Report, role: Role) -> list[Sentence]:
    return [s for s in report.sentences if s.role is role and not s.heading]


def _of_role(report: Report, role: Role) -> list[str]:
    return [report.quote(s.start, s.end).replace("\n", "") for s in _sentences(report, role)]


def _local(text: str, giver: Report, unit: str, year: int) -> str:
    """A donor's sentence in the name of the unit and of the year."""
    name = giver.facts.unit.value if giver.facts.unit else ""
    return _YEAR.sub(str(year), text.replace(name, unit) if name else text)


def _copies(report: Report, rng: random.Random) -> list[tuple[str, str, str]]:
    """Sentences taken over: word by word, with a tenth of the words changed, with new figures."""
    long = [t for t in _of_role(report, Role.ACHIEVEMENT) if 60 <= len(t) <= 200]
    picked = rng.sample(long, min(4, len(long)))
    kinds = ("copied", "copied-changed", "copied-changed", "copied-figures")
    changes = {"copied": _same, "copied-changed": _reworded, "copied-figures": _counted_on}
    return [(kind, t, changes[kind](t, rng)) for kind, t in zip(kinds, picked, strict=False)]


def _same(text: str, rng: random.Random) -> str:
    return text


def _reworded(text: str, rng: random.Random) -> str:
    """A tenth of the characters changed: synonyms first, then words put in or left out."""
    wanted = max(2, len(text) // 10)
    changed = 0
    for word, other in _SYNONYMS.items():
        if word in text and changed < wanted:
            text = text.replace(word, other, 1)
            changed += len(word)
    while changed < wanted:
        at = rng.randrange(4, len(text) - 4)
        put_in = rng.random() < 0.5
        text = text[:at] + ("切实" + text[at:] if put_in else text[at + 2 :])
        changed += 2
    return text


def _counted_on(text: str, rng: random.Random) -> str:
    return re.sub(r"(?<!\d)\d{1,3}(?=[件次场名个条起人份家])", _more, text)


def _more(match: re.Match[str]) -> str:
    return str(int(match[0]) + 3)


def _figures(report: Report, rng: random.Random, taken: list[str]) -> list[tuple[str, str, str]]:
    """Clauses with one figure: frozen, moved, or moved beyond belief."""
    text = report.reading.text
    used = [reading_form(one) for one in taken]
    found: dict[str, str] = {}
    for clause in report.clauses:
        words = text[clause.start : clause.end].strip(",;。:\n")
        if clause.role is not Role.ACHIEVEMENT or not 10 <= len(words) <= 40:
            continue
        if len(re.findall(r"\d+", words)) == 1 and _CLAUSE_FIGURE.search(words):
            found.setdefault(_CLAUSE_FIGURE.sub("#", words), words)
    unique = [
        w for key, w in found.items() if text.count(w) == 1 and not any(w in one for one in used)
    ]
    picked = rng.sample(unique, min(6, len(unique)))
    kinds = ("frozen", "frozen", "moved", "moved", "jump", "jump")
    return [
        (kind, words, f"年内{_CLAUSE_FIGURE.sub(_BY[kind], words)}。")
        for kind, words in zip(kinds, picked, strict=False)
    ]


def _kept(match: re.Match[str]) -> str:
    return match[0]


def _moved(match: re.Match[str]) -> str:
    return str(int(int(match[0]) * 1.3) + 2)


def _jumped(match: re.Match[str]) -> str:
    return str(int(match[0]) * 10)


_BY = {"frozen": _kept, "moved": _moved, "jump": _jumped}
