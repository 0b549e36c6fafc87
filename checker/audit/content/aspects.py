"""Aspects on which a report may claim success in one place and admit failure in another, as data.

An aspect is narrow on purpose: claim and admission must speak of the same thing, and the claim
must be absolute (全面, 充分, 确保, 形成), or the admission that the thing does not exist yet.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.audit.lazy import Lazy, lazy
from checker.model import Severity


class Aspect(NamedTuple):
    """One aspect: patterns of the claim, of the admission, and of a plan that admits as much.

    ``words``: without any of these an admission is out of the question.
    """

    name: str
    name_en: str
    words: tuple[str, ...]
    claim: Lazy
    admission: Lazy
    plan: Lazy | None
    severity: Severity


def _aspect(
    name: str,
    name_en: str,
    words: str,
    claim: str,
    admission: str,
    severity: Severity,
    plan: str = "",
) -> Aspect:
    return Aspect(
        name,
        name_en,
        tuple(words.split()),
        lazy(claim),
        lazy(admission),
        lazy(plan) if plan else None,
        severity,
    )


_H, _M = Severity.HIGH, Severity.MEDIUM

ASPECTS: tuple[Aspect, ...] = (
    _aspect(
        "法律顾问作用",
        "use of legal counsel",
        "法律顾问",
        r"(?:充分|较好地?|有效|切实)发挥了?[^,。;]{0,12}法律顾问[^,。;]{0,24}作用|法律顾问[^,。;]{0,16}作用(?:得到)?(?:充分|有效)发挥",
        r"法律顾问[^,。;]{0,14}(?:不明显|不够|不高|不充分|不足|流于形式|形同虚设|有限|聘而不用)",
        _H,
    ),
    _aspect(
        "法律顾问覆盖",
        "coverage by legal counsel",
        "法律顾问",
        r"法律顾问[^,。;]{0,10}(?:全覆盖|覆盖率(?:达到?|为)?100%)",
        r"(?:未|没有|尚未)[^,。;]{0,6}(?:聘请|配备|实现)[^,。;]{0,6}法律顾问|法律顾问[^,。;]{0,8}(?:覆盖面不|尚未全覆盖|未实现全覆盖)",
        _H,
    ),
    _aspect(
        "行政执法三项制度",
        "the three enforcement systems",
        "三项制度 法制审核 执法公示 全过程记录",
        r"(?:全面|严格)(?:落实|推行|执行)[^,。;]{0,10}三项制度",
        r"(?:三项制度|法制审核|执法公示|全过程记录)[^,。;]{0,12}(?:尚未|未全面|未建立|不到位|不健全|不规范|不够|有待|尚有困难|流于形式)",
        _H,
        r"(?:建立|健全)(?:和?完善|健全)?的?[^,。;]{0,6}(?:法制审核|执法公示|全过程记录)的?制度",
    ),
    _aspect(
        "裁量基准",
        "discretion standards",
        "裁量",
        r"(?:建立|制定|健全|完善|细化|公布)了?[^。;]{0,8}裁量权?(?:基准|标准)",
        r"裁量权?[^,。;]{0,4}(?:基准|标准)[^,。;]{0,6}(?:尚未|未)(?:建立|制定|出台|公布)|(?:尚未|未)(?:建立|制定|出台)[^,。;]{0,8}裁量",
        _H,
    ),
    _aspect(
        "执法规范",
        "regular enforcement",
        "执法",
        r"(?:确保|实现)了?[^。;,]{0,8}(?:行政)?执法[^。;,]{0,10}(?:规范有序|公开透明|严格规范|程序合法)",
        r"执法[^,。;]{0,8}(?:重实体、?轻程序|程序(?:意识)?不(?:强|规范|到位)|不(?:够)?规范)|随意执法",
        _M,
    ),
    _aspect(
        "监督合力",
        "joint oversight",
        "合力",
        r"(?:形成|构建|建立)了?[^,。;]{0,10}监督[^,。;]{0,4}(?:闭环|合力)",
        r"监督(?:的)?合力[^,。;]{0,8}(?:尚未|未|没有|还未)(?:完全|真正)?形成|(?:尚未|未)形成[^,。;]{0,8}监督合力",
        _M,
    ),
    _aspect(
        "重大行政决策程序",
        "procedure of major decisions",
        "重大行政决策",
        r"(?:确保|实现)[^。;]{0,20}重大行政决策[^。;]{0,14}(?:全覆盖|全部履行|规范化|落实到位)"
        r"|重大行政决策[^。]{0,120}(?:确保|实现)[^。;]{0,20}《条例》[^。;]{0,14}全覆盖"
        r"|(?:严格|全面)(?:履行|落实|执行)[^,。;]{0,8}重大行政决策[^,。;]{0,6}(?:法定)?程序",
        r"重大行政决策(?:程序|制度|机制)?[^,。;]{0,6}(?:有待规范|不规范|不够规范|不到位|不健全|执行不严)",
        _M,
    ),
    _aspect(
        "普法形式",
        "forms of legal education",
        "普法",
        r"(?:创新|丰富|拓展)了?[^,。;]{0,4}普法[^,。;]{0,6}(?:方式|形式|载体|手段)",
        r"普法[^,。;]{0,8}(?:形式|方式|手段|载体)[^,。;]{0,8}(?:单一|单调|有待|不够|陈旧|不多|不新|传统|缺乏)",
        _M,
    ),
    _aspect(
        "调解队伍",
        "mediators",
        "调解",
        r"(?:推行|建立|组建|打造|实现)[^,。;]{0,6}(?:专业|职业)[^,。;]{0,8}调解(?:员)?队伍[^,。;]{0,8}|调解(?:员)?队伍[^,。;]{0,6}(?:专业化|职业化)(?:水平)?(?:显著|明显|大幅|全面)",
        r"调解(?:员)?队伍[^。;]{0,24}(?:职业化|专业化)[^。;]{0,12}(?:较低|不高|不足|不强|偏低)",
        _M,
    ),
    _aspect(
        "出庭应诉",
        "heads in court",
        "出庭",
        r"(?:负责人)?出庭(?:应诉)?率(?:均)?(?:达到?|为|保持)?100%",
        r"(?:负责人)?出庭应诉(?:率|制度)[^,。;]{0,8}(?:不高|偏低|较低|有待提高|落实不到位|不到位)|出庭不出声",
        _M,
    ),
    _aspect(
        "规范性文件备案",
        "filing of normative documents",
        "规范性文件",
        r"规范性文件[^。;]{0,40}?(?:报备率|(?<!处罚)备案率|(?:报备|备案)[^。;]{0,20}?(?:及时率|规范率))[^。;\d]{0,12}100%"
        r"|规范性文件[^,。;]{0,12}(?:应备尽备|有件必备)",
        r"规范性文件[^,。;]{0,12}(?:漏报|漏备|迟报|未报备|未按时|(?:备案|报备)(?:工作)?不(?:够)?及时|未及时(?:报备|备案|报送))"
        r"|(?:未|没有)(?:能)?(?:及时|按时|按规定)(?:报备|备案|报送)[^,。;]{0,6}规范性文件",
        _M,
    ),
    _aspect(
        "执法人员持证",
        "certified officers",
        "无证 取得 未持",
        r"执法人员[^,。;]{0,10}(?:持证(?:上岗)?率[^,。;]{0,4}100%|全部持证|100%持证)",
        r"(?:部分|个别|少数|仍有)[^,。;]{0,10}(?:执法人员)?[^,。;]{0,6}(?:无证|未取得|没有取得|未持)[^,。;]{0,6}(?:执法证|资格|执法)?",
        _H,
    ),
)
