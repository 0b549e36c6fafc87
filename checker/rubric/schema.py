"""What a rubric file may say, as pydantic models; the published JSON Schema is generated here.

Only the compiler imports this module: scoring reads the compiled rubric and never loads pydantic.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from checker.model import Level, Role, Status

MAX_TERM = 40
MIN_FUZZY = 6
MAX_LIST = 400
MAX_SIGNALS = 100
MAX_EXAMPLES = 200
KINDS = ("literal", "near", "fuzzy", "section", "reject")

Term = Annotated[str, Field(min_length=1, max_length=MAX_TERM)]
Terms = Annotated[list[Term], Field(min_length=1, max_length=MAX_LIST)]
ItemId = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:[.\-][a-z0-9]+)*$", max_length=80)]
Within = Literal["clause", "sentence", "point"]
Shows = Literal["measure", "topic", "name"]


class Strict(BaseModel):
    """Unknown keys are an author's error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class BasisEntry(Strict):
    """依据: a known document and the provision or subject in it."""

    document: Annotated[
        str, Field(description="文件编号：rubric/sources.yaml 或本文件 documents 中的 id")
    ]
    provision: Annotated[str, Field(min_length=1, max_length=80, description="条款或主题")]


class Years(Strict):
    """Years reported on, both ends included; an open end is left out."""

    first: Annotated[
        int | None, Field(alias="from", ge=2000, le=2100, description="起始报告年度")
    ] = None
    last: Annotated[int | None, Field(alias="to", ge=2000, le=2100, description="截止报告年度")] = (
        None
    )


class Applies(Strict):
    """Whom the item binds; a reporter it does not bind is not failed for silence."""

    years: Annotated[Years | None, Field(description="适用的报告年度，两端都含")] = None
    levels: Annotated[
        list[Level] | None, Field(min_length=1, description="适用的层级；不写则都适用")
    ] = None
    as_needed: Annotated[
        list[Level],
        Field(description="这些层级只在报告谈到本要素时才适用"),
    ] = []


class FigureRule(Strict):
    """Which figures belong to the item."""

    units: Annotated[
        list[Term], Field(max_length=MAX_LIST, description="量词，% 表示比率；不写则不限")
    ] = []
    words: Annotated[
        list[Term], Field(max_length=MAX_LIST, description="数据所在分句的标志词")
    ] = []
    within: Annotated[Within, Field(description="数据离信号多远仍算本项")] = "sentence"
    strict: Annotated[bool, Field(description="数据所在分句必须有 words 中的词")] = False


class Signal(Strict):
    """One pattern of an item: literal, near, fuzzy, section or reject."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={"oneOf": [{"required": [kind]} for kind in KINDS]},
    )

    literal: Annotated[Terms | None, Field(description="出现其中任何一个说法")] = None
    near: Annotated[
        list[Terms] | None,
        Field(min_length=2, max_length=5, description="每组各有一个说法同时出现，次序不限"),
    ] = None
    fuzzy: Annotated[
        str | None,
        Field(min_length=MIN_FUZZY, max_length=60, description="与这句话意思相近，至少 6 个字"),
    ] = None
    section: Annotated[Role | None, Field(description="报告设有这一部分")] = None
    reject: Annotated[Terms | None, Field(description="落在这些说法里的命中不算")] = None
    within: Annotated[Within, Field(description="同一分句 clause、句 sentence、条目 point")] = (
        "sentence"
    )
    gap: Annotated[int, Field(ge=0, le=200, description="near 相邻两词最多相隔的字数")] = 40
    at_least: Annotated[int, Field(ge=70, le=100, description="fuzzy 的最低相似度")] = 88
    shows: Annotated[
        Shows | None, Field(description="说明什么：measure 做法，topic 事项，name 名称")
    ] = None
    without: Annotated[
        list[Term], Field(max_length=MAX_LIST, description="同一范围内有这些词就不算")
    ] = []
    roles: Annotated[list[Role], Field(description="只看这些部分")] = []
    figure: Annotated[bool, Field(description="须附本项数据才算")] = False

    @model_validator(mode="after")
    def one_kind(self) -> Signal:
        """Exactly one of the five kinds."""
        kinds = [kind for kind in KINDS if getattr(self, kind)]
        if len(kinds) != 1:
            found = ", ".join(kinds) or "none"
            raise PydanticCustomError(
                "one_kind",
                "a signal has exactly one of literal, near, fuzzy, section, reject; found {found}",
                {"found": found},
            )
        return self


class Positive(Strict):
    """A text the item must match, with the expected status where it matters."""

    text: Annotated[str, Field(min_length=4, max_length=600, description="应当命中的原文")]
    status: Annotated[Status | None, Field(description="应得的认定；不写则命中即可")] = None
    why: Annotated[str, Field(description="理由")] = ""


class Negative(Strict):
    """A text the item must not match, with the reason."""

    text: Annotated[str, Field(min_length=4, max_length=600, description="不应命中的原文")]
    why: Annotated[str, Field(min_length=2, description="为什么不算")]


class Examples(Strict):
    """The item's own tests."""

    match: Annotated[
        list[Positive], Field(max_length=MAX_EXAMPLES, description="应当命中的例句")
    ] = []
    not_: Annotated[
        list[Negative], Field(alias="not", max_length=MAX_EXAMPLES, description="不应命中的例句")
    ] = []


