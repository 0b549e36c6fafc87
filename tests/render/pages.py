"""Reads an HTML page back: elements, ids, links, and the text of the report's pane."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "col", "rect"}
Attributes = dict[str, str | None]


class Page(HTMLParser):
    """``elements``: tag and attributes of each; ``wrong``: tags that do not close in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, Attributes]] = []
        self.wrong: list[str] = []
        self._open: list[tuple[str, Attributes]] = []
        self._texts: list[tuple[str, list[Attributes]]] = []
        self.feed(html)
        self.close()
        self.wrong += [tag for tag, _ in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "td" and self._open and self._open[-1][0] == "td":
            self._open.pop()  # the end tag of a cell may be left out
        if tag not in VOID:
            self._open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag == "tr" and self._open and self._open[-1][0] == "td":
            self._open.pop()
        if tag in VOID:
            return
        if not self._open or self._open.pop()[0] != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        self._texts.append((data, [attributes for _, attributes in self._open]))

    @property
    def ids(self) -> list[str]:
        return [str(a["id"]) for _, a in self.elements if "id" in a]

    def having(self, attribute: str) -> list[Attributes]:
        return [a for _, a in self.elements if attribute in a]

    def text_of(self, identifier: str) -> str:
        return "".join(t for t, up in self._texts if any(a.get("id") == identifier for a in up))

    def marked(self, mark: str) -> str:
        """Text of the passages that carry a mark."""
        return "".join(
            t for t, up in self._texts if any(mark in (a.get("data-m") or "").split() for a in up)
        )
