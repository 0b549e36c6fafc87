"""What the outputs about copies say, in Chinese and English."""

from __future__ import annotations

from typing import NamedTuple

from checker.render.words import Lang


class CopyWords(NamedTuple):
    """The vocabulary of one language; braces take figures."""

    code: str
    title: str
    counts: str
    unread: str
    reports: str
    reports_note: str
    clusters: str
    clusters_note: str
    none: str
    unit: str
    year: str
    date: str
    copied: str
    shared: str
    passages: str
    mostly_from: str
    cluster: str
    cluster_line: str
    order: str
    source: str
    unknown_source: str
    later: str
    same_time: str
    report: str
    place: str
    text: str
    severity: str
    similarity: str
    characters: str
    pairs: str
    first: str
    second: str
    first_share: str
    second_share: str
    earlier: str
    findings: str
    finding: str
    more: str
    unknown: str
    legend: str
    page: str
    jump: str


ZH = CopyWords(
    code="zh-CN",
    title="雷同检查",
    counts="{} 份报告，{} 个单位；{} 份有雷同，共 {} 组段落",
    unread="未能读取",
    reports="有雷同的报告",
    reports_note="照抄：对方在先或先后不明；雷同：含被别人照抄的",
    clusters="雷同段落",
    clusters_note="地名、单位、人名、日期、数字不同也算；文件名和固定提法不算",
    none="没有发现单位之间的雷同段落。",
    unit="单位",
    year="年度",
    date="日期",
    copied="照抄",
    shared="雷同",
    passages="段数",
    mostly_from="主要与谁雷同",
    cluster="组",
    cluster_line="{} 份报告，{} 字，最低相似度 {:.0f}%",
    order="先后",
    source="最早",
    unknown_source="先后不明",
    later="其后",
    same_time="日期相同或不明",
    report="报告",
    place="位置",
    text="原文",
    severity="程度",
    similarity="相似度",
    characters="字数",
    pairs="两两对照",
    first="报告甲",
    second="报告乙",
    first_share="占甲",
    second_share="占乙",
    earlier="在先",
    findings="疑点",
    finding="说明",
    more="另有 {}，见 JSON、HTML 或 XLSX",
    unknown="不详",
    legend="两侧不同的字词已标出。",
    page="第 &P 页，共 &N 页",
    jump="所在各组",
)

EN = CopyWords(
    code="en",
    title="Copies between offices",
    counts="{} reports of {} units; {} share passages, {} groups in all",
    unread="Unreadable",
    reports="Reports that share passages",
    reports_note="copied: the other was first, or order unknown; shared: also what others copied",
    clusters="Shared passages",
    clusters_note="names, dates and figures may differ; titles and set phrases do not count",
    none="No passages shared between units.",
    unit="Unit",
    year="Year",
    date="Date",
    copied="Copied",
    shared="Shared",
    passages="Passages",
    mostly_from="Mostly shared with",
    cluster="Group",
    cluster_line="{} reports, {} characters, at least {:.0f}% alike",
    order="Order",
    source="earliest",
    unknown_source="order unknown",
    later="later",
    same_time="same or no date",
    report="Report",
    place="Place",
    text="Text",
    severity="Severity",
    similarity="Similarity",
    characters="Characters",
    pairs="Pair by pair",
    first="Report A",
    second="Report B",
    first_share="of A",
    second_share="of B",
    earlier="Earlier",
    findings="Findings",
    finding="Finding",
    more="{} more: see JSON, HTML or XLSX",
    unknown="unknown",
    legend="Words that differ are marked on either side.",
    page="page &P of &N",
    jump="its groups",
)


def copy_words(lang: Lang) -> CopyWords:
    """The vocabulary of a language."""
    return EN if lang == "en" else ZH
