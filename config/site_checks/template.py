"""The house's own template of the ticket: a file that can be read, and lines that are blocks.

The words are those of `hub.protocol.ticket_template`. What a template only shows when it is filled
in, a broken one on paper does not stop: the printer then takes the program's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from config.findings import Facts, Finding, meant
from config.written import Raw, table
from hub.protocol.ticket_template import LINES, LONGEST, STYLES, VARIABLES

_WHERE = ("ticket", "template")
_STATEMENT = re.compile(r"{%.*?%}|{#.*?#}")
_SPACE = re.compile(r"space \d+(\.\d+)?")
_WORDS = re.compile(r"([^:{]*):")


def check(raw: Raw, folder: Path) -> Iterator[Finding]:
    name = table(raw, "ticket").get("template")
    if not isinstance(name, str) or not name:
        return
    facts: Facts = {"value": name}
    try:
        source = (folder / name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        yield Finding(_WHERE, "config-template-encoding", facts)
        return
    except OSError:
        yield Finding(_WHERE, "config-no-template", facts)
        return
    if len(source) > LONGEST:
        yield Finding(_WHERE, "config-template-size", {**facts, "limit": LONGEST // 1000})
        return
    yield from _syntax(source, facts)


def _syntax(source: str, facts: Facts) -> Iterator[Finding]:
    from jinja2 import TemplateSyntaxError, nodes
    from jinja2.sandbox import SandboxedEnvironment

    try:
        tree = SandboxedEnvironment().parse(source)
    except TemplateSyntaxError as error:
        told: Facts = {**facts, "line": error.lineno, "reason": error.message or "?"}
        yield Finding(_WHERE, "config-template-syntax", told)
        return
    own = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}
    for node in tree.find_all(nodes.Name):
        if node.name not in VARIABLES | own | {"loop"}:
            told = {**facts, "line": node.lineno, "word": node.name}
            near = meant(node.name, VARIABLES)
            yield Finding(_WHERE, "config-template-variable", told, near)
    for number, line in enumerate(source.splitlines(), 1):
        wrong = _wrong_words(_STATEMENT.sub("", line).strip())
        if wrong is not None:
            told = {**facts, "line": number, "word": wrong}
            yield Finding(_WHERE, "config-template-block", told, meant(wrong, STYLES | LINES))


def _wrong_words(line: str) -> str | None:
    """What makes a line no block; `None`: it is one, or nothing."""
    if not line or line.startswith(("#", "- ", "qr:")) or line in LINES:
        return None
    if _SPACE.fullmatch(line):
        return None
    styled = _WORDS.match(line)
    words = styled[1].split() if styled else []
    if not words:
        return line[:40]
    return next((word for word in words if word not in STYLES), None)
