"""The peers of ``benchmarks.peers``: how each is called, and how it is got where it is wanted.

Peers are no dependencies of this project: they go into a folder of their own, by the ordinary
``pip`` and ``npm``, and only with ``--install``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

_SCRIPT = str(Path(__file__).with_name("peer.py"))
_TEXTLINT = ("textlint@15", "textlint-rule-prh@6")


class Peer(NamedTuple):
    """A peer at hand.

    ``command``: what runs it over a folder. ``hits``: how many hits its output tells of.
    ``sample``: reports it is run on where all would take too long, 0 for all. ``codes``: exit
    codes that mean success.
    """

    name: str
    command: Callable[[Path], list[str]]
    hits: Callable[[bytes], int]
    sample: int = 0
    codes: tuple[int, ...] = (0,)


class Skipped(NamedTuple):
    """A peer that is not at hand, and why."""

    name: str
    why: str


class Lists(NamedTuple):
    """Files with the words that all peers look for, and the model phrases."""

    words: Path
    phrases: Path


def install(folder: Path) -> None:
    """Get spaCy and textlint into a folder; raises ``CalledProcessError`` where that fails."""
    if not _python(folder).exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    pip = [str(_python(folder)), "-m", "pip", "install", "--quiet", "spacy>=3.7,<4"]
    subprocess.run([*pip, "--disable-pip-version-check"], check=True)
    npm = shutil.which("npm")
    if npm and not _textlint(folder).exists():
        where = ["--prefix", str(folder / "npm")]
        quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        (folder / "npm").mkdir(parents=True, exist_ok=True)
        subprocess.run([npm, "install", *where, *quiet, *_TEXTLINT], check=True)


def _python(folder: Path) -> Path:
    return folder / "venv" / "bin" / "python"


def _textlint(folder: Path) -> Path:
    return folder / "npm" / "node_modules" / ".bin" / "textlint"


def peers(folder: Path, lists: Lists) -> list[Peer | Skipped]:
    """All peers, the floor first."""
    return [
        _ripgrep(lists),
        _grep(lists),
        _ours("regex", "list of regular expressions", "re", lists.words),
        _spacy(folder, lists),
        _prh(folder, lists),
        _ours("jieba", "jieba.lcut, no search", "jieba", lists.words),
        _ours("rapidfuzz", "naive rapidfuzz, phrases", "rapidfuzz", lists.phrases, sample=10),
    ]


def _ripgrep(lists: Lists) -> Peer | Skipped:
    name, found = "ripgrep -F -j1", shutil.which("rg")
    if not found:
        return Skipped(name, "rg is not installed")
    words = [found, "-F", "-j1", "-o", "--no-filename", "-N", "-f", str(lists.words)]
    return Peer(name, lambda texts: [*words, str(texts)], _lines)


def _grep(lists: Lists) -> Peer | Skipped:
    name, found = "grep -F", shutil.which("grep")
    if not found:
        return Skipped(name, "grep is not installed")
    words = [found, "-F", "-r", "-o", "-h", "-f", str(lists.words)]
    return Peer(name, lambda texts: [*words, str(texts)], _lines)


def _lines(said: bytes) -> int:
    return said.count(b"\n")


def _ours(what: str, name: str, module: str, words: Path, sample: int = 0) -> Peer | Skipped:
    """A peer that this project's own interpreter can run."""
    if find_spec(module) is None:
        return Skipped(name, f"{module} is not installed")
    return Peer(name, _script(sys.executable, what, words), int, sample)


def _script(python: str, what: str, words: Path) -> Callable[[Path], list[str]]:
    return lambda texts: [python, _SCRIPT, what, str(words), str(texts)]


def _spacy(folder: Path, lists: Lists) -> Peer | Skipped:
    name, python = "spaCy PhraseMatcher", _python(folder)
    if not python.exists():
        return Skipped(name, "not installed here; --install gets it into a folder of its own")
    return Peer(name, _script(str(python), "spacy", lists.words), int)


def _prh(folder: Path, lists: Lists) -> Peer | Skipped:
    name, program = "textlint + prh", _textlint(folder)
    if not program.exists():
        return Skipped(name, "not installed here; --install gets it into a folder of its own")
    rules = lists.words.with_name("prh.yml")
    rules.write_text(_prh_rules(lists.words.read_text("utf-8").splitlines()), "utf-8")
    config = lists.words.with_name("textlintrc.json")
    config.write_text(f'{{"rules": {{"prh": {{"rulePaths": ["{rules}"]}}}}}}', "utf-8")
    called = [str(program), "--config", str(config), "--rules-base-directory"]
    called += [str(folder / "npm" / "node_modules"), "--format", "json"]
    return Peer(
        name,
        lambda texts: [*called, *map(str, sorted(texts.glob("*.txt")))],
        lambda said: said.count(b'"ruleId":"prh"'),
        codes=(0, 1),  # 1: something was found
    )


def _prh_rules(words: list[str]) -> str:
    """Rules of prh that complain of each word."""
    rules = "".join(f'  - expected: "<{word}>"\n    pattern: "{word}"\n' for word in words)
    return f"version: 1\nrules:\n{rules}"
