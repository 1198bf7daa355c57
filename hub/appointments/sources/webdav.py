"""The XML of CalDAV (RFC 4791): what is asked, and what servers answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import msgspec

_DAV, _CAL, _SERVER = "DAV:", "urn:ietf:params:xml:ns:caldav", "http://calendarserver.org/ns/"
_SPACES = f'xmlns:d="{_DAV}" xmlns:c="{_CAL}" xmlns:s="{_SERVER}"'

STATE = (
    f"<d:propfind {_SPACES}><d:prop><d:resourcetype/><s:getctag/><d:sync-token/></d:prop>"
    "</d:propfind>"
).encode()
LISTING = (
    f"<d:propfind {_SPACES}><d:prop><d:resourcetype/><d:getetag/></d:prop></d:propfind>".encode()
)


class Unintelligible(ValueError):
    """No answer of a CalDAV server."""


class Answer(msgspec.Struct, frozen=True):
    """What is said of one address. `path`: as the server writes it; `status`: 200, if nothing
    else is said."""

    path: str
    status: int = 200
    calendar: bool = False
    collection: bool = False
    state: str = ""
    """Another one after every change of the calendar."""
    etag: str = ""
    data: str = ""


def multiget(paths: Iterable[str]) -> bytes:
    """A request for the contents of these."""
    hrefs = "".join(f"<d:href>{escape(path)}</d:href>" for path in paths)
    return (
        f"<c:calendar-multiget {_SPACES}><d:prop><d:getetag/><c:calendar-data/></d:prop>{hrefs}"
        "</c:calendar-multiget>"
    ).encode()


def answers(body: bytes, url: str) -> list[Answer]:
    """A multi-status answer, each address once. Raises `Unintelligible`."""
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise Unintelligible("a document type is not expected")
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError as error:
        raise Unintelligible("no XML") from error
    if root.tag != f"{{{_DAV}}}multistatus":
        raise Unintelligible("no multi-status answer")
    return list(_answers(root, url))


def same(path: str, other: str) -> bool:
    """Whether two paths, however they are encoded, lead to the same place."""
    return unquote(path).rstrip("/") == unquote(other).rstrip("/")


def _answers(root: ElementTree.Element, url: str) -> Iterator[Answer]:
    for response in root.iterfind(f"{{{_DAV}}}response"):
        href = response.findtext(f"{{{_DAV}}}href", "").strip()
        if not href:
            continue
        kinds, texts = _properties(response)
        state = texts.get(f"{{{_SERVER}}}getctag") or texts.get(f"{{{_DAV}}}sync-token") or ""
        yield Answer(
            path=urlsplit(urljoin(url, href)).path,
            status=_code(response.findtext(f"{{{_DAV}}}status", "")) or 200,
            calendar=f"{{{_CAL}}}calendar" in kinds,
            collection=f"{{{_DAV}}}collection" in kinds,
            state=state,
            etag=texts.get(f"{{{_DAV}}}getetag", ""),
            data=texts.get(f"{{{_CAL}}}calendar-data", ""),
        )


def _properties(response: ElementTree.Element) -> tuple[set[str], dict[str, str]]:
    """The kinds of resource, and the properties that are there."""
    kinds: set[str] = set()
    texts: dict[str, str] = {}
    for found in response.iterfind(f"{{{_DAV}}}propstat"):
        if _code(found.findtext(f"{{{_DAV}}}status", "")) not in (0, 200):
            continue
        for prop in found.iterfind(f"{{{_DAV}}}prop/*"):
            texts[prop.tag] = (prop.text or "").strip()
            if prop.tag == f"{{{_DAV}}}resourcetype":
                kinds.update(kind.tag for kind in prop)
    return kinds, texts


def _code(status: str) -> int:
    """Of `HTTP/1.1 404 Not Found`; zero: none is given."""
    parts = status.split()
    return int(parts[1]) if len(parts) > 1 and parts[1].isdecimal() else 0
