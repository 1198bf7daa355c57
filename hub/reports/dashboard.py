"""The report as the hub shows it: of the period that runs, with ways to others.

Without a date it is about today and renews itself; with one it stays as it is, for reading.
"""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime

from msgspec.structs import replace

from hub.protocol.wording import Say
from hub.reports.period import Kind, Period, around, earlier, later
from hub.reports.pipe import AskPage
from hub.reports.render.asking import Wanted, report
from hub.reports.render.page import Link, Live, page
from hub.reports.render.sources import asking, good_wait_s, names_of, origin_of, zone_of
from hub.reports.render.wording import Wording, in_language
from hub.reports.request import day_of
from hub.reports.store import FiguresStore

_KINDS = (Kind.DAY, Kind.WEEK, Kind.MONTH, Kind.QUARTER, Kind.YEAR)


def dashboard_page(store: FiguresStore, question: AskPage, say: Say, now: datetime) -> str:
    """The page. `now`: the site's time. Raises `ValueError` for a period or date that is none."""
    head = store.head
    today = now.astimezone(zone_of(head)).date()
    day = day_of(question.date) or today
    period = around(Kind(question.period), day)
    names = names_of(head.site, question.language)
    if question.names:
        names = replace(names, site=in_language(question.names, question.language))
    words = Wording(question.language, say, names)
    with closing(store.connect(period.first.isoformat(), period.last.isoformat())) as connection:
        shown = report(
            Wanted(period=period),
            origin_of(head, "journal", now),
            asking(connection),
            target_s=good_wait_s(head.site),
        )
    running = period == around(period.kind, today)
    live = Live(
        kinds=[
            Link(
                say(f"report-kind-{kind}"), _address(around(kind, day), today), kind is period.kind
            )
            for kind in _KINDS
        ],
        earlier=Link(say("report-go-earlier"), _address(earlier(period), today)),
        later=None
        if later(period).first > today
        else Link(say("report-go-later"), _address(later(period), today)),
    )
    if running and not question.date:
        live = live._replace(
            renewed_s=question.renewed_s,
            still=Link(say("report-go-still"), _dated(period.kind, today)),
        )
    return page(shown, words, question.theme, live=live)


def _address(period: Period, today: date) -> str:
    """That of the running period has no date: tomorrow it shows tomorrow."""
    if period == around(period.kind, today):
        return f"dashboard?period={period.kind}"
    return _dated(period.kind, period.first)


def _dated(kind: Kind, day: date) -> str:
    return f"dashboard?period={kind}&date={day.isoformat()}"
