"""What headings speak of, and the words without which their text speaks of something else."""

from __future__ import annotations

from typing import NamedTuple

from checker.audit.lazy import Lazy, lazy


class Topic(NamedTuple):
    """A topic: how a heading names it, and what its text must mention at least once.

    ``words``: a heading without any of these cannot name it.
    """

    name: str
    words: tuple[str, ...]
    heading: Lazy
    body: Lazy


def _topic(name: str, words: str, heading: str, body: str) -> Topic:
    return Topic(name, tuple(words.split()), lazy(heading), lazy(body))


TOPICS: tuple[Topic, ...] = (
    _topic(
        "行政执法责任制",
        "行政执法责任制",
        r"^[^,、和]{0,8}行政执法责任制$",
        r"责任制|责任追究|评议|考核|过错|错案|岗位职责|执法职责|执法责任|责任清单|责任书",
    ),
    _topic(
        "公众参与决策",
        "参与",
        r"决策(?:公众)?参与(?:范围|度|面|实效)?$|公众参与(?:度|实效|范围)?$",
        r"公众|听证|征求|社会公开|意见|民意|群众|座谈|网上|公示",
    ),
    _topic(
        "重大行政决策",
        "决策",
        r"重大(?:行政)?决策(?:事项)?(?:法制审核|合法性审查|程序|工作)*(?:工作)?$",
        r"决策",
    ),
    _topic("公职律师", "公职律师", r"公职律师", r"公职律师"),
    _topic("行政裁决", "行政裁决", r"行政裁决", r"裁决"),
    _topic("行政复议", "行政复议", r"行政复议(?!应诉)", r"复议"),
    _topic("行政应诉", "行政应诉", r"行政应诉", r"应诉|出庭|诉讼|败诉|法院|庭审"),
    _topic("政务公开", "政务公开", r"政务公开", r"公开|公示|公布|解读|网站"),
    _topic("审计监督", "审计监督", r"审计监督", r"审计"),
    _topic("信访", "信访", r"信访", r"信访|上访|访"),
    _topic("人民调解", "人民调解", r"人民调解", r"调解|调委会|纠纷"),
    _topic("行政调解", "行政调解", r"行政调解", r"调解"),
    _topic("政府立法", "政府立法", r"政府立法", r"立法|规章|法规|草案"),
    _topic("政务诚信", "政务诚信", r"政务诚信", r"诚信|信用|失信|守信|拖欠|履约|承诺"),
    _topic("突发事件", "突发", r"突发事件应(?:对|急)", r"突发|应急|预案|演练|疫情|防汛|灾|安全"),
)
