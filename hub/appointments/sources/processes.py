"""Appointments in the shape of the open booking API of Munich and Berlin (`zmscitizenapi`).

A list of processes, as itself, under a name of its own, or one a line. `serviceId` and `officeId`
are theirs; which service of ours is meant says the site. What is reserved or not yet confirmed is
no appointment; one that is being served there, or is over, says nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from hub.appointments.sources.entries import Entry, Parsed, read_singles, utc
from hub.appointments.sources.frame import Frame
from hub.appointments.sources.problems import Fault, Problem
from hub.appointments.sources.reading import Reading
from hub.appointments.sources.rules import Fields, Rules

STANDS = frozenset({"", "confirmed", "queued"})
NOT_YET = frozenset({"free", "reserved", "preconfirmed", "blocked"})
GONE = frozenset({"deleted"})
_LATEST_S = 100_000_000_000
"""More is not seconds."""


@dataclass(frozen=True)
class Processes:
    """The format of such .json files. `offices`: of these only; none: of all.

    `code`: what visitors show. The process number is what they have on their confirmation; with
    the key behind it nobody can guess it, but only links and QR codes hold both.
    """

    services: Mapping[str, str]
    offices: frozenset[str] = frozenset()
    code: Literal["process", "process-key"] = "process"
    suffixes = (".json", ".jsonl", ".ndjson")

    def parse(self, file: str, data: bytes) -> Parsed:
        found = _Found(self, file)
        entries = tuple(found.entries(data))
        return Parsed(
            file, entries, tuple(found.problems), frozenset(found.unclear), found.complete
        )

    def read(self, files: Iterable[Parsed], frame: Frame) -> Reading:
        fields = Fields(
            service="service", quantity="serviceCount", code="code",
            name="familyName", mail="email", phone="telephone",
        )  # fmt: skip
        return read_singles(files, Rules(fields), frame)


@dataclass
class _Found:
    processes: Processes
    file: str
    problems: list[Problem] = field(default_factory=list)
    unclear: set[str] = field(default_factory=set)
    complete: bool = True

    def entries(self, data: bytes) -> Iterator[Entry]:
        with_more = 0
        for line, process in self._listed(data):
            entry = self._entry(line, process)
            if entry is not None:
                with_more += bool(_amount(process.get("subRequestCounts")))
                yield entry
        if with_more:
            facts = {"count": with_more}
            self.problems.append(Problem(self.file, 0, Fault.MORE_SERVICES, facts, kept=True))

    def _listed(self, data: bytes) -> Iterator[tuple[int, Mapping[str, Any]]]:
        """Each process with its number in the list, or its line."""
        try:
            whole = json.loads(data.decode("utf-8-sig"))
        except ValueError:
            yield from self._lines(data)
            return
        for number, process in enumerate(self._list(whole), 1):
            if isinstance(process, dict):
                yield number, process
            else:
                self.problems.append(Problem(self.file, number, Fault.NO_ENTRY))

    def _list(self, whole: Any) -> list[Any]:
        if isinstance(whole, list):
            return whole
        if isinstance(whole, dict):
            if "processId" in whole:
                return [whole]
            lists = [value for value in whole.values() if isinstance(value, list)]
            if len(lists) == 1:
                return lists[0]
        self._lost(Problem(self.file, 0, Fault.NO_LIST))
        return []

    def _lines(self, data: bytes) -> Iterator[tuple[int, Mapping[str, Any]]]:
        lines = data.decode("utf-8-sig", errors="replace").splitlines()
        read = 0
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                process = json.loads(line)
            except ValueError:
                process = None
            if isinstance(process, dict):
                read += 1
                yield number, process
            elif read:
                self._lost(Problem(self.file, number, Fault.NO_ENTRY))
            else:
                break
        if not read:
            self._lost(Problem(self.file, 0, Fault.NO_JSON))

    def _entry(self, line: int, process: Mapping[str, Any]) -> Entry | None:
        office, status = _text(process, "officeId"), _text(process, "status").lower()
        if self.processes.offices and office not in self.processes.offices:
            return None
        number = _text(process, "processId")
        if not number or number == "0":
            self.problems.append(Problem(self.file, line, Fault.NO_ID))
            return None
        if status in NOT_YET:
            return None
        at_s = _text(process, "timestamp")
        if status in STANDS and not (at_s.isdecimal() and int(at_s) < _LATEST_S):
            fault = Fault.TIME_BROKEN if at_s else Fault.NO_TIME
            self.problems.append(Problem(self.file, line, fault, {"field": "timestamp"}))
            self.unclear.add(number)
            return None
        key = _text(process, "authKey")
        code = f"{number}-{key}" if key and self.processes.code == "process-key" else number
        service = self.processes.services.get(_text(process, "serviceId"), "")
        given = {name: _text(process, name) for name in ("familyName", "email", "telephone")}
        count = _text(process, "serviceCount")
        given |= {"service": service, "code": code, "serviceCount": "" if count == "0" else count}
        return Entry(
            self.file,
            line,
            number,
            utc(int(at_s) * 1000) if at_s.isdecimal() and int(at_s) < _LATEST_S else utc(0),
            {name: (value,) for name, value in given.items()},
            cancelled=status in GONE,
            unclear=status not in STANDS | GONE,
        )

    def _lost(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.complete = False


def _text(process: Mapping[str, Any], name: str) -> str:
    value = process.get(name)
    return str(value).strip() if isinstance(value, str | int) else ""


def _amount(more: Any) -> int:
    """How many requests there are beside the first: a list of numbers, or of objects."""
    if isinstance(more, dict):
        more = list(more.values())
    if not isinstance(more, list):
        return 0
    counts = (one.get("count") if isinstance(one, dict) else one for one in more)
    return sum(count for count in counts if isinstance(count, int))
