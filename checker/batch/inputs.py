"""Which files are reports to assess, what results call them, and what was left out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from checker.batch.place import URL
from checker.batch.task import Task
from checker.errors import UnreadableError, UsageError
from checker.read.names import LOCK, skip_reason
from checker.render.batch_records import Skipped
from checker.render.escape import file_name
from checker.render.output_name import hashed, output_name

KIND = "kind"
GIVEN = "given"
ARCHIVE = ".zip"
_SUFFIX_SHOWN = 12


class Pick(NamedTuple):
    """Patterns on the path below the folder or on the file's name; ``*`` also crosses ``/``."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


EVERYTHING = Pick()


class Found(NamedTuple):
    """The tasks in the order of their names, and counts of what was left out."""

    tasks: tuple[Task, ...]
    skipped: tuple[Skipped, ...] = ()


class Seen(NamedTuple):
    """A file met: its place, its name in results, and why it is left out; ``files`` of them."""

    place: str
    name: str
    skip: str = ""
    files: int = 1


def find_inputs(
    folders: Sequence[str | Path],
    suffixes: frozenset[str],
    pick: Pick = EVERYTHING,
    out: Path | None = None,
) -> Found:
    """Reports below the folders; a file given stands for itself, whatever its kind.

    Args:
        folders: folders, files, or URLs of folders that fsspec can list.
        suffixes: those of readable kinds, lower case with the dot.
        pick: which files to take.
        out: where results go; it is no input, even if it lies in one of the folders.

    Raises:
        UnreadableError: a path does not exist.
        UsageError: a folder is ``out`` itself, or a URL cannot be opened.
    """
    own = os.path.realpath(out) if out else ""
    _refuse_own(folders, own)
    seen = tuple(_wanted(one, suffixes, pick) for one in _all(folders, own))
    taken = [one for one in seen if not one.skip]
    return Found(tuple(_tasks(taken, suffixes)), _counted(seen))


def _tasks(seen: Sequence[Seen], suffixes: frozenset[str]) -> Iterator[Task]:
    """Each with output names unlike all others, on file systems that ignore case as well.

    ``a.docx`` gives ``a``, unless there is an ``a.pdf`` beside it.
    """
    bare = [_bare(one.name, suffixes) for one in seen]
    alike = Counter(stem.casefold() for stem in bare)
    taken: set[str] = set()
    for one, short in zip(seen, bare, strict=True):
        kept = short if alike[short.casefold()] == 1 else None
        stem = output_name(one.name, kept).removesuffix(".json")
        if stem.casefold() in taken:
            stem = hashed(stem, one.name).removesuffix(".json")
        taken.add(stem.casefold())
        yield Task(one.place, file_name(one.name), stem)


def _bare(name: str, suffixes: frozenset[str]) -> str:
    """A name without the suffix of its kind."""
    suffix = PurePosixPath(name).suffix
    return name.removesuffix(suffix) if suffix.lower() in suffixes else name


def _counted(seen: Iterable[Seen]) -> tuple[Skipped, ...]:
    left_out = [one for one in seen if one.skip]
    reasons: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for one in left_out:
        reasons[one.skip] += one.files
        if one.skip == KIND:
            kinds[_suffix(one.name)] += one.files
    shown = tuple(sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0])))
    return tuple(
        Skipped(why, count, shown if why == KIND else ()) for why, count in sorted(reasons.items())
    )


def _suffix(name: str) -> str:
    suffix = PurePosixPath(name).suffix.lower()
    return file_name(suffix) if len(suffix) <= _SUFFIX_SHOWN else ""


def _wanted(one: Seen, suffixes: frozenset[str], pick: Pick) -> Seen:
    """The file, with the reason to leave it out if there is one; given files are always taken."""
    if one.skip:
        return one if one.skip != GIVEN else one._replace(skip="")
    if not _matches(one.name, pick.include, none=True):
        return one._replace(skip="not-included")
    if _matches(one.name, pick.exclude, none=False):
        return one._replace(skip="excluded")
    if PurePosixPath(one.name).suffix.lower() not in suffixes:
        return one._replace(skip=KIND)
    return one


