"""Opens the rubrics: from the cache, or compiled afresh when a file changed."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from checker.rubric import cache
from checker.rubric.files import all_files, bases_of, data_folder, rubric_at, rubric_files
from checker.rubric.records import Library, Rubric


def open_library(extra: tuple[Path, ...] = ()) -> Library:
    """All built-in rubrics and those named.

    Args:
        extra: rubric files of the user, or names of contributed ones such as ``shenzhen-guide``.
            One with the id of a built-in rubric, or that extends one, takes its place.

    Raises:
        RubricError: a rubric file cannot be used, or two rubrics have an item of one id.
    """
    extra = tuple(map(rubric_at, extra))
    try:
        key = cache.content_key((*all_files(), *extra, *chain.from_iterable(map(bases_of, extra))))
    except OSError:
        return _compiled(extra)
    library = cache.load(key)
    if library is None:
        library = _compiled(extra)
        cache.store(key, library)
    return library


def _compiled(extra: tuple[Path, ...]) -> Library:
    """Compiled afresh; with files of the user, on top of the built-in library, which is kept."""
    from checker.rubric.compile import Compiler, compile_scale  # noqa: PLC0415 - slow, rarely needed
    from checker.rubric.draft import read_draft  # noqa: PLC0415 - as above
    from checker.rubric.twins import refuse_twins  # noqa: PLC0415 - as above

    compiler = Compiler(data_folder())
    if not extra:
        made = tuple(compiler.rubric(path) for path in rubric_files())
        return Library(made, compile_scale(data_folder() / "scale.yaml"))
    library = open_library()
    rubrics = {rubric.id: rubric for rubric in library.rubrics}
    drafts = [read_draft(path) for path in extra]
    for draft in drafts:
        for replaced in set(draft.replaces) - {draft.header.id}:
            rubrics.pop(replaced, None)
        rubrics[draft.header.id] = compiler.compiled(draft)
    refuse_twins(drafts, tuple(rubrics.values()))
    return library._replace(rubrics=tuple(rubrics.values()))


def rubrics_for(library: Library, year: int | None) -> tuple[tuple[Rubric, ...], tuple[str, ...]]:
    """The rubrics that judge a report on ``year``, and warnings.

    Up to 2020 the Outline 2015-2020 counts, from 2021 the Outline 2021-2025; later years keep the
    latter with a note, as no successor is known. Without a year the latter is taken, with a note.
    """
    chosen = tuple(r for r in library.rubrics if _covers(r, year if year is not None else 2021))
    warnings = []
    if year is None:
        warnings.append("未能识别报告年度，按2021-2025年纲要评查；可用 --year 指定。")
    elif year > 2025:
        warnings.append(f"尚无{year}年适用的新纲要，沿用2021-2025年纲要评查。")
    elif year < 2015:
        warnings.append(f"报告年度为{year}年，早于2015-2020年纲要，仅供参考。")
    return chosen, tuple(warnings)


def _covers(rubric: Rubric, year: int) -> bool:
    if rubric.kind == "outline" and year < 2015:
        return rubric.first is not None and rubric.first <= 2015
    return (rubric.first is None or rubric.first <= year) and (
        rubric.last is None or year <= rubric.last
    )
