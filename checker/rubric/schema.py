"""What a rubric file may say, as pydantic models; the published JSON Schema is generated here.

Only the compiler imports this module: scoring reads the compiled rubric and never loads pydantic.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from checker.model import Level, Role, Status

MAX_TERM = 40
MIN_FUZZY = 6
MAX_LIST = 400

Term = Annotated[str, Field(min_length=1, max_length=MAX_TERM)]
Terms = Annotated[list[Term], Field(min_length=1, max_length=MAX_LIST)]
ItemId = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:[.\-][a-z0-9]+)*$", max_length=80)]
Within = Literal["clause", "sentence", "point"]
Shows = Literal["measure", "topic", "name"]


class Strict(BaseModel):
    """Unknown keys are an author's error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class BasisEntry(Strict):
    """A source of ``rubric/sources.yaml`` and the provision or subject in it."""

    document: Annotated[str, Field(description="id in rubric/sources.yaml")]
    provision: Annotated[str, Field(min_length=1, max_length=80)]


class Years(Strict):
    """Years reported on, both ends included; an open end is left out."""

    first: Annotated[int | None, Field(alias="from", ge=2000, le=2100)] = None
    last: Annotated[int | None, Field(alias="to", ge=2000, le=2100)] = None


class Applies(Strict):
    """Whom the item binds; a reporter it does not bind is not failed for silence."""

    years: Years | None = None
    levels: Annotated[list[Level], Field(min_length=1)] | None = None
    as_needed: Annotated[
        list[Level],
        Field(description="levels bound only where the report speaks of the element at all"),
    ] = []


class FigureRule(Strict):
    """Which figures belong to the item."""

    units: Annotated[list[Term], Field(description="measure words; % for rates; empty: any")] = []
    words: Annotated[list[Term], Field(description="words that mark the figure's clause")] = []
    within: Within = "sentence"
    strict: Annotated[
        bool, Field(description="the figure's clause must hold one of words, even a match's own")
    ] = False


class Signal(Strict):
    """One pattern of an item: literal, near, fuzzy, section or reject."""

    literal: Terms | None = None
    near: Annotated[list[Terms], Field(min_length=2, max_length=5)] | None = None
    fuzzy: Annotated[str, Field(min_length=MIN_FUZZY, max_length=60)] | None = None
    section: Role | None = None
    reject: Terms | None = None
    within: Within = "sentence"
    gap: Annotated[int, Field(ge=0, le=200)] = 40
    at_least: Annotated[int, Field(ge=70, le=100)] = 88
    shows: Shows | None = None
    without: list[Term] = []
    roles: list[Role] = []
    figure: bool = False

    @model_validator(mode="after")
    def one_kind(self) -> Signal:
        """Exactly one of the five kinds."""
        kinds = [k for k in ("literal", "near", "fuzzy", "section", "reject") if getattr(self, k)]
        if len(kinds) != 1:
            raise ValueError(
                "a signal has exactly one of literal, near, fuzzy, section, reject; found "
                + (", ".join(kinds) or "none")
            )
        return self


class Positive(Strict):
    """A text the item must match, with the expected status where it matters."""

    text: Annotated[str, Field(min_length=4, max_length=600)]
    status: Status | None = None
    why: str = ""


class Negative(Strict):
    """A text the item must not match, with the reason."""

    text: Annotated[str, Field(min_length=4, max_length=600)]
    why: Annotated[str, Field(min_length=2)]


class Examples(Strict):
    """The item's own tests."""

    match: list[Positive] = []
    not_: Annotated[list[Negative], Field(alias="not")] = []


class ItemBody(Strict):
    """What elements and facets share."""

    id: ItemId
    title: Annotated[str, Field(min_length=2, max_length=60)]
    title_en: str = ""
    basis: list[BasisEntry] = []
    applies: Applies | None = None
    weight: Annotated[float, Field(gt=0, le=100)] = 1.0
    figures: FigureRule | None = None
    signals: list[Signal] = []
    advice: Annotated[str, Field(max_length=200)] = ""
    advice_en: Annotated[str, Field(max_length=400)] = ""
    examples: Examples = Examples()


class Facet(ItemBody):
    """One aspect of an element."""


class Element(ItemBody):
    """One requirement; with facets it is judged by them, without by its own signals."""

    group: str = ""
    facets: list[Facet] = []

    @model_validator(mode="after")
    def judged_somehow(self) -> Element:
        """Signals belong to the leaf that is judged."""
        if self.facets and self.signals:
            raise ValueError("an element with facets is judged by them; move its signals there")
        if not self.facets and not self.signals:
            raise ValueError("an element needs signals or facets")
        return self


class Group(Strict):
    """A chapter of the rubric."""

    id: ItemId
    title: str
    title_en: str = ""


class RubricFile(Strict):
    """One rubric."""

    id: ItemId
    title: Annotated[str, Field(min_length=2, max_length=120)]
    title_en: str = ""
    version: str
    kind: Literal["core", "form", "outline", "guide"] = "guide"
    years: Years | None = None
    basis: list[str] = []
    share: Annotated[float, Field(ge=0, le=100)] = 0
    groups: list[Group] = []
    elements: Annotated[list[Element], Field(min_length=1, max_length=2000)]

    @field_validator("version", mode="before")
    @classmethod
    def version_is_text(cls, value: object) -> object:
        """Versions such as 1.0 are written without quotes; keep them as text."""
        return str(value) if isinstance(value, int | float) else value


class TermList(Strict):
    """A shared synonym list of ``rubric/terms/``."""

    id: ItemId
    title: str
    terms: Terms


class Source(Strict):
    """A document of ``rubric/sources.yaml``; only confirmed parts are ever printed."""

    id: str
    title: str
    issuer: str = ""
    number: str = ""
    date: str = ""
    confirmed: bool
    note: str = ""


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
