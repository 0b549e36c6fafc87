"""All words shown to users, in Chinese and English, in one place."""

from __future__ import annotations

from typing import Literal, NamedTuple

from checker.model import Level, Role, Severity, Status

Lang = Literal["zh", "en"]


class Words(NamedTuple):
    """The vocabulary of one language; fields in braces are filled by ``str.format``."""

    status: dict[Status, str]
    level: dict[Level, str]
    role: dict[Role, str]
    severity: dict[Severity, str]
    level_short: dict[Level, str]
    core_short: dict[str, str]
    source: dict[str, str]
    shows: dict[str, str]
    within: dict[str, str]
    # facts of the report
    title: str
    unit: str
    year: str
    year_value: str
    level_name: str
    published: str
    signed: str
    number: str
    characters: str
    characters_value: str
    file: str
    unknown: str
    warning: str
    # result
    coverage: str
    counts: str
    score: str
    grade: str
    gaps: str
    applicable: str
    core: str
    form: str
    evidence: str
    findings: str
    no_gaps: str
    no_findings: str
    rubrics: str
    status_name: str
    item: str
    line: str
    line_value: str
    page_value: str
    place_parts: str
    paragraph_value: str
    page_short: str
    paragraph_short: str
    quotation: str
    weight: str
    basis: str
    advice: str
    found: str
    near_miss: str
    why: str
    stale: str
    review: str
    more_evidence: str
    figures: str
    signal: str
    similarity: str
    colon: str
    semicolon: str
    parenthesis: str
    quote: str
    parted: str
    # batch
    report: str
    batch_title: str
    batch_counts: str
    year_short: str
    common_gaps: str
    common_gap_value: str
    unreadable: str
    # show
    understood: str
    hints: str
    created: str
    from_source: str
    structure: str
    points: str
    point: str
    sentences: str
    figures_found: str
    chrome: str
    none: str
    before_headings: str
    no_heading: str
    # explain and rubric list
    looked_for: str
    ask: str
    rule_source: str
    severity_label: str
    waived: str
    signal_literal: str
    signal_near: str
    signal_fuzzy: str
    signal_section: str
    signal_reject: str
    signal_gap: str
    signal_without: str
    signal_roles: str
    signal_figure: str
    alternatives: str
    and_more: str
    figure_rule: str
    figure_units: str
    figure_words: str
    any_unit: str
    applies: str
    applies_all: str
    applies_from: str
    applies_to: str
    applies_years: str
    applies_levels: str
    applies_as_needed: str
    facets: str
    belongs: str
    examples: str
    examples_match: str
    examples_not: str
    id: str
    version: str
    years: str
    elements: str
    judged_items: str
    share: str
    all_years: str
    years_from: str
    years_to: str
    years_both: str