def _matches(name: str, patterns: Sequence[str], *, none: bool) -> bool:
    if not patterns:
        return none
    whole = name.casefold()
    base = PurePosixPath(whole).name
    return any(
        fnmatchcase(whole, pattern) or fnmatchcase(base, pattern)
        for pattern in map(str.casefold, patterns)
    )


def _refuse_own(folders: Sequence[str | Path], own: str) -> None:
    for folder in map(str, folders):
        if own and URL not in folder and os.path.realpath(folder) == own:
            raise UsageError(
                "结果文件夹与报告文件夹相同。",
                folder,
                "请为 --out 换一个文件夹。",
                "the folder for results is the folder of reports.",
                "Choose another folder for --out.",
            )


def _all(folders: Sequence[str | Path], own: str) -> Iterator[Seen]:
    given = [str(folder) for folder in folders]
    single = len(given) == 1
    met: set[str] = set()
    for place, label in zip(given, labels(given), strict=True):
        for one in _below(place, "" if single else label, own):
            identity = one.place if single or URL in one.place else os.path.realpath(one.place)
            if identity not in met:
                met.add(identity)
                yield one


def labels(places: Sequence[str]) -> list[str]:
    """The last parts of each path, as many as are needed to tell them apart."""
    parts = [
        PurePosixPath(place.split(URL)[-1]).parts
        if URL in place
        else Path(os.path.realpath(place)).parts[1:]
        for place in places
    ]
    for depth in range(1, max(map(len, parts), default=0) + 1):
        made = ["/".join(one[-depth:]) for one in parts]
        if len(set(made)) == len(set(parts)):
            return made
    return ["/".join(one) for one in parts]


def _below(place: str, label: str, own: str) -> Iterator[Seen]:
    if URL in place:
        from checker.batch.remote import listed  # noqa: PLC0415 - optional, needs fsspec

        yield from (Seen(url, _joined(label, below)) for url, below in listed(place))
        return
    path = Path(place)
    if not path.exists():
        raise UnreadableError(
            "找不到文件或文件夹。",
            place,
            "请检查路径。",
            "no such file or folder.",
            "Check the path.",
        )
    if path.is_file():
        skip = LOCK if skip_reason(path.name) == LOCK else GIVEN
        yield from _file(path, label or path.name, skip)
        return
    for below, skip in sorted(_walk(path, own), key=lambda one: PurePosixPath(one[0]).parts):
        yield from _file(path / below, _joined(label, below), skip)


def _file(path: Path, name: str, skip: str) -> Iterator[Seen]:
    """The file itself, or the members of an archive and counts of what it holds besides.

    An archive that cannot be opened stands for itself, so that its row says why.
    """
    if path.suffix.lower() != ARCHIVE or skip not in ("", GIVEN):
        yield Seen(str(path), name, skip)
        return
    from checker.read.archive import is_archive, listing  # noqa: PLC0415 - archives are rare

    try:
        found = listing(path) if is_archive(path) else None
    except UnreadableError:
        found = None
    if found is None:
        yield Seen(str(path), name, GIVEN)
        return
    yield from (Seen(str(one.path), f"{name}/{one.name}") for one in found.members)
    for why, count in sorted(found.skipped.items()):
        yield Seen(f"{path}/{why}", name, why, count)


def _joined(label: str, below: str) -> str:
    return f"{label}/{below}" if label else below


def _walk(folder: Path, own: str) -> Iterator[tuple[str, str]]:
    """Paths below, with the reason to leave them out; hidden folders count once."""
    denied: list[str] = []
    for where, folders, files in os.walk(folder, onerror=lambda e: denied.append(str(e.filename))):
        at = Path(where).relative_to(folder)
        for name in [name for name in folders if skip_reason(name)]:
            folders.remove(name)
            yield (at / name).as_posix(), skip_reason(name)
        if own:
            folders[:] = [name for name in folders if os.path.realpath(Path(where, name)) != own]
        for name in files:
            yield (at / name).as_posix(), skip_reason(name)
    for place in denied:
        yield Path(place).relative_to(folder).as_posix(), "denied"
