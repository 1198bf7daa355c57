"""Logs whose lines run backwards: told from others, and read from their end."""

from __future__ import annotations

import io

import pytest

from hub.reports.history import backwards
from hub.reports.history.backwards import from_the_end, runs_backwards
from tests.hub.reports.written import BERLIN

HEADER = "time,event,ticket,service,counter"
VISITS = [
    [
        f"2026-03-0{day}T09:0{visit},issue,T{visit},pass,",
        f"2026-03-0{day}T09:1{visit},call,T{visit},pass,3",
        f"2026-03-0{day}T09:2{visit},finish,T{visit},pass,3",
    ]
    for day in (2, 3)
    for visit in range(5)
]
BY_TICKET = [line for visit in VISITS for line in visit]
BY_TIME = sorted(BY_TICKET)
EACH_FROM_ITS_END = [line for visit in VISITS for line in reversed(visit)]


@pytest.mark.parametrize(
    ("lines", "turned"),
    [
        (BY_TIME, False),
        (BY_TIME[::-1], True),
        (BY_TICKET, False),
        (EACH_FROM_ITS_END, False),
        (["never,call,T1,,3", *BY_TIME[::-1]], True),
        (BY_TIME[:1], False),
        ([], False),
    ],
)
def test_ok__it_is_known_from_the_times(lines: list[str], turned: bool) -> None:
    assert runs_backwards([f"{line}\n" for line in [HEADER, *lines]], BERLIN) is turned


@pytest.mark.parametrize("piece", [1, 3, 7, 1 << 16])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_ok__rows_come_from_the_last_to_the_first(
    monkeypatch: pytest.MonkeyPatch, piece: int, encoding: str, end: str
) -> None:
    monkeypatch.setattr(backwards, "_PIECE", piece)
    text = (end or "\n").join(["Kopf", "früh", "", '"zwei', 'Zeilen"', "spät"]) + end
    lines = list(from_the_end(io.BytesIO(text.encode(encoding)), encoding))
    assert [line.rstrip() for line in lines] == [
        "Kopf", "spät", '"zwei', 'Zeilen"', "", "früh"
    ]  # fmt: skip


def test_ok__a_quote_that_never_closes_costs_no_other_line() -> None:
    lines = ["head", *(f"line {number}" for number in range(200)), 'a "stray']
    turned = list(from_the_end(io.BytesIO("\n".join(lines).encode()), "utf-8"))
    assert [line.strip() for line in turned] == [lines[0], *reversed(lines[1:])]
