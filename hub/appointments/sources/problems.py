"""What is wrong in a source: where, and why, as the id of a sentence with its facts.

No fact holds what stood in the entry: a name may stand in any column, also in the wrong one.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from hub.protocol.wording import Say


class Fault(StrEnum):
    """Each is the id of a sentence in `appointments.ftl`."""

    FILE_UNREADABLE = "appointments-file-unreadable"
    FILE_LARGE = "appointments-file-large"
    FOLDER_MISSING = "appointments-folder-missing"
    UNFINISHED = "appointments-unfinished"

    NO_CALENDAR = "appointments-no-calendar"
    ENTRY_OPEN = "appointments-entry-open"
    LINE_BROKEN = "appointments-line-broken"
    TWICE_IN_ENTRY = "appointments-twice-in-entry"
    ZONE_UNKNOWN = "appointments-zone-unknown"
    ALL_DAY = "appointments-all-day"
    RULE_BROKEN = "appointments-rule-broken"
    RULE_TOO_OFTEN = "appointments-rule-too-often"
    RULE_TOO_LONG = "appointments-rule-too-long"

    COLUMNS_MISSING = "appointments-columns-missing"
    CELLS = "appointments-cells"
    QUOTE_OPEN = "appointments-quote-open"
    NO_JSON = "appointments-no-json"
    NO_LIST = "appointments-no-list"
    NO_ENTRY = "appointments-no-entry"
    MORE_SERVICES = "appointments-more-services"

    NO_ID = "appointments-no-id"
    NO_TIME = "appointments-no-time"
    TIME_BROKEN = "appointments-time-broken"
    NO_SERVICE = "appointments-no-service"
    SERVICE_UNKNOWN = "appointments-service-unknown"
    QUANTITY = "appointments-quantity"
    LANGUAGE = "appointments-language"
    CODE = "appointments-code"
    CODE_TAKEN = "appointments-code-taken"
    REPEATED = "appointments-repeated"

    UNREACHABLE = "appointments-unreachable"
    TIMEOUT = "appointments-timeout"
    CERTIFICATE = "appointments-certificate"
    IN_CLEAR = "appointments-in-clear"
    NO_PASSWORD = "appointments-no-password"
    LOGIN = "appointments-login"
    NOT_FOUND = "appointments-not-found"
    MOVED = "appointments-moved"
    STATUS = "appointments-status"
    NOT_A_CALENDAR = "appointments-not-a-calendar"
    ANSWER = "appointments-answer"

    ALL_GONE = "appointments-all-gone"


class Problem(msgspec.Struct, frozen=True):
    """`line` begins at 1; zero: it is about the whole file."""

    file: str
    line: int
    fault: Fault
    facts: Mapping[str, str | int] = {}
    kept: bool = False
    """The entry is in all the same; worth a look."""


def sentence(problem: Problem, say: Say) -> str:
    """One line for whoever looks after the source."""
    reason = say(problem.fault, **problem.facts)
    if problem.line:
        return say("appointments-at-line", file=problem.file, line=problem.line, reason=reason)
    return say("appointments-at-file", file=problem.file, reason=reason)
