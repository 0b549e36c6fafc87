"""One HTML file that needs nothing else: templates, styles and scripts put together.

Styles and scripts are allowed by their hashes, everything else is forbidden, so that nothing in
the text of a report can run or load anything.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from checker import __version__
from checker.render.html_escape import finalized

FOLDER = Path(__file__).parent / "html"


def render(
    template: str,
    styles: Sequence[str],
    scripts: Sequence[str],
    *,
    rules: str = "",
    **values: object,
) -> str:
    """The page of a template.

    Args:
        template: its file name in ``checker/render/html``.
        styles: style files, in order. scripts: script files, in order.
        rules: more style rules, of numbers that the page itself decides.
        values: what the template speaks of; plain text, which is escaped here.
    """
    css, js = _joined(tuple(styles)) + rules, _joined(tuple(scripts))
    page = _environment().get_template(template)
    text = page.render(
        css=Markup(css),  # noqa: S704 - our own files, not text of a report
        js=Markup(js),  # noqa: S704 - as above
        policy=_policy(css, js),
        version=__version__,
        **values,
    )
    return text.rstrip("\n") + "\n"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        finalize=finalized,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _joined(names: tuple[str, ...]) -> str:
    return "\n" + "".join((FOLDER / name).read_text("utf-8") for name in names)


@cache
def _policy(css: str, js: str) -> str:
    """Content security policy: this style and this script, nothing else."""
    return (
        f"default-src 'none'; style-src '{_digest(css)}'; script-src '{_digest(js)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
