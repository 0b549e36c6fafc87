"""The page of the terminal as an SVG picture for slides; it needs nothing but itself.

Rich's own frame loads a font from the network and imitates a window; this one names fonts that
office machines have, whose Chinese characters are two cells wide.
"""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Sequence
from html import escape, unescape

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import TerminalTheme

from checker.model import Assessment
from checker.render.console import view_on
from checker.render.parts import Part
from checker.render.table import print_table
from checker.render.words import Lang
from checker.render.xml_text import without_noncharacters, xml_text
from checker.rubric.records import Library

WIDTH = 100
CELL = 0.5  # width of a cell by its height: Chinese characters fill a square of two
_HEIGHT = 20  # of a character, in the units of Rich's picture
_CELL_WIDTH = _HEIGHT * CELL
_TEXT = re.compile(r'<text ([^>]*?)x="([^"]*)"([^>]*?) textLength="[^"]*"([^>]*)>([^<]*)</text>')
# Rich writes spaces as \xa0
_PARTS = re.compile("\xa0{2,}|[…“”‘’—·]+|(?:(?!\xa0{2})[^…“”‘’—·])+")
_NARROW = re.compile("[…“”‘’—·]")

# black on white; green, yellow, red and dim keep a contrast of 4.5:1 and more
_RED, _GREEN, _YELLOW = (169, 43, 34), (23, 105, 64), (133, 89, 0)
_BLUE, _PURPLE, _CYAN = (30, 77, 140), (109, 40, 130), (14, 98, 110)
_INK, _GREY = (17, 24, 39), (90, 98, 110)
_PAPER = TerminalTheme(
    (255, 255, 255),
    _INK,
    [_INK, _RED, _GREEN, _YELLOW, _BLUE, _PURPLE, _CYAN, _GREY],
)

# filled by Rich with str.format
_FRAME = """<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}"
 viewBox="0 0 {width:g} {height:g}" role="img">
<title></title>
<style>
.{unique_id}-matrix {{
  font-family: "Noto Sans Mono CJK SC", "Sarasa Mono SC", NSimSun, "WenQuanYi Zen Hei Mono",
    "Microsoft YaHei", "PingFang SC", monospace;
  font-size: {char_height}px;
  line-height: {line_height}px;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width:g}" height="{terminal_height:g}"/>
</clipPath>
{lines}
</defs>
<rect width="100%" height="100%" fill="#ffffff"/>
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def to_svg(
    assessments: Sequence[Assessment],
    lang: Lang = "zh",
    library: Library | None = None,
    show: Collection[Part] = (),
    width: int | None = None,
) -> str:
    """The tables of one or more reports as one picture.

    Args:
        assessments: what to draw, one below the other.
        lang: language of the words.
        library: the rubrics, for English titles.
        show: parts to draw; none means the standard ones.
        width: cells across; 100 where not given.
    """
    console = Console(
        file=io.StringIO(),
        record=True,
        width=width or WIDTH,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},
    )
    view = view_on(console, lang, library)
    for position, assessment in enumerate(assessments):
        if position:
            console.print("\n")
        print_table(assessment, console, view, show)
    drawn = console.export_svg(
        theme=_PAPER,
        code_format=_FRAME,
        font_aspect_ratio=CELL,
        unique_id="checker",
    )
    drawn = without_noncharacters(drawn)
    title = escape(_title(assessments))
    return _TEXT.sub(_placed, drawn.replace("<title></title>", f"<title>{title}</title>", 1))


def _placed(found: re.Match[str]) -> str:
    """A run of text in parts that each stand at their own cell, as wide as they should be.

    Rich gives the whole run the width of one cell a character, which squeezes Chinese to half.
    Marks such as … are one cell here but as wide as Chinese in its fonts: they alone are squeezed.
    """
    before, x, between, behind, content = found.groups()
    cells, parts = float(x) / _CELL_WIDTH, []
    for part in _PARTS.findall(unescape(content)):
        width = cell_len(part)
        if part.strip("\xa0\n"):
            fit = ' lengthAdjust="spacingAndGlyphs"' if _NARROW.match(part) else ""
            place = f'x="{cells * _CELL_WIDTH:g}" textLength="{width * _CELL_WIDTH:g}"{fit}'
            parts.append(f"<text {before}{place}{between}{behind}>{escape(part)}</text>")
        cells += width
    return "".join(parts)


def _title(assessments: Sequence[Assessment]) -> str:
    titles = (one.report.facts.title for one in assessments)
    shown = [xml_text(title.value) for title in titles if title]
    return "；".join(shown) or "checker"
