"""A page saved by a browser as one MHT file, composed with the standard library."""

from __future__ import annotations

from email.message import EmailMessage

_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082"
)


def saved_page(page: str, charset: str = "utf-8", encoding: str = "quoted-printable") -> bytes:
    """MIME multipart/related: the page, a style sheet and a picture."""
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message["Subject"] = "saved page"
    message.set_content(page, subtype="html", charset=charset, cte=encoding)
    message["Content-Location"] = "index.html"
    message.make_related()
    message.add_related("body { color: black }", subtype="css", cid="<style@saved>")
    message.add_related(_PIXEL, "image", "png", cid="<picture@saved>")
    message.set_boundary("----MultipartBoundary--saved----")
    return message.as_bytes()
