"""From a template and what it speaks of to the blocks of a paper.

See `hub.protocol.ticket_template` for what a line may say. Templates come from the site's own
file, so they run in a sandbox, and what is wrong with one is a `TemplateBroken`, never a missing
ticket.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hub.protocol.ticket_template import LONGEST, STYLES
from printers.document import Align, Block, Cut, Image, Item, Qr, Rule, Size, Space, Text

if TYPE_CHECKING:
    from jinja2 import Template

log = logging.getLogger(__name__)

FOLDER = Path(__file__).parent / "templates"
MOST_BLOCKS = 200
_SPACE = re.compile(r"space (\d+(?:\.\d+)?)")
_STYLED = re.compile(r"([a-z ]+): ?(.*)")
_PLACES = {"left": Align.START, "center": Align.CENTER, "right": Align.END}


class TemplateBroken(Exception):
    """It cannot be read, speaks of what there is not, or gives a line that is no block."""


def built_in(name: str) -> str:
    """The program's own template: `ticket`, `appointment`, `test-page`."""
    return (FOLDER / f"{name}.txt.j2").read_text(encoding="utf-8")


def blocks_of(source: str, values: Mapping[str, Any], logo: bytes) -> tuple[Block, ...]:
    """The blocks that a template gives. Raises `TemplateBroken`."""
    from jinja2 import TemplateError

    if len(source) > LONGEST:
        raise TemplateBroken(f"longer than {LONGEST} characters")
    try:
        lines = _compiled(source).render(values).splitlines()
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        raise TemplateBroken(str(error)) from error
    blocks = tuple(_blocks(lines, logo))
    if len(blocks) > MOST_BLOCKS:
        raise TemplateBroken(f"more than {MOST_BLOCKS} lines")
    return blocks


def own_or(source: str, name: str, values: Mapping[str, Any], logo: bytes) -> tuple[Block, ...]:
    """The blocks of the house's own template; of the program's if there is none or it is broken."""
    if source:
        try:
            return blocks_of(source, values, logo)
        except TemplateBroken as broken:
            log.error("ticket_template_broken", extra={"reason": str(broken)})
    return blocks_of(built_in(name), values, logo)


@lru_cache(maxsize=8)
def _compiled(source: str) -> Template:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_one_line
    )
    environment.globals.clear()
    return environment.from_string(source)


def _one_line(value: object) -> object:
    """What is filled in never becomes a line, and so a block, of its own."""
    return " ".join(value.split("\n")) if isinstance(value, str) else value


def _blocks(lines: list[str], logo: bytes) -> Iterator[Block]:
    for line in map(str.strip, lines):
        if line and not line.startswith("#"):
            yield _block(line, logo)


def _block(line: str, logo: bytes) -> Block:
    match line:
        case "---":
            return Rule()
        case "cut":
            return Cut()
        case "logo":
            return Image(logo)
    if line.startswith("- "):
        return Item(line[2:].strip())
    if space := _SPACE.fullmatch(line):
        return Space(float(space[1]))
    word, colon, text = line.partition(":")
    if word == "qr" and colon:
        return Qr(text.strip())
    styled = _STYLED.fullmatch(line)
    styles = set(styled[1].split()) if styled else set()
    if styled is None or not styles <= STYLES:
        raise TemplateBroken(f"no block: {line[:60]!r}")
    size = next((size for size in Size if size.value in styles), Size.NORMAL)
    place = next((place for word, place in _PLACES.items() if word in styles), Align.CENTER)
    return Text(styled[2].strip(), size, place, bold="bold" in styles)
