"""The generated part of `docs/figures.md`: `python -m tests.hub.reports.figures.document`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from config.texts import Texts
from hub.protocol.wording import Say
from hub.reports.figures.definition import DIMENSIONS, Definition, Source
from hub.reports.figures.definitions import DEFINITIONS

PAGE = Path(__file__).parents[4] / "docs" / "figures.md"
BEGIN = "<!-- definitions: begin; written by `python -m tests.hub.reports.figures.document` -->"
END = "<!-- definitions: end -->"


def rewritten(text: str) -> str:
    """The page as it should be."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    assert begin
    assert end
    return f"{before}{BEGIN}\n\n{definitions()}\n{END}{after}"


def definitions() -> str:
    texts = Texts.load()
    german, english = texts.say("de"), texts.say("en")
    return "\n".join(
        line
        for definition in DEFINITIONS.values()
        for line in _definition(definition, german, english)
    )


def _definition(definition: Definition, german: Say, english: Say) -> Iterator[str]:
    name = definition.figure.replace("_", "-")
    titles = f"{german(f'figure-{name}')} · {english(f'figure-{name}')}"
    yield f"### `{definition.figure}` – {titles}"
    yield ""
    for say in (german, english):
        yield f"{say(f'figure-{name}-is')} {say(f'figure-{name}-rules')}"
        yield ""
    stats = ", ".join(f"`{stat}`" for stat in definition.stats)
    apart = ", ".join(f"`{one}`" for one in DIMENSIONS if definition.apart(one))
    yield f"{stats} in `{definition.unit}` · by {apart}"
    yield ""
    yield "```sql"
    for source in definition.sources:
        yield from _source(source)
    if definition.over is not None:
        yield "-- divided by"
        yield from _source(definition.over)
    if definition.per:
        yield "-- divided by"
        yield definition.per
    if definition.flag is not None:
        flag = definition.flag
        yield (
            f"-- {flag.name}: value > {flag.least}"
            f" AND value > {flag.times} * 95th percentile of its service"
        )
    yield "```"
    yield ""


def _source(source: Source) -> Iterator[str]:
    yield f"FROM {source.table} WHERE {source.cases}"
    for why, is_so in source.reasons():
        yield f"-- left out: {why} WHERE {is_so}"
    if source.value:
        yield f"-- value: {source.value}"
    if source.hit:
        yield f"-- counted in the share: {source.hit}"


if __name__ == "__main__":
    PAGE.write_text(rewritten(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
