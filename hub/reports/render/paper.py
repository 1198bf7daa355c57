"""The page on A4: a PDF that everybody can read, also with a screen reader (PDF/UA)."""

from __future__ import annotations

import logging

_VARIANT = "pdf/ua-1"


class NoTypesetter(Exception):
    """A library of the system is missing; the message says which."""


def as_pdf(html: str) -> bytes:
    """`html`: the page, made for paper. Nothing is fetched: all that it needs is in it.

    Raises `NoTypesetter`.
    """
    for noisy in ("weasyprint", "fontTools"):
        logging.getLogger(noisy).setLevel(logging.ERROR)
    try:
        from weasyprint import HTML
    except OSError as error:
        raise NoTypesetter(str(error).partition("\n")[0]) from error
    from weasyprint.urls import URLFetcher

    page = HTML(string=html, url_fetcher=URLFetcher(allowed_protocols=("data",)))
    document: bytes = page.write_pdf(pdf_variant=_VARIANT)
    return document