class ItemBody(Strict):
    """What elements and facets share."""

    id: Annotated[ItemId, Field(description="编号，定下后不改：小写字母、数字、点、连字符")]
    title: Annotated[str, Field(min_length=2, max_length=60, description="名称")]
    title_en: Annotated[str, Field(description="英文名称")] = ""
    basis: Annotated[list[BasisEntry], Field(description="依据；要点不写则随所属要素")] = []
    applies: Annotated[Applies | None, Field(description="对谁适用；要点不写则随所属要素")] = None
    weight: Annotated[float, Field(gt=0, le=100, description="权重，默认 1")] = 1.0
    figures: Annotated[FigureRule | None, Field(description="哪些数据算本项的")] = None
    signals: Annotated[
        list[Signal], Field(max_length=MAX_SIGNALS, description="信号：凭什么认定")
    ] = []
    advice: Annotated[str, Field(max_length=200, description="给报告单位的一句话建议")] = ""
    advice_en: Annotated[str, Field(max_length=400, description="英文建议")] = ""
    examples: Annotated[Examples, Field(description="自测例句")] = Examples()


class Facet(ItemBody):
    """One aspect of an element (要点)."""

    @model_validator(mode="after")
    def judged(self) -> Facet:
        """A facet is judged by its own signals."""
        if not self.signals:
            raise PydanticCustomError("facet_unjudged", "a facet needs signals")
        return self


class Element(ItemBody):
    """One requirement (要素); with facets it is judged by them, without by its own signals."""

    group: Annotated[str, Field(description="所属分组的 id")] = ""
    facets: Annotated[list[Facet], Field(description="要点")] = []

    @model_validator(mode="after")
    def judged_somehow(self) -> Element:
        """Signals belong to the leaf that is judged."""
        if self.facets and self.signals:
            raise PydanticCustomError(
                "judged_twice", "an element with facets is judged by them; move its signals there"
            )
        if not self.facets and not self.signals:
            raise PydanticCustomError("unjudged", "an element needs signals or facets")
        return self


class Change(Strict):
    """An item of the rubric extended, changed: what is written replaces, ``add_`` adds."""

    id: Annotated[ItemId, Field(description="要改的评查项编号")]
    title: Annotated[str | None, Field(min_length=2, max_length=60, description="改名称")] = None
    title_en: Annotated[str | None, Field(description="改英文名称")] = None
    basis: Annotated[list[BasisEntry] | None, Field(description="改依据")] = None
    applies: Annotated[Applies | None, Field(description="改适用范围")] = None
    weight: Annotated[float | None, Field(gt=0, le=100, description="改权重")] = None
    figures: Annotated[FigureRule | None, Field(description="改数据规则")] = None
    advice: Annotated[str | None, Field(max_length=200, description="改建议")] = None
    advice_en: Annotated[str | None, Field(max_length=400, description="改英文建议")] = None
    signals: Annotated[
        list[Signal] | None, Field(max_length=MAX_SIGNALS, description="换掉全部信号")
    ] = None
    add_signals: Annotated[list[Signal], Field(max_length=MAX_SIGNALS, description="增加信号")] = []
    examples: Annotated[Examples | None, Field(description="换掉全部例句")] = None
    add_examples: Annotated[Examples, Field(description="增加例句")] = Examples()
    add_facets: Annotated[list[Facet], Field(description="给要素增加要点")] = []


