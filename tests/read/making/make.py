"""Makes the fixtures of PDF, HTML and MHT with real programs: ``python -m tests.read.making.make``.

Needs LibreOffice (soffice), Chromium and the Noto CJK fonts; the tests need none of them.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

from tests.read.making.ofd_writer import write_ofd
from tests.read.making.plain_word import plain_word
from tests.read.making.saved_page import saved_page
from tests.read.making.seed_parts import NAMES, SeedParts, parts_of
from tests.read.making.site_page import site_page
from tests.read.making.writer_page import writer_page

FIXTURES = Path(__file__).parents[1] / "fixtures"
_CHROMIUM = (
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for name in NAMES:
            parts = parts_of(name)
            office_pdf(writer_page(parts), FIXTURES / "pdf" / f"{name}.pdf", work)
            page = dumped(site_page(parts), work)
            _write(FIXTURES / "html" / f"{name}.html", page.encode())
            _write(FIXTURES / "mht" / f"{name}.mht", saved_page(page))
            _write(FIXTURES / "ofd" / f"{name}.ofd", write_ofd(parts))

        _messy(work)


def _messy(work: Path) -> None:
    jinghai = parts_of("jinghai-2019")
    running = writer_page(jinghai, columns=2, running="静海区法治政府建设情况报告")
    office_pdf(running, FIXTURES / "pdf" / "two-columns.pdf", work)
    secret = json.dumps(
        {
            "EncryptFile": {"type": "boolean", "value": "true"},
            "DocumentOpenPassword": {"type": "string", "value": "a password"},
        }
    )
    short = SeedParts([], jinghai.title, [], jinghai.body[:1], [])
    office_pdf(writer_page(short), FIXTURES / "pdf" / "encrypted.pdf", work, secret)
    _plain(work)
    printed_pdf(site_page(parts_of("hainan-2021")), FIXTURES / "pdf" / "printed-page.pdf", work)
    wrong = site_page(jinghai).encode("gb18030")
    _write(FIXTURES / "html" / "wrong-charset.html", wrong)
    no_date = SeedParts(jinghai.head[1:], jinghai.title, [], jinghai.body, [])
    bare = dumped(site_page(no_date, date="2020-03-27", meta=False), work)
    _write(FIXTURES / "html" / "date-in-span.html", bare.encode())


def _plain(work: Path) -> None:
    """Word files without layout: in a Latin font that has “ ” but no hanzi, and in a Chinese one.

    LibreOffice writes the glyphs of the Latin font before those it had to take from another.
    """
    for name, seed, font, size in (
        ("two-fonts", "beibei-2020", "DejaVu Serif", 11),
        ("no-indent", "jinghai-2019", "Noto Serif CJK SC", 16),
    ):
        word = work / "report.docx"
        word.write_bytes(plain_word(parts_of(seed), font, size))
        converted_pdf(word, FIXTURES / "pdf" / f"{name}.pdf", work)


def office_pdf(source: str, target: Path, work: Path, options: str = "") -> None:
    """A flat OpenDocument text through LibreOffice, with its options of PDF export."""
    flat = work / "report.fodt"
    flat.write_text(source, "utf-8")
    converted_pdf(flat, target, work, options)


def converted_pdf(source: Path, target: Path, work: Path, options: str = "") -> None:
    """An office file through LibreOffice, with its options of PDF export."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{work}/profile",
            "--headless",
            "--convert-to",
            f"pdf:writer_pdf_Export:{options}" if options else "pdf",
            "--outdir",
            str(work),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    _write(target, source.with_suffix(".pdf").read_bytes())


def printed_pdf(source: str, target: Path, work: Path) -> None:
    """A page printed to PDF by a browser."""
    page, out = work / "page.html", work / "page.pdf"
    page.write_text(source, "utf-8")
    subprocess.run(
        [
            *_CHROMIUM,
            f"--user-data-dir={work}/chromium",
            "--no-pdf-header-footer",  # it would print the path of the page
            f"--print-to-pdf={out}",
            f"file://{page}",
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    _write(target, out.read_bytes())


def dumped(source: str, work: Path) -> str:
    """A page as the browser saves it once its scripts have run."""
    page = work / "page.html"
    page.write_text(source, "utf-8")
    done = subprocess.run(
        [*_CHROMIUM, f"--user-data-dir={work}/chromium", "--dump-dom", f"file://{page}"],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return done.stdout.decode("utf-8")


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


if __name__ == "__main__":
    main()
