"""Sentences that name a matter and praise its outcome, but tell no deed: 空话.

落实法律顾问全覆盖要求,依法行政能力稳步提升。 names coverage and asserts a gain; nobody could check
what was done. A sentence is such if a clause asserts an outcome (*outcome*), the words found stand
in another one that names its matter with a weak verb (*weak*), and no clause tells a deed or a
figure (*deed*). All look at clauses in reading form; ``tests/cases/parse/hollow.yaml`` has examples
and counter-examples.
"""

from __future__ import annotations

import re

_WEAK = re.compile(
    "落实|加强|完善|推进|深化|坚持|推行|做好|抓好|强化|健全|通过|规范|压[紧实]|夯实|创新|贯彻|执行|提升|"
    "狠抓|扎实|严格|切实|不断|持续|进一步|积极|广泛|加快|推动|动员|在[^,]{2,20}(?:下|中|上)"
)
"""Verbs and adverbs that name a matter without telling what was done."""

_COUNT = (
    r"\d|[一二两三四五六七八九十百千万]+(?:余|多)?"
    "(?:次|件|个|项|名|人|场|期|份|家|起|部|条|轮|批|处|台|套|类|倍|天|日|年)"
)
_OWN_DOCUMENT = "".join(
    f"(?<!{verb})" for verb in ("执行", "落实", "贯彻", "按照", "依据", "根据", "遵守", "依照")
)
_DEED = re.compile(
    f"{_COUNT}|{_OWN_DOCUMENT}《|[“A-Za-z]|"
    "印发|出台|制定|制订|修订|编制|编印|起草|拟定|转发|下发|"
    "成立|组建|设立|设置|挂牌|建立了|建成|搭建|上线|开通|启用|开发|接入|"
    "召开|举办|举行|主持|听取|邀请|授课|讲座|轮训|述职|座谈|走访|带队|调研|旁听|"
    "聘|签订|配备|配齐|购置|添置|安装|发放|张贴|悬挂|摆放|播放|"
    "公示(?!制度|、|和)|公布(?!制度|、|和)|发布|公告|上网|上墙|征集|征求|听证|"
    "约谈|通报|移送|委托|出具|列席|审结|办结|查处|取缔|处罚|整改|拆除|清理|排查|"
    "纳入|列入|写入|计入|调整|划转|下放|取消|承接|整合|合并|划分|明确(?![,。;])|"
    "逐[级项件一]|一律|均|先[^,]{1,12}[后再]|由[^,]{2,12}(?:负责|审|把关|牵头)|"
    "实行|定期|每[年季月周半]|分别|专门|专题|专项|抽调|选派|派驻|轮流|开展了|组织了|完成|学习|演出|"
    "统一(?:印|编|发|登|组织|审|标准|制作|配|归|安排|部署|采)|"
    "进(?:校园|企业|社区|乡村|机关|学校|村|家|景区|工地|课堂|网络)"
)
"""What can be checked: a figure, an own document, a body, a meeting, a purchase, a step taken.

Not ``bystanders.DEEDS``: 审核, 备案, 培训 and the like are names of matters as well, and the words
found are such names; a slogan names no matter, so there any of them tells a deed.
"""

_RISE = (
    "进一步|不断|持续|稳步|明显|日益|得到|更加|逐步|显著|普遍|有效|较好|大幅|全面|有力|大大|步步"
)
_GAIN = (
    "提高|提升|规范|增强|巩固|夯实|完善|改善|向好|浓厚|健全|贯彻|落实|平稳|理顺|好转|优化|强化|升高|维护|保障|"
    "彰显|显现|改观|扭转|遏制|推进|发挥|加强|凸显|深入人心|形成|满意"
)
_OUTCOME = re.compile(
    f"[^,]{{2,}}(?:{_RISE})[^,]{{0,8}}(?:{_GAIN})|"
    f"(?:{_RISE})(?:提高|提升|增强|夯实|巩固|优化|改善)|"
    "(?:切实|有效|有力|努力|全力|坚决|共同|更好)?"
    "(?:维护|凝聚|构筑|守护|守住|促进|营造|形成|保障|防止|杜绝|避免|防范|确保|筑牢|树立)[^,]{4,}|"
    "[^,]*(?:有机统一|生动局面|良好局面|良好氛围|浓厚氛围|工作格局|平稳向好|干劲更足|广泛共识|得到保障)"
)
"""A clause that asserts a gain, of itself or of what went before."""


def tells_deed(clause: str) -> bool:
    """Whether a clause tells something that can be checked.

    Args:
        clause: a clause in reading form.
    """
    return _DEED.search(clause) is not None


def tells_outcome(clause: str) -> bool:
    """Whether a clause asserts no more than a gain (…水平不断提高).

    Args:
        clause: a clause in reading form.
    """
    return _OUTCOME.match(clause) is not None


def names_weakly(clause: str) -> bool:
    """Whether a clause names its matter with a weak verb (落实…, 加强…).

    Args:
        clause: a clause in reading form.
    """
    return _WEAK.search(clause) is not None
