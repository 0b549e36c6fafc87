"""Sentences that state relations between figures as reports word them, right and wrong.

``Relation.text`` holds; each of ``wrong`` differs from it in one figure and does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Relation:
    rule: str
    text: str
    wrong: tuple[str, ...]


def percent(a: int, b: int, digits: int) -> str:
    """a/b in percent, rounded half up, with ``digits`` decimals."""
    scaled = (2 * 100 * a * 10**digits + b) // (2 * b)
    whole, part = divmod(scaled, 10**digits)
    return f"{whole}.{part:0{digits}d}" if digits else str(whole)


def off(printed: str, by: float) -> str:
    digits = len(printed.partition(".")[2])
    return f"{float(printed) + by:.{digits}f}"


def mediation(rng: Random) -> Relation:
    total = rng.randrange(300, 4000)
    settled = total - rng.randrange(3, total // 12)
    rate = percent(settled, total, rng.choice((1, 2)))
    form = rng.choice(
        (
            "各级调解组织共调解案件{a}件,调解成功{b}件,调解成功率{r}%。",
            "全年排查化解矛盾纠纷{a}起,成功化解{b}起,化解成功率达{r}%,涉及金额1194.13万元。",
            "今年以来人民调解委员会受理矛盾纠纷{a}宗,调解成功{b}宗,涉及当事人2000余人,成功率为{r}%。",
        )
    )
    return Relation(
        "figures.rate",
        form.format(a=total, b=settled, r=rate),
        (
            form.format(a=total, b=settled, r=off(rate, -2.7)),
            form.format(a=total + total // 9, b=settled, r=rate),
        ),
    )


def review_chain(rng: Random) -> Relation:
    received = rng.randrange(40, 300)
    accepted = received - rng.randrange(1, received // 5)
    done = accepted - rng.randrange(0, accepted // 6)
    form = rng.choice(
        (
            "全年共收到行政复议申请{a}件,依法受理{b}件,审结{c}件。",
            "共接到行政复议申请{a}件,经审查予以受理{b}件,已办结{c}件。",
            "收到行政复议申请{a}件,受理{b}件,按期结案{c}件,无超期案件。",
        )
    )
    return Relation(
        "figures.chain",
        form.format(a=received, b=accepted, c=done),
        (
            form.format(a=received, b=received + 7, c=done),
            form.format(a=received, b=accepted, c=accepted + 9),
        ),
    )


def permits(rng: Random) -> Relation:
    a, b = rng.randrange(100, 400), rng.randrange(150, 900)
    form = rng.choice(
        (
            "保留政务服务事项共{t}项,行政许可事项{a}项,公共服务等其他事项{b}项。",
            "全县政务服务事项共计{t}项,其中行政许可事项{a}项,其他行政权力事项{b}项。",
            "公布依申请政务服务事项{t}项(行政许可事项{a}项、公共服务事项{b}项)。",
        )
    )
    return Relation(
        "figures.sum",
        form.format(t=a + b, a=a, b=b),
        (form.format(t=a + b + 10, a=a, b=b), form.format(t=a + b, a=a - 3, b=b)),
    )


def proposals(rng: Random) -> Relation:
    a, b = rng.randrange(5, 60), rng.randrange(40, 200)
    form = rng.choice(
        (
            "办理人大代表建议和政协提案{t}件(其中市级{a}件、县级{b}件),办复率100%。",
            "承办建议提案{a}件、{b}件,合计{t}件,全部按期办结。",
            "办理人大代表建议{a}件、政协委员提案{b}件,共{t}件,满意率100%。",
        )
    )
    return Relation(
        "figures.sum",
        form.format(t=a + b, a=a, b=b),
        (form.format(t=a + b + 2, a=a, b=b), form.format(t=a + b, a=a, b=b + 10)),
    )


def legal_aid(rng: Random) -> Relation:
    a, b = rng.randrange(60, 300), rng.randrange(60, 300)
    form = rng.choice(
        (
            "受理法律援助案件{t}件,其中刑事案件{a}件、民事案件{b}件。",
            "共办理法律援助案件{t}件(刑事{a}件、民事{b}件),提供法律咨询3896人次。",
        )
    )
    return Relation(
        "figures.sum",
        form.format(t=a + b, a=a, b=b),
        (form.format(t=a + b + 6, a=a, b=b), form.format(t=a + b, a=a + 40, b=b)),
    )


def litigation(rng: Random) -> Relation:
    total = rng.randrange(14, 90)
    pending = rng.randrange(1, 6)
    form = "以{who}为被告的行政诉讼案件共{t}件,其中已审结{a}件,正在审理{b}件。"
    who = rng.choice(("区政府", "县政府", "市政府"))
    return Relation(
        "figures.sum",
        form.format(who=who, t=total, a=total - pending, b=pending),
        (
            form.format(who=who, t=total + 3, a=total - pending, b=pending),
            form.format(who=who, t=total, a=total - pending - 1, b=pending),
        ),
    )


def examination(rng: Random) -> Relation:
    took = rng.randrange(100, 900)
    passed = took - rng.randrange(2, 20)
    rate = percent(passed, took, 1)
    form = rng.choice(
        (
            "组织行政执法资格考试,参加{a}人,合格{b}人,合格率{r}%。",
            "全县参加综合法律知识考试{a}人,考试合格{b}人,合格率为{r}%。",
        )
    )
    return Relation(
        "figures.rate",
        form.format(a=took, b=passed, r=rate),
        (
            form.format(a=took, b=passed, r=off(rate, -4.1)),
            form.format(a=took + 150, b=passed, r=rate),
        ),
    )


def fields(rng: Random) -> Relation:
    names = [
        "城市管理",
        "市场监管",
        "生态环境",
        "文化市场",
        "交通运输",
        "农业农村",
        "应急管理",
        "卫生健康",
    ]
    rng.shuffle(names)
    count = rng.randrange(3, 7)
    form = rng.choice(
        (
            "组建{l}{n}大领域综合执法队伍。",
            "聚焦{l}{n}个领域开展专项检查。",
            "重点整治{l}{n}个方面的突出问题。",
        )
    )
    listing = "、".join(names[:count])
    return Relation(
        "figures.listed",
        form.format(l=listing, n=count),
        (
            form.format(l=listing, n=count + 1),
            form.format(l="、".join(names[: count + 1]), n=count),
        ),
    )


def appearances(rng: Random) -> Relation:
    cases = rng.randrange(20, 120)
    heads = cases - rng.randrange(1, 8)
    rate = percent(heads, cases, 2)
    form = "全年行政应诉案件{a}件,行政机关负责人出庭应诉{b}件,出庭应诉率{r}%。"
    return Relation(
        "figures.rate",
        form.format(a=cases, b=heads, r=rate),
        (
            form.format(a=cases, b=heads, r=off(rate, -3.33)),
            form.format(a=cases + 40, b=heads, r=rate),
        ),
    )


def complaints(rng: Random) -> Relation:
    total = rng.randrange(200, 2000)
    part = rng.randrange(20, total // 2)
    form = "受理投诉举报{a}件,其中食品药品类{b}件。"
    return Relation(
        "figures.subset", form.format(a=total, b=part), (form.format(a=total, b=total + part),)
    )


def growth(rng: Random) -> Relation:
    last = rng.randrange(40, 200)
    now = last + rng.randrange(5, 80)
    rate = percent(now - last, last, 1)
    form = "受理行政复议案件{a}件,上年同期{b}件,同比增长{r}%。"
    return Relation(
        "figures.rate",
        form.format(a=now, b=last, r=rate),
        (form.format(a=now, b=last, r=off(rate, 8.4)), form.format(a=now + 33, b=last, r=rate)),
    )


def documents(rng: Random) -> Relation:
    reviewed = rng.randrange(12, 60)
    filed = reviewed - rng.randrange(0, 6)
    form = rng.choice(
        (
            "审核行政规范性文件{a}件,向上级报送备案{b}件。",
            "全年制定行政规范性文件{a}件,按时报备{b}件。",
        )
    )
    return Relation(
        "figures.chain",
        form.format(a=reviewed, b=filed),
        (form.format(a=reviewed, b=reviewed + 4),),
    )


ALL: tuple[Callable[[Random], Relation], ...] = (
    mediation,
    review_chain,
    permits,
    proposals,
    legal_aid,
    litigation,
    examination,
    fields,
    appearances,
    complaints,
    growth,
    documents,
)
