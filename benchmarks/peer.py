"""One peer over a folder of texts; run by its own interpreter, so nothing of ours is imported.

``python peer.py NAME WORDS FOLDER``: NAME is ``regex``, ``spacy``, ``jieba`` or ``rapidfuzz``;
WORDS has a word or phrase a line. Prints how many hits it found.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

_CUTOFF = 88


def _texts(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.txt")):
        yield path.read_text("utf-8")


def regex(words: list[str], folder: Path) -> int:
    """A list of regular expressions, one a word."""
    patterns = [re.compile(re.escape(word)) for word in words]
    return sum(1 for text in _texts(folder) for one in patterns for _ in one.finditer(text))


def spacy(words: list[str], folder: Path) -> int:
    """PhraseMatcher of a blank Chinese pipeline, which takes each character as a token."""
    import spacy as library  # noqa: PLC0415 - only where asked for

    nlp = library.blank("zh")
    nlp.max_length = 10_000_000
    matcher = library.matcher.PhraseMatcher(nlp.vocab)
    matcher.add("word", [nlp.make_doc(word) for word in words])
    return sum(len(matcher(nlp.make_doc(text))) for text in _texts(folder))


def jieba(_words: list[str], folder: Path) -> int:
    """Cutting into words alone; gives how many words there are."""
    import jieba as library  # noqa: PLC0415

    library.setLogLevel("ERROR")
    return sum(len(library.lcut(text)) for text in _texts(folder))


def rapidfuzz(phrases: list[str], folder: Path) -> int:
    """Each phrase against each sentence."""
    from rapidfuzz import fuzz  # noqa: PLC0415

    found = 0
    for text in _texts(folder):
        for sentence in filter(None, re.split(r"[。；！？\n]", text)):
            for phrase in phrases:
                if fuzz.partial_ratio(phrase, sentence, score_cutoff=_CUTOFF):
                    found += 1
    return found


_PEERS = {"regex": regex, "spacy": spacy, "jieba": jieba, "rapidfuzz": rapidfuzz}

if __name__ == "__main__":
    name, words_file, texts = sys.argv[1:]
    listed = Path(words_file).read_text("utf-8").splitlines()
    print(_PEERS[name](listed, Path(texts)))
