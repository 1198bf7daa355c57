"""Figures for programs: JSON, CSV and Parquet. Nothing is rounded, ids stay ids.

CSV as RFC 4180 has it: UTF-8 without a byte order mark, commas, a point before decimals, lines end
with CR LF, a value that is not told is empty. Parquet is made of that very table.
"""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from hub.reports.figures.model import Figure
from hub.reports.period import Period
from hub.reports.render.asking import Origin


class Data(msgspec.Struct, frozen=True):
    """What programs get: the answers to one question, and of the period before if wanted."""

    site: str
    """Its id; empty: nobody knows."""
    by: tuple[str, ...]
    origin: Origin
    period: Period
    figures: list[Figure]
    previous: Period | None = None
    earlier: list[Figure] = []


def as_json(data: Data) -> bytes:
    """`figures` as they were computed; everything else says where they come from."""
    origin = data.origin
    document: dict[str, object] = {
        "figures": data.figures,
        "first": data.period.first,
        "last": data.period.last,
        "site": data.site,
        "source": origin.source,
        "until_seq": origin.until_seq,
        "until_ms": origin.until_ms,
        "digest": origin.digest,
        "made": origin.made.isoformat(timespec="seconds"),
    }
    if data.previous is not None:
        document["earlier"] = {
            "figures": data.earlier,
            "first": data.previous.first,
            "last": data.previous.last,
        }
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def columns(by: tuple[str, ...]) -> dict[str, str]:
    """The table's columns and their types in SQL."""
    return {
        "first": "DATE",
        "last": "DATE",
        "figure": "VARCHAR",
        "stat": "VARCHAR",
        **dict.fromkeys(by, "VARCHAR"),
        "value": "DOUBLE",
        "unit": "VARCHAR",
        "n": "BIGINT",
        "left_out": "BIGINT",
        "left_out_why": "VARCHAR",
        "flagged": "BIGINT",
    }


def as_csv(data: Data) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns(data.by))
    writer.writerows(_rows(data))
    return text.getvalue().encode()


def as_parquet(data: Data) -> bytes:
    import duckdb

    with tempfile.TemporaryDirectory() as folder:
        table, parquet = Path(folder) / "figures.csv", Path(folder) / "figures.parquet"
        table.write_bytes(as_csv(data))
        with duckdb.connect() as connection:
            connection.execute(
                "COPY (SELECT * FROM read_csv($table, header = true, columns = $columns))"
                " TO $parquet (FORMAT parquet)",
                {"table": str(table), "columns": columns(data.by), "parquet": str(parquet)},
            )
        return parquet.read_bytes()


def reasons(counts: Mapping[str, int]) -> str:
    """“clock=1 negative=2”"""
    return " ".join(f"{reason}={count}" for reason, count in sorted(counts.items()) if count)


def _rows(data: Data) -> Iterator[tuple[object, ...]]:
    periods = [(data.period, data.figures)]
    if data.previous is not None:
        periods.append((data.previous, data.earlier))
    for period, figures in periods:
        for one in figures:
            yield (
                period.first,
                period.last,
                one.figure,
                one.stat,
                *(one.by.get(dimension, "") for dimension in data.by),
                "" if one.value is None else repr(float(one.value)),
                one.unit,
                one.n,
                sum(one.left_out.values()),
                reasons(one.left_out),
                sum(one.flagged.values()),
            )
