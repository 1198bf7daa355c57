"""What rings, what is called out and what is reported, and how often."""

from __future__ import annotations

from msgspec.structs import replace

from counter.house.alerts import RING_EVERY_S, Alerts, due, not_reported
from hub.protocol.views import AlarmLine
from tests.counter.house.office import ALARM, HELP, view

WITH_ALARM, WITH_HELP = view(alarms=(ALARM,)), view(help=(HELP,))


def test_nothing_happens_in_a_quiet_house() -> None:
    _, now = due(Alerts(), view(), "tresen", 0.0)
    assert not now.ring
    assert (now.call_out, now.report) == ((), ())


def test_an_alarm_rings_at_once_and_every_twenty_seconds_until_taken() -> None:
    alerts, first = due(Alerts(), WITH_ALARM, "tresen", 100.0)
    alerts, soon = due(alerts, WITH_ALARM, "tresen", 100.0 + RING_EVERY_S - 0.1)
    alerts, again = due(alerts, WITH_ALARM, "tresen", 100.0 + RING_EVERY_S)
    alerts, over = due(alerts, view(), "tresen", 200.0)
    assert [one.ring for one in (first, soon, again, over)] == [True, False, True, False]
    assert (first.call_out, soon.call_out, again.call_out) == ((ALARM,), (), (ALARM,))
    assert alerts == Alerts(), "what is over is forgotten"


def test_that_it_is_shown_is_reported_once() -> None:
    alerts, first = due(Alerts(), WITH_ALARM, "tresen", 0.0)
    alerts, second = due(alerts, WITH_ALARM, "tresen", 30.0)
    assert (first.report, second.report) == ((7,), ())
    _, third = due(not_reported(alerts, 7), WITH_ALARM, "tresen", 31.0)
    assert third.report == (7,), "no answer: once more"


def test_a_second_alarm_does_not_wait_for_the_first() -> None:
    other = AlarmLine(8, "9", "counter-9", ALARM.at_ms)
    alerts, _ = due(Alerts(), WITH_ALARM, "tresen", 0.0)
    _, now = due(alerts, view(alarms=(ALARM, other)), "tresen", 5.0)
    assert (now.call_out, now.report) == ((other,), (8,))


def test_an_alarm_raised_here_is_silent_here() -> None:
    _, now = due(Alerts(), WITH_ALARM, ALARM.device, 0.0)
    assert not now.ring
    assert (now.call_out, now.report) == ((), ())


def test_a_request_for_help_rings_until_somebody_comes() -> None:
    alerts, first = due(Alerts(), WITH_HELP, "tresen", 0.0)
    assert first.ring
    assert first.call_out == (), "only alarms are called out"
    coming = view(help=(replace(HELP, coming=True),))
    assert not due(alerts, coming, "tresen", 60.0)[1].ring
