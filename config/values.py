"""How times, durations, days and names are written in TOML, and what is said when they are not.

Each reader takes what stands in the file and gives the value in the core's units. Errors carry the
id of the sentence in `config/texts/*/config.ftl` as their type and its facts as their context.
"""

from __future__ import annotations

import codecs
import re
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from email.utils import parseaddr
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from hub.protocol.site import Hours

DAY_S = 86_400

_UNITS = {"d": DAY_S, "h": 3600, "m": 60, "s": 1}
_DURATION = re.compile(r"(?:(\d+)d)? ?(?:(\d+)h)? ?(?:(\d+)m(?:in)?)? ?(?:(\d+)s)?")
_DAYS = {
    name: day
    for day, names in enumerate(
        ("mo mon", "di tue", "mi wed", "do thu", "fr fri", "sa sat", "so sun")
    )
    for name in names.split()
}
_EVERY_DAY = ("täglich", "daily")
_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")
_MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+|[^\s@<>]+@localhost")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Model(BaseModel):
    """The base of all tables: unknown settings and wrong types are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def fault(text_id: str, **facts: str | int) -> PydanticCustomError:
    return PydanticCustomError(text_id, text_id, facts)


def duration_s(written: Any) -> int:
    """`"90s"`, `"10m"`, `"1h30m"`, `"1d"`."""
    found = _DURATION.fullmatch(written.strip()) if isinstance(written, str) else None
    if not found or not any(found.groups()):
        raise fault("config-duration", value=str(written))
    return sum(int(n or 0) * s for n, s in zip(found.groups(), _UNITS.values(), strict=True))


def opening_hours(written: Any) -> list[Hours]:
    """`["Mo-Do 07:30-12:00 13:00-17:00", "Fr 07:30-13:00"]`; German or English weekdays."""
    if not isinstance(written, list):
        raise fault("config-hours", value=str(written))
    hours = [interval for line in written for interval in _hours_line(line)]
    for first, second in pairwise(sorted(hours, key=_start)):
        if first.weekday == second.weekday and second.opens_s < first.closes_s:
            raise fault("config-hours-overlap", value=", ".join(map(str, written)))
    return hours


def times_of_day(written: Any) -> list[tuple[int, int]]:
    """`["08:00-12:00", "13:00-16:00"]`: when it is open on one day; in order."""
    if not isinstance(written, list):
        raise fault("config-times", value=str(written))
    times = sorted(
        interval
        for line in written
        for interval in _intervals(line if isinstance(line, str) else "", line, "config-times")
    )
    if any(second[0] < first[1] for first, second in pairwise(times)):
        raise fault("config-hours-overlap", value=", ".join(written))
    return times


def time_of_day(written: Any) -> int:
    """`"09:00"`: seconds since midnight."""
    found = _TIME.fullmatch(written) if isinstance(written, str) else None
    if not found or (at_s := int(found[1]) * 3600 + int(found[2]) * 60) > DAY_S:
        raise fault("config-time", value=str(written))
    return at_s


def calendar_day(written: Any) -> date:
    """`"2026-12-24"`, or the same without quotation marks, which TOML calls a date."""
    if isinstance(written, date) and not isinstance(written, datetime):
        return written
    try:
        if isinstance(written, str) and _DATE.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:  # 30 February
        pass
    raise fault("config-date", value=str(written))


def _start(hours: Hours) -> tuple[int, int]:
    return hours.weekday, hours.opens_s


def _hours_line(line: Any) -> list[Hours]:
    days, _, times = line.strip().partition(" ") if isinstance(line, str) else ("", "", "")
    weekdays = _weekdays(days)
    if not weekdays:
        raise fault("config-hours", value=str(line))
    intervals = _intervals(times, line, "config-hours")
    return [Hours(day, *interval) for interval in intervals for day in weekdays]


def _intervals(times: str, line: Any, text_id: str) -> list[tuple[int, int]]:
    """One or more; if there is none, or something else, that is the fault of `line`."""
    found = [_interval(part) for part in times.replace(",", " ").split()]
    intervals = [interval for interval in found if interval]
    if not found or len(intervals) < len(found):
        raise fault(text_id, value=str(line))
    if any(closes_s <= opens_s or closes_s > DAY_S for opens_s, closes_s in intervals):
        raise fault("config-hours-backwards", value=str(line))
    return intervals


def _weekdays(written: str) -> list[int]:
    """Days of one expression; empty when it is not one. `Sa-Mo` goes over the end of the week."""
    if written.lower() in _EVERY_DAY:
        return list(range(7))
    days: list[int] = []
    for part in written.lower().replace("–", "-").split(","):
        ends = [_DAYS.get(name.rstrip(".")) for name in part.split("-")]
        if not 1 <= len(ends) <= 2 or None in ends:
            return []
        first, last = ends[0] or 0, ends[-1] or 0
        days += [(first + n) % 7 for n in range((last - first) % 7 + 1)]
    return sorted(set(days))


def _interval(written: str) -> tuple[int, int] | None:
    ends = [_TIME.fullmatch(time) for time in written.replace("–", "-").split("-")]
    if len(ends) != 2 or not ends[0] or not ends[1]:
        return None
    opens_s, closes_s = (int(end[1]) * 3600 + int(end[2]) * 60 for end in ends if end)
    return opens_s, closes_s


def by_language(written: Any) -> Any:
    """`name = "Text"` stands for every language (key ""), `name.de = "Text"` for one."""
    return {"": written} if isinstance(written, str) else written


def in_every_language(name: Mapping[str, str], languages: Sequence[str]) -> dict[str, str]:
    """A name for every language of the site: its own, else the common one, else the first."""
    common = name.get("") or name.get(languages[0]) or next(iter(name.values()))
    return {language: name.get(language, common) for language in languages}


def all_or_listed(written: Any) -> Any:
    """`"*"` or a list of ids."""
    return ["*"] if written == "*" else written


def known_timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise fault("config-timezone", value=name) from None
    return name


def web_address(written: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", written):
        raise fault("config-web-address", value=written)
    return written.rstrip("/")


def mail_sender(written: str) -> str:
    """`termine@example.org` or `Bürgeramt <termine@example.org>`."""
    name, address = parseaddr(written)
    if not _MAIL.fullmatch(address) or not written.isprintable() or "<" in name:
        raise fault("config-mail-address", value=written)
    return written


def pattern(written: str) -> str:
    """A regular expression."""
    try:
        re.compile(written)
    except (re.error, OverflowError, RecursionError) as error:
        raise fault("config-pattern", value=written, reason=str(error)) from None
    return written


def date_format(written: str) -> str:
    """As strptime has it."""
    try:
        time.strptime(datetime(2000, 1, 1, tzinfo=UTC).strftime(written), written)
    except ValueError:
        raise fault("config-date-format", value=written) from None
    return written


def encoding_name(written: str) -> str:
    """`auto`, or one that Python knows."""
    try:
        return written if written == "auto" else codecs.lookup(written).name
    except LookupError:
        raise fault("config-encoding", value=written) from None


def path_text(written: Any) -> Any:
    """An empty one would be the folder of the file in which it stands."""
    if not isinstance(written, str | Path):
        raise fault("config-string-type", value=str(written))
    if written == "":
        raise fault("config-string-too-short")
    return written


def host_and_port(written: str) -> str:
    """`name:port`, `192.0.2.7:port` or `[2001:db8::7]:port`."""
    host, _, port = written.rpartition(":")
    bare = not (":" in host and not (host.startswith("[") and host.endswith("]")))
    if not host or not bare or not port.isdecimal() or not 0 < int(port) < 65536:
        raise fault("config-address", value=written)
    return written


def fingerprint(written: str) -> str:
    """SHA-256 in hex, with or without colons, as `aufruf key fingerprint` prints it."""
    plain = written.replace(":", "").lower()
    if not re.fullmatch(r"[0-9a-f]{64}", plain):
        raise fault("config-fingerprint")
    return plain


Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=40)]
DurationS = Annotated[int, BeforeValidator(duration_s)]
OpeningHours = Annotated[list[Any], BeforeValidator(opening_hours)]
TimeOfDayS = Annotated[int, BeforeValidator(time_of_day)]
TimesOfDay = Annotated[list[Any], BeforeValidator(times_of_day)]
Day = Annotated[date, BeforeValidator(calendar_day)]
ByLanguage = Annotated[dict[str, str], BeforeValidator(by_language), Field(min_length=1)]
AllOrListed = Annotated[list[str], BeforeValidator(all_or_listed), Field(min_length=1)]
Timezone = Annotated[str, AfterValidator(known_timezone)]
WebAddress = Annotated[str, AfterValidator(web_address)]
MailSender = Annotated[str, Field(max_length=300), AfterValidator(mail_sender)]
Pattern = Annotated[str, AfterValidator(pattern)]
DateFormat = Annotated[str, AfterValidator(date_format)]
EncodingName = Annotated[str, AfterValidator(encoding_name)]
HostAndPort = Annotated[str, AfterValidator(host_and_port)]
Fingerprint = Annotated[str, AfterValidator(fingerprint)]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
FilePath = Annotated[Path, BeforeValidator(path_text), Field(strict=False)]
