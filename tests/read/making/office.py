"""Makes the office fixtures with LibreOffice: ``python -m tests.read.making.office``.

The five seeds as .docx from their text, and .doc, .odt and .rtf from that; the tests need
LibreOffice only to read the last three.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from tests.support import SEEDS

FIXTURES = Path(__file__).parents[1] / "fixtures"
FILTERS = {
    "docx": "docx:MS Word 2007 XML",
    "doc": "doc:MS Word 97",
    "odt": "odt:writer8",
    "rtf": "rtf:Rich Text Format",
}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for name, seed in SEEDS.items():
            source = work / f"{name}.txt"
            source.write_bytes(seed.read_bytes())
            docx = convert(source, "docx", work, "--infilter=Text (encoded):UTF8,LF,,,")
            for kind in ("doc", "odt", "rtf"):
                convert(docx, kind, work)


def convert(source: Path, kind: str, work: Path, *options: str) -> Path:
    target = FIXTURES / kind
    target.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(work / 'profile').as_uri()}",
            "--headless",
            *options,
            "--convert-to",
            FILTERS[kind],
            "--outdir",
            str(target),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return target / f"{source.stem}.{kind}"


if __name__ == "__main__":
    main()
