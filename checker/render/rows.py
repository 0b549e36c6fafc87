"""What the file formats say of an item, in one place."""

from __future__ import annotations

from checker.model import Basis, Evidence, ItemResult, NearMiss


def basis_line(basis: tuple[Basis, ...], parted: str = "；") -> str:
    """Documents and provisions in one line."""
    return parted.join(f"{one.document} {one.provision}" for one in basis)


def figures_line(evidence: Evidence, parted: str = "、") -> str:
    """The figures of a piece of evidence in one line."""
    return parted.join(figure.text for figure in evidence.figures)


def why_of(said: ItemResult | Evidence | NearMiss, lang: str) -> str:
    """The reason in the reader's language."""
    return said.why_en if lang == "en" and said.why_en else said.why