ZH = Words(
    status={
        Status.QUANTIFIED: "有数据佐证",
        Status.DONE: "已落实",
        Status.MENTIONED: "仅提及",
        Status.PLANNED: "仅计划",
        Status.PROBLEM: "仅列为问题",
        Status.ABSENT: "未见",
        Status.NOT_APPLICABLE: "不适用",
    },
    level={
        Level.PROVINCE: "省级",
        Level.CITY: "市级",
        Level.COUNTY: "县（区）级",
        Level.TOWN: "乡镇（街道）",
        Level.DEPARTMENT: "部门",
    },
    role={
        Role.ACHIEVEMENT: "举措成效",
        Role.PROBLEM: "存在问题",
        Role.PLAN: "工作计划",
        Role.PREAMBLE: "导语",
        Role.SIGNATURE: "落款",
        Role.CHROME: "页面元素",
    },
    level_short={
        Level.PROVINCE: "省",
        Level.CITY: "市",
        Level.COUNTY: "县",
        Level.TOWN: "乡镇",
        Level.DEPARTMENT: "部门",
    },
    core_short={
        "core.three-systems": "三项\n制度",
        "core.legal-counsel": "法律\n顾问",
        "core.normative-docs": "规范\n文件",
        "core.first-responsible": "第一\n责任",
    },
    severity={Severity.HIGH: "严重", Severity.MEDIUM: "一般", Severity.LOW: "轻微"},
    source={
        "title": "标题",
        "page": "页面信息",
        "signature": "落款",
        "opening": "正文开头",
        "self-reference": "正文自称",
        "file name": "文件名",
        "given": "命令行指定",
        "head": "文首",
        "html": "网页信息",
        "docx": "Word 属性",
        "pdf": "PDF 属性",
        "ofd": "OFD 属性",
    },
    shows={
        "measure": "见此即认定已落实",
        "topic": "同句另有具体举措的，认定已落实；否则仅提及",
        "name": "只算提及",
    },
    within={"clause": "同一分句内", "sentence": "同一句内", "point": "同一条目内"},
    title="标题",
    unit="单位",
    year="报告年度",
    year_value="{} 年度",
    level_name="层级",
    published="发布",
    signed="落款",
    number="文号",
    characters="字数",
    characters_value="{:,} 字",
    file="文件",
    unknown="未识别",
    warning="注意",
    coverage="覆盖率",
    counts="（{}/{} 项）",
    score="得分",
    grade="等次",
    gaps="缺项",
    applicable="适用项",
    core="四项核心要素",
    form="报告应有内容",
    evidence="佐证明细",
    findings="疑点",
    no_gaps="没有缺项。",
    no_findings="未发现疑点。",
    rubrics="评查标准",
    status_name="认定",
    item="评查项",
    line="行",
    line_value="第 {} 行",
    page_value="第 {} 页",
    place_parts="，",
    paragraph_value="第 {} 段",
    page_short="{}页",
    paragraph_short="{}段",
    quotation="原文",
    weight="权重",
    basis="依据",
    advice="建议",
    found="现有",
    near_miss="最接近",
    why="理由",
    stale="往年",
    review="建议人工复核",
    more_evidence="另有 {} 处佐证",
    figures="数据",
    signal="识别方式",
    similarity="相似度 {:.0f}%",
    colon="：",
    semicolon="；",
    parenthesis="（{}）",
    quote="“{}”",
    parted="、",
    report="报告",
    batch_title="批量评查",
    batch_counts="共 {} 份，已评查 {} 份，无法读取 {} 份",
    year_short="年度",
    common_gaps="最常见的缺项",
    common_gap_value="{} / {} 份",
    unreadable="无法读取",
    understood="读取结果",
    hints="文件自带的信息（只作参考）",
    created="创建",
    from_source="据{}",
    structure="结构",
    points="条目",
    point="条目",
    sentences="句子",
    figures_found="数据",
    chrome="页面元素（不参与评查）",
    none="无",
    before_headings="（首个标题之前）",
    no_heading="（无标题）",
    looked_for="评查内容",
    ask="应当询问",
    rule_source="来源",
    severity_label="程度",
    waived="另有 {} 处疑点已豁免。",
    signal_literal="出现：{}",
    signal_near="{}同时出现：{}",
    signal_fuzzy="与“{}”意思相近（相似度不低于 {}%）",
    signal_section="设有“{}”部分",
    signal_reject="不算：{}",
    signal_gap="相隔不超过 {} 字",
    signal_without="同句不含：{}",
    signal_roles="只看{}部分",
    signal_figure="须附本项数据",
    alternatives="／",
    and_more="等 {} 个说法",
    figure_rule="本项数据",
    figure_units="计量单位：{}",
    figure_words="同处有：{}",
    any_unit="不限",
    applies="适用范围",
    applies_all="各级各类报告单位",
    applies_from="{} 年度起",
    applies_to="{} 年度止",
    applies_years="{} 至 {} 年度",
    applies_levels="适用于：{}",
    applies_as_needed="按需：{}（报告未涉及的不作缺项）",
    facets="要点",
    belongs="所属要素",
    examples="示例",
    examples_match="算",
    examples_not="不算",
    id="编号",
    version="版本",
    years="适用年度",
    elements="要素",
    judged_items="评查项",
    share="总分占比",
    all_years="不限",
    years_from="{} 起",
    years_to="至 {}",
    years_both="{}-{}",
)