class Group(Strict):
    """A chapter of the rubric."""

    id: ItemId
    title: str
    title_en: str = ""


class Source(Strict):
    """A document that a basis can name; only confirmed parts are ever printed."""

    id: Annotated[str, Field(description="编号，供 basis 引用")]
    title: Annotated[str, Field(description="文件名称，带书名号")]
    issuer: Annotated[str, Field(description="发文机关")] = ""
    number: Annotated[str, Field(description="文号")] = ""
    date: Annotated[str, Field(description="日期，加引号")] = ""
    until: Annotated[
        int | None, Field(ge=2000, le=2100, description="最后适用的报告年度；从发文年度起适用")
    ] = None
    confirmed: Annotated[bool, Field(description="名称、文号、日期是否核实过")]
    note: Annotated[str, Field(description="说明")] = ""


class RubricFile(Strict):
    """One rubric (评查标准)."""

    id: Annotated[ItemId, Field(description="编号；与内置标准相同则取代它")]
    title: Annotated[str, Field(min_length=2, max_length=120, description="名称")]
    title_en: Annotated[str, Field(description="英文名称")] = ""
    version: Annotated[str, Field(description="版本，如 1.0")]
    extends: Annotated[
        str, Field(description="在哪个标准的基础上修改：内置标准编号，或另一文件的路径")
    ] = ""
    kind: Literal["core", "form", "outline", "guide"] = "guide"
    years: Annotated[Years | None, Field(description="适用的报告年度")] = None
    basis: Annotated[list[str], Field(description="主要依据文件的编号")] = []
    share: Annotated[
        float, Field(ge=0, le=100, description="在总分中的占比；0 表示只认定、不计总分")
    ] = 0
    documents: Annotated[list[Source], Field(description="本文件自己引用的依据文件")] = []
    terms: Annotated[dict[str, Terms], Field(description="本文件自己的词表，以 @名称 引用")] = {}
    groups: Annotated[list[Group], Field(description="分组")] = []
    drop: Annotated[list[ItemId], Field(description="去掉所沿用标准中的这些评查项")] = []
    change: Annotated[list[Change], Field(description="修改所沿用标准中的评查项")] = []
    elements: Annotated[list[Element], Field(max_length=2000, description="要素")] = []

    @field_validator("version", mode="before")
    @classmethod
    def version_is_text(cls, value: object) -> object:
        """Versions such as 1.0 are written without quotes; keep them as text."""
        return str(value) if isinstance(value, int | float) else value

    @model_validator(mode="after")
    def something_to_judge(self) -> RubricFile:
        """A rubric of its own has elements; only one that extends another may change or drop."""
        if not self.extends and not self.elements:
            raise PydanticCustomError("no_elements", "a rubric needs elements")
        if not self.extends and (self.drop or self.change):
            raise PydanticCustomError("no_base", "drop and change need extends")
        return self


class TermList(Strict):
    """A shared synonym list of ``rubric/terms/``."""

    id: ItemId
    title: str
    terms: Terms


class Sources(Strict):
    """The registry of documents."""

    sources: list[Source]


class Grade(Strict):
    """A grade and the score it begins at."""

    title: str
    title_en: str
    from_score: float


class Scale(Strict):
    """Points per status (0-1) and grades; ``rubric/scale.yaml``."""

    points: dict[Status, Annotated[float, Field(ge=0, le=1)]]
    grades: Annotated[list[Grade], Field(min_length=1)]
