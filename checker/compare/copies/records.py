"""What the search for copies takes and gives. Reports are named by their number in the input."""

from __future__ import annotations

from typing import NamedTuple

from checker.model import Severity, Span


class Options(NamedTuple):
    """What counts as a copied passage.

    ``least``: characters of the report's text on both sides, disguises allowed for. ``telling``:
    equal characters that are no commonplace, name, date or figure, each counted by how few units
    write it; passages of 60 such characters count in any case. ``similarity_short`` and
    ``similarity_long``: equal characters of all, 0-100, up to 40 and from 60 such characters.
    """

    least: int = 24
    telling: float = 10.0
    similarity_short: float = 84.0
    similarity_long: float = 70.0


class Sheet(NamedTuple):
    """What is held of a report while thousands are compared: facts, and packed masked text.

    ``date`` is ISO, the day of publication, else of signature; ``characters`` counts the
    report's own reading text. ``text``, ``places`` and ``own`` are compressed (``packing``).
    """

    name: str
    unit: str | None
    level: str | None
    year: int | None
    date: str | None
    characters: int
    text: bytes
    places: bytes
    own: bytes


class Place(NamedTuple):
    """A passage in a report: its number in the input, and document positions."""

    report: int
    span: Span


class Match(NamedTuple):
    """Two places that say the same; ``own`` counts equal characters of their own words."""

    first: Place
    second: Place
    own: int
    similarity: float


class Cluster(NamedTuple):
    """Places of different reports that go back to one text.

    ``places`` stand by date, the earliest first; ``source`` is the earliest report where the
    dates tell, else None. ``similarity`` is the least of the matches found, 0-100.
    """

    id: str
    places: tuple[Place, ...]
    source: int | None
    own: int
    similarity: float


class Pair(NamedTuple):
    """Two reports that share passages.

    ``earlier``: the one with the earlier date, None where dates do not tell. Shares are of the
    characters of each report, 0-1.
    """

    first: int
    second: int
    earlier: int | None
    matches: tuple[Match, ...]
    first_share: float
    second_share: float


class Share(NamedTuple):
    """How much of a report stands in others, too.

    ``shared`` counts all characters, ``copied`` those where another report was earlier or dates
    do not tell; ``severity`` follows the copied share, None where nothing is.
    """

    shared: int
    copied: int
    characters: int
    severity: Severity | None

    @property
    def shared_share(self) -> float:
        """Shared characters of all, 0-1."""
        return min(1.0, self.shared / self.characters) if self.characters else 0.0

    @property
    def copied_share(self) -> float:
        """Copied characters of all, 0-1."""
        return min(1.0, self.copied / self.characters) if self.characters else 0.0


class Copies(NamedTuple):
    """All copies of a collection; ``sheets`` and ``shares`` by the reports' numbers."""

    sheets: tuple[Sheet, ...]
    shares: tuple[Share, ...]
    clusters: tuple[Cluster, ...]
    pairs: tuple[Pair, ...]
