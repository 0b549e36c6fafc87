"""XML of strangers, parsed without entities, document types or any access to the outside."""

from __future__ import annotations

import io
from xml.etree.ElementTree import Element, ParseError, iterparse
from xml.parsers import expat

from checker.errors import UnreadableError
from checker.read import limits
from checker.read.refused import broken, expands_too_far


class _FirstElementError(Exception):
    """The prologue is over."""


def parse_xml(data: bytes, name: str) -> Element:
    """The root element of an XML part.

    Documents of offices never declare a document type, and without one there are neither entities
    nor external parts; so a part that declares one is refused before anything is expanded.

    Raises:
        UnreadableError: not well-formed, with a document type, or nested too deeply.
    """
    _refuse_document_type(data, name)
    try:
        depth = 0
        root: Element | None = None
        # no document type, hence no entities
        for event, element in iterparse(io.BytesIO(data), ("start", "end")):  # noqa: S314 - see above
            root = element if root is None else root
            depth += 1 if event == "start" else -1
            if depth > limits.DEPTH:
                raise expands_too_far(name)
    except (ParseError, ValueError, LookupError) as error:
        raise broken(name) from error
    if root is None:
        raise broken(name)
    return root


def _refuse_document_type(data: bytes, name: str) -> None:
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: _raise(_with_entities(name))
    parser.StartElementHandler = lambda *_: _raise(_FirstElementError())
    try:
        parser.Parse(data, True)
    except _FirstElementError:
        return
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise broken(name) from error


def _raise(error: Exception) -> None:
    raise error


def _with_entities(name: str) -> UnreadableError:
    return UnreadableError(
        "文件里有不该出现的外部实体声明，可能是恶意构造的，已停止读取。",
        name,
        "请确认文件来源，或用 Word、WPS 打开后另存再试。",
        "it declares entities that no office document has and may be malicious; reading stopped.",
        "Check where the file is from, or open it in Word or WPS and save it anew.",
    )
