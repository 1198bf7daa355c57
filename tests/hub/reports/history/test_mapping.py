"""Another system's words as ours."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from hub.exchange.log import Broken, NotALog, moments
from hub.exchange.moment import Moment
from hub.reports.history.mapping import Translation, translated
from tests.hub.reports.written import BERLIN, at

THEIRS = Translation(
    delimiter=";",
    time_format="%d.%m.%Y %H:%M:%S",
    sched_format="%H:%M",
    columns={
        "time": ("Datum", "Uhrzeit"),
        "event": ("Vorgang",),
        "ticket": ("Nr",),
        "service": ("Anliegen",),
        "counter": ("Platz",),
        "cls": ("Art",),
        "sched": ("Termin",),
        "note": ("Info",),
    },
    events={"gezogen": "issue", "Aufruf": "call", "weiter": "transfer", "Ende": "finish"},
    services={"101": "pass", "102": "register"},
    counters={"Platz 3": "3"},
    classes={"T": "appt", "S": "walkin"},
    ignored=frozenset({"Anmeldung"}),
)
HEAD = "Datum;Uhrzeit;Vorgang;Nr;Anliegen;Platz;Art;Termin;Info"


def said(text: str, by: Translation = THEIRS) -> list[Moment | Broken]:
    return list(moments(translated(text.splitlines(keepends=True), by), BERLIN))


def test_ok__columns_events_services_counters_classes_times() -> None:
    issue, call, transfer = said(f"""{HEAD}
02.03.2026;09:00:00;gezogen;T1;101;;T;09:15;
02.03.2026;09:10:30;Aufruf;T1;101;Platz 3;;;
02.03.2026;09:20:00;weiter;T1;101;Platz 3;;;102
""")
    assert issue == Moment(at("09:00"), "issue", "T1", "pass", cls="appt", sched_ms=at("09:15"))
    assert call == Moment(at("09:10:30"), "call", "T1", "pass", "3")
    assert transfer == Moment(at("09:20"), "transfer", "T1", "pass", "3", note="register")


def test_ok__complaints_name_the_line_of_the_file() -> None:
    text = f"""{HEAD}
02.03.2026;08:00:00;Anmeldung;;;Platz 3;;;

02.03.2026;09:00:00;gezogen;T1;101;;S;;"ein
Zeilenumbruch"
32.03.2026;09:10:00;Aufruf;T1;101;Platz 3;;;
02.03.2026;09:20:00;Tanz;T1;101;Platz 3;;;
"""
    issue, no_time, no_event = said(text)
    assert isinstance(issue, Moment)
    assert issue.note == "ein Zeilenumbruch"
    assert no_time == Broken(6, "replay-no-time", {"time": "32.03.2026 09:10:00"})
    assert no_event == Broken(7, "replay-no-event", {"event": "Tanz"})


def test_ok__what_is_not_said_stays_as_in_our_own_table() -> None:
    [moment] = said(
        "Time,EVENT,ticket,Service\n2026-03-02T09:00+00:00,neu,T1,pass\n",
        Translation(events={"neu": "issue"}),
    )
    assert moment == Moment(at("10:00"), "issue", "T1", "pass")
    assert ZoneInfo("Europe/Berlin") == BERLIN


@pytest.mark.parametrize(
    ("header", "column"), [("Datum;Vorgang", "Uhrzeit"), ("", "Datum"), (HEAD[:-5], "Info")]
)
def test_fail__a_column_is_missing(header: str, column: str) -> None:
    with pytest.raises(NotALog) as caught:
        said(f"{header}\n")
    assert caught.value.column == column


def test_fail__a_quote_that_is_not_closed_costs_its_own_line_only() -> None:
    begun = "02.03.2026;10:00:00;gezogen;T1;101;;S;;"
    torn = '02.03.2026;10:01:00;Aufruf;"T1;101;Platz 3;;;'
    done = '02.03.2026;10:09:00;Ende;T1;101;Platz 3;;;"sagte\n„danke“; ""ja"""'
    told = said("\n".join([HEAD, begun, torn, done, "kaputt", done]))
    assert [told[1], told[3]] == [
        Broken(3, "replay-quote-open"),
        Broken(6, "replay-no-event", {"event": ""}),
    ]
    assert [one.event for one in told if isinstance(one, Moment)] == ["issue", "finish", "finish"]
