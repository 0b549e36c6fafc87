"""Instruction language offered as achievement."""

from __future__ import annotations

from collections.abc import Iterator

from checker.audit.context import Context
from checker.audit.lazy import lazy
from checker.audit.phrase import quoted
from checker.audit.records import Hit, Rule
from checker.model import Role, Severity

_ORDERS = lazy(
    r"严禁|不得(?!不|已|力|到|人心|而知)|务必|必须(?!品)"
    r"|各[^,。;:]{0,14}?(?:机关|机构|部门|单位|办事处|乡镇|街道)(?:要|应当|应)(?!求|点|素|闻|件|诉|用|对|急|聘|邀|收|尽|备|时)"
    r"|(?:民警|执法人员|工作人员)(?:要|应当|应)(?!求|点|素|闻|件|诉|用|对|急|聘|邀|收|尽|备|时)"
    r"|[,。;](?:要|应当?)(?:及时|严格|依据|依照|按照|经过|立卷|建立健全|做到|定期|认真)"
)
_GOVERNED = lazy(
    r"要求|规定|明确|强调|指出|提出|通知|办法|方案|制度|《|原则|做到|坚持|承诺|实行|确保|精神|标准|清单|决不|绝不|一律|凡是|确定|责令|劝导|宣传|落实"
)
_LEAST = 4
_SHOWN = 8


def check(context: Context) -> Iterator[Hit]:
    """Hits of the rule in one report: one, with all its places, where instructions abound."""
    found: dict[int, tuple[int, int]] = {}
    for match in _ORDERS.finditer(context.text):
        clause = context.report.clause_at[match.end() - 1]
        if clause < 0 or context.report.clauses[clause].role is not Role.ACHIEVEMENT:
            continue
        own = context.report.clauses[clause]
        sentence = context.report.sentences[own.sentence]
        if not _GOVERNED.search(context.text, sentence.start, match.start()):
            found.setdefault(clause, (own.start, own.end))
    if len(found) >= _LEAST:
        yield _hit(context, list(found.values()))


def _hit(context: Context, places: list[tuple[int, int]]) -> Hit:
    first = context.quote(*places[0]).rstrip("，,。；;")
    return Hit(
        tuple(context.place(*place) for place in places[:_SHOWN]),
        f"成效部分有{len(places)}处使用布置工作的语气（如{quoted(first)}），没有说明做了什么。",
        f"{len(places)} passages among the achievements give instructions (e.g. {first}), not "
        "results.",
        (("places", str(len(places))),),
    )


RULE = Rule(
    id="content.directive",
    severity=Severity.MEDIUM,
    title="以工作要求代替成效",
    title_en="Instructions offered as achievements",
    looks_for=(
        "成效部分多处（四处以上）使用“严禁”“不得”“各单位要”等布置工作的语气，且不是转述要求。"
    ),
    looks_for_en=(
        "Four or more instructions (must, must not, are to) among the achievements that do not "
        "report a rule."
    ),
    ask="这些要求落实了没有？请写明做法和结果。",
    ask_en="Was this carried out, and with what result?",
    source="《法治政府建设与责任落实督察工作规定》：报告主要举措和成效。",
    check=check,
)
