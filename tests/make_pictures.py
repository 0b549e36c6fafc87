"""Makes the example pictures of the README: ``make pictures`` runs this.

Needs Chromium, LibreOffice and pdftoppm; pictures depend on their versions and on the fonts, so
that no test compares them.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
REPORTS = ROOT / "reports"
MOST_BYTES = 200_000
TABLE = (840, 540)  # pixels
CHROMIUM = (
    *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"),
    *("--no-first-run", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--hide-scrollbars"),
)


def table(svg: Path, to: Path, folder: Path) -> None:
    """The upper part of the table as Chromium draws it."""
    width, height = TABLE
    page = folder / "table.html"
    shown = f'<body style="margin:0"><img width="{width}" src="{svg.as_uri()}">'
    page.write_text(shown, encoding="utf-8")
    options = (f"--user-data-dir={folder / 'profile'}", f"--window-size={width},{height}")
    subprocess.run([*CHROMIUM, *options, f"--screenshot={to}", page.as_uri()], check=True)


def paper(file: Path, page: int, to: Path, folder: Path, height: int = 0) -> None:
    """A page as LibreOffice prints it; its upper ``height`` pixels where given."""
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    convert = ("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder))
    subprocess.run([*convert, str(file)], check=True, stdout=subprocess.DEVNULL)
    printed = str(folder / f"{file.stem}.pdf")
    pages = ("-f", str(page), "-l", str(page), "-r", "90", "-singlefile", "-png")
    upper = ("-x", "0", "-y", "0", "-W", "1100", "-H", str(height)) if height else ()
    subprocess.run(["pdftoppm", *pages, *upper, printed, str(to.with_suffix(""))], check=True)


def main() -> None:
    """Make all pictures, and see that none is too large."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        table(REPORTS / "score-core.svg", IMAGES / "table.png", folder)
        paper(REPORTS / "score-all.xlsx", 2, IMAGES / "matrix.png", folder, 290)
        paper(REPORTS / "jinghai-2019.docx", 1, IMAGES / "letter.png", folder)
    for picture in IMAGES.glob("*.png"):
        assert picture.stat().st_size < MOST_BYTES, f"{picture.name} is too large"


if __name__ == "__main__":
    main()