EN = Words(
    status={
        Status.QUANTIFIED: "with figures",
        Status.DONE: "done",
        Status.MENTIONED: "mentioned",
        Status.PLANNED: "planned only",
        Status.PROBLEM: "problem only",
        Status.ABSENT: "not found",
        Status.NOT_APPLICABLE: "n/a",
    },
    level={
        Level.PROVINCE: "province",
        Level.CITY: "city",
        Level.COUNTY: "county",
        Level.TOWN: "town",
        Level.DEPARTMENT: "department",
    },
    role={
        Role.ACHIEVEMENT: "achievements",
        Role.PROBLEM: "problems",
        Role.PLAN: "plans",
        Role.PREAMBLE: "preamble",
        Role.SIGNATURE: "signature",
        Role.CHROME: "page furniture",
    },
    level_short={
        Level.PROVINCE: "prov.",
        Level.CITY: "city",
        Level.COUNTY: "county",
        Level.TOWN: "town",
        Level.DEPARTMENT: "dept.",
    },
    core_short={
        "core.three-systems": "three\nsyst.",
        "core.legal-counsel": "legal\ncoun.",
        "core.normative-docs": "norm.\ndocs",
        "core.first-responsible": "first\nresp.",
    },
    severity={Severity.HIGH: "high", Severity.MEDIUM: "medium", Severity.LOW: "low"},
    source={
        "title": "title",
        "page": "page",
        "signature": "signature",
        "opening": "opening",
        "self-reference": "report's own words",
        "file name": "file name",
        "given": "command line",
        "head": "head of the text",
        "html": "page's metadata",
        "docx": "Word's properties",
        "pdf": "PDF properties",
        "ofd": "OFD properties",
    },
    shows={
        "measure": "shows that it is done",
        "topic": "done with a concrete measure in the sentence, else mentioned",
        "name": "counts as mentioned only",
    },
    within={"clause": "in one clause", "sentence": "in one sentence", "point": "in one point"},
    title="Title",
    unit="Unit",
    year="Year reported on",
    year_value="year {}",
    level_name="Level",
    published="published",
    signed="signed",
    number="number",
    characters="Characters",
    characters_value="{:,} characters",
    file="File",
    unknown="not recognised",
    warning="Note",
    coverage="Coverage",
    counts=" ({}/{} items)",
    score="Score",
    grade="Grade",
    gaps="Gaps",
    applicable="Applicable",
    core="Four core elements",
    form="Required contents",
    evidence="All evidence",
    findings="Findings",
    no_gaps="No gaps.",
    no_findings="Nothing found.",
    rubrics="Rubrics",
    status_name="Status",
    item="Item",
    line="Line",
    line_value="line {}",
    page_value="page {}",
    place_parts=", ",
    paragraph_value="paragraph {}",
    page_short="p{}",
    paragraph_short="¶{}",
    quotation="Quotation",
    weight="weight",
    basis="Basis",
    advice="Advice",
    found="Found",
    near_miss="Closest",
    why="Why",
    stale="earlier year",
    review="check by hand",
    more_evidence="{} more passages",
    figures="figures",
    signal="signal",
    similarity="similarity {:.0f}%",
    colon=": ",
    semicolon="; ",
    parenthesis=" ({})",
    quote="“{}”",
    parted=", ",
    report="Report",
    batch_title="Batch",
    batch_counts="{} files, {} assessed, {} unreadable",
    year_short="Year",
    common_gaps="Commonest gaps",
    common_gap_value="{} of {}",
    unreadable="unreadable",
    understood="What was understood",
    hints="What the file says of itself (hints only)",
    created="created",
    from_source="from the {}",
    structure="Structure",
    points="Points",
    point="point",
    sentences="Sentences",
    figures_found="Figures",
    chrome="Page furniture (never counts)",
    none="none",
    before_headings="(before the first heading)",
    no_heading="(no heading)",
    looked_for="What is looked for",
    ask="What to ask",
    rule_source="Source",
    severity_label="Severity",
    waived="{} more findings are waived.",
    signal_literal="any of: {}",
    signal_near="together {}: {}",
    signal_fuzzy="close in wording to “{}” (similarity at least {}%)",
    signal_section="a section of {}",
    signal_reject="does not count: {}",
    signal_gap="at most {} characters apart",
    signal_without="not with: {}",
    signal_roles="only in {}",
    signal_figure="only with a figure of the item",
    alternatives=" / ",
    and_more="({} wordings)",
    figure_rule="Figures of the item",
    figure_units="units: {}",
    figure_words="beside: {}",
    any_unit="any",
    applies="Applies to",
    applies_all="every reporting unit",
    applies_from="from year {}",
    applies_to="up to year {}",
    applies_years="years {} to {}",
    applies_levels="levels: {}",
    applies_as_needed="as needed: {} (silence is no gap)",
    facets="Facets",
    belongs="Element",
    examples="Examples",
    examples_match="counts",
    examples_not="does not count",
    id="Id",
    version="Version",
    years="Years",
    elements="Elements",
    judged_items="Items",
    share="Share",
    all_years="all",
    years_from="from {}",
    years_to="up to {}",
    years_both="{}-{}",
)


def words(lang: Lang) -> Words:
    """The vocabulary of a language, ``zh`` or ``en``."""
    return EN if lang == "en" else ZH
