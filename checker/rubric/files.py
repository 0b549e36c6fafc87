"""Where the rubric's data lies: inside the installed package, or in the checkout."""

from __future__ import annotations

import re
from pathlib import Path

MOST_STEPS = 5
_EXTENDS = re.compile(rb"^extends:[ \t]*['\"]?([^'\"#\r\n]+)", re.MULTILINE)
_PACKAGE = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """Folder of the built-in rubric data."""
    inside = _PACKAGE / "_rubric"
    return inside if inside.is_dir() else _PACKAGE.parent / "rubric"


def rubric_files() -> tuple[Path, ...]:
    """The built-in rubrics, in order of name; sources and scale are not among them."""
    return tuple(
        path
        for path in sorted(data_folder().glob("*.yaml"))
        if path.name not in ("sources.yaml", "scale.yaml")
    )


def contributed_files() -> tuple[Path, ...]:
    """Rubrics that come along but are never loaded unless named, in order of name."""
    return tuple(sorted((data_folder() / "contrib").glob("*.yaml")))


def named_rubric(name: str, beside: Path) -> Path | None:
    """The file of a rubric: a built-in or contributed one by its name, else a path.

    Args:
        name: such as ``core``, ``shenzhen-guide``, ``../other.yaml``.
        beside: folder that a relative path starts from.
    """
    known = {path.stem: path for path in (*contributed_files(), *rubric_files())}
    if name in known:
        return known[name]
    path = beside / name
    return path if path.is_file() else None


def rubric_at(path: Path) -> Path:
    """The file itself, or the built-in or contributed rubric of that name; else the path as is."""
    return path if path.is_file() else named_rubric(str(path), Path()) or path


def bases_of(path: Path, steps: int = 0) -> tuple[Path, ...]:
    """Files that a rubric file extends, nearest first, found without parsing; for cache keys."""
    named = _EXTENDS.search(path.read_bytes())
    if named is None or steps >= MOST_STEPS:
        return ()
    base = named_rubric(named[1].decode("utf-8", "replace").strip(), path.parent)
    return (base, *bases_of(base, steps + 1)) if base else ()


def term_files(folder: Path) -> tuple[Path, ...]:
    """The shared synonym lists below a rubric folder, in order of name."""
    return tuple(sorted((folder / "terms").glob("*.yaml")))


def likeness_file(folder: Path) -> Path:
    """The learned weights of the items below a rubric folder (``checker.match.likeness``)."""
    return folder / "likeness.jsonl"


def all_files() -> tuple[Path, ...]:
    """Every file that the compiled built-in rubric depends on, in a fixed order."""
    folder = data_folder()
    taught = [path for path in (likeness_file(folder),) if path.is_file()]
    listed = (folder / "sources.yaml", folder / "scale.yaml", *taught)
    return (*rubric_files(), *term_files(folder), *listed)
