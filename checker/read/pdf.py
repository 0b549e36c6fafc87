"""PDF with a text layer, by PDFium: places of characters in, text out."""

from __future__ import annotations

import re
from typing import Any

from checker.errors import UnreadableError
from checker.model import Hint
from checker.read import limits
from checker.read.extract import Extract
from checker.read.pages import Page, text_of_pages
from checker.read.pdf_glyphs import glyphs_of
from checker.read.refused import broken, encrypted, too_demanding
from checker.read.segments import segments_of

_DATE = re.compile(r"D:(20\d\d)(\d\d)(\d\d)")
_UNNAMED = re.compile("[\ufffd\ue000-\uf8ff\x01-\x08\x0e-\x1f]")
_PASSWORD = 4
"""FPDF_ERR_PASSWORD."""
_FEW = 20
"""Characters on a page below which it counts as a picture with a stamp."""
_FALSE_SHARE = 0.3
_CHINESE = re.compile("[\u3400-\u9fff]")
_LAST_USUAL = 0xD7
_USUAL_SHARE = 0.4
_FALSE_NOTABLE = 0.01


def extract(data: bytes, name: str) -> Extract:
    """The text of a PDF, without page furniture, one paragraph a line.

    Args:
        data: the file.
        name: its name, for messages.

    Raises:
        UnreadableError: damaged, encrypted, scanned, too many pages, or a text layer whose
            characters are not those on the page.
        ImportError: PDFium is not installed.
    """
    import pypdfium2  # noqa: PLC0415 - an optional extra

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (encrypted if error.err_code == _PASSWORD else broken)(name) from error
    try:
        if len(document) > limits.PAGES:
            raise _too_many_pages(name)
        pages = _pages(document, name)
        text, marks = text_of_pages(pages)
        warnings = (*_scanned(pages, name), *_false_mapping(text, name))
        return Extract(text, marks, _hints(document.get_metadata_dict()), warnings)
    finally:
        document.close()


def _pages(document: Any, name: str) -> list[Page]:
    """All pages; one that PDFium cannot open is left empty and so told as without text."""
    import pypdfium2  # noqa: PLC0415 - optional, only for a PDF

    pages = []
    left = limits.CHARACTERS
    for index in range(len(document)):
        try:
            page = document[index]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            pages.append(Page(1.0, []))
            continue
        left -= text.count_chars()
        if left < 0:
            raise too_demanding(name)
        sides = page.get_size()
        if page.get_rotation() % 180:
            sides = sides[1], sides[0]
        glyphs, height = glyphs_of(text, *sides)
        pages.append(Page(height, segments_of(glyphs)))
        text.close()
        page.close()
    return pages


def _scanned(pages: list[Page], name: str) -> tuple[str, ...]:
    """A warning that names the pages without text; an error if there is hardly any text."""
    counts = [sum(len(segment.text) for segment in page.segments) for page in pages]
    bare = [number for number, count in enumerate(counts, start=1) if count < _FEW]
    if sum(counts) < _FEW * len(counts) or not counts:
        raise _no_text_layer(name)
    if not bare:
        return ()
    numbers = "、".join(str(number) for number in bare[:10]) + ("等" if len(bare) > 10 else "")
    empty = [number for number in bare if not counts[number - 1]]
    return (f"第{numbers}页没有文字（可能是图片或扫描页），未能读取。",) if empty else ()


def _false_mapping(text: str, name: str) -> tuple[str, ...]:
    """Characters that a font does not name are lost; many of them make the text worthless."""
    lost = len(_UNNAMED.findall(text))
    if lost > _FALSE_SHARE * len(text) or _is_gibberish(text):
        raise UnreadableError(
            "PDF 的字体没有可用的文字编码，取出的是乱码。",
            name,
            "请索取 Word 或 WPS 原件，或打印成图片后用文字识别（OCR）软件转换。",
            "the fonts of this PDF do not say which characters they show; its text is garbage.",
            "Ask for the Word or WPS file, or run OCR on it.",
        )
    if lost > _FALSE_NOTABLE * len(text):
        return (f"PDF 中有 {lost} 个字的编码无法识别，引文可能缺字。",)
    return ()


def _is_gibberish(text: str) -> bool:
    """Whether most Chinese characters are rare ones: a font that names them wrongly.

    The 3,755 usual characters are the first level of GB 2312, whose lead bytes are B0 to D7; they
    make up more than nine tenths of any Chinese text, traditional characters aside.
    """
    chinese = _CHINESE.findall(text)
    known = "".join(chinese).encode("gb2312", "ignore")
    usual = sum(1 for lead in known[::2] if lead <= _LAST_USUAL)
    return len(chinese) > _FEW and usual < _USUAL_SHARE * len(chinese)


def _hints(metadata: dict[str, str]) -> tuple[Hint, ...]:
    hints = []
    if title := metadata.get("Title", "").strip():
        hints.append(Hint("title", title, "pdf:Title"))
    if date := _DATE.match(metadata.get("CreationDate", "")):
        hints.append(Hint("created", "-".join(date.groups()), "pdf:CreationDate"))
    return tuple(hints)


def _too_many_pages(name: str) -> UnreadableError:
    return UnreadableError(
        f"PDF 超过 {limits.PAGES} 页，不像一份年度报告。",
        name,
        "请确认选对了文件，或只保留报告部分。",
        f"the PDF has more than {limits.PAGES} pages, which no annual report has.",
        "Check that it is the right file, or keep only the report's pages.",
    )


def _no_text_layer(name: str) -> UnreadableError:
    return UnreadableError(
        "这是扫描或图片 PDF，没有文字层。",
        name,
        "请索取 Word、WPS 原件，或先用文字识别（OCR）软件转成有文字的文件。",
        "this is a scanned PDF: pictures without a text layer.",
        "Ask for the Word or WPS file, or run OCR on it first.",
    )
