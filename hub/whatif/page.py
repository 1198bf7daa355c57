"""The report of days as they would have been, beside the same days as they are replayed."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from hub.protocol.site import Site
from hub.protocol.theme import Theme
from hub.protocol.wording import Say
from hub.reports.period import between
from hub.reports.render import asking
from hub.reports.render.asking import Answers, Origin, Wanted
from hub.reports.render.page import page as report_page
from hub.reports.render.sources import asking as asking_of
from hub.reports.render.sources import good_wait_s
from hub.reports.render.wording import Names, Wording
from hub.reports.store import FiguresStore
from hub.whatif.answer import Asked
from hub.whatif.record.recorded import Record


def page(
    replayed: FiguresStore,
    played: FiguresStore,
    record: Record,
    site: Site,
    theme: Theme,
    words: Wording,
    asked: Asked,
    *,
    on_paper: bool,
) -> str:
    """As HTML. Its title says that it never was so."""
    period = between(date.fromisoformat(record.first), date.fromisoformat(record.last))
    wanted = Wanted(period=period, target_s=asked.target_s)
    origin = Origin("history", 0, 0, "", datetime.now(UTC).astimezone(ZoneInfo(site.timezone)))
    with closing(played.connect()) as then, closing(replayed.connect()) as before:
        report = asking.report(
            wanted, origin, asking_of(then), target_s=good_wait_s(site), drawn=True
        )
        earlier = Answers(asking_of(before)(wanted.asked(period, (), ())))
    changes = "; ".join([*asked.counters, *asked.rules, *([asked.site2] if asked.site2 else [])])
    said = words.say("whatif-if", changes=changes) if changes else words.say("whatif-nothing")
    names = Names(f"{words.names.site} · {said}", words.names.of)
    titled = Wording(words.language, _saying(words.say), names)
    return report_page(
        report._replace(previous=period, earlier=earlier), titled, theme, on_paper=on_paper
    )


def _saying(say: Say) -> Say:
    """It is not compared with another period but with the same one."""

    def other(text_id: str, /, **facts: str | int | float) -> str:
        return say(_INSTEAD.get(text_id, text_id), **facts)

    return other


_INSTEAD = {
    "report-compared-with": "whatif-compared-with",
    "report-finding-compared": "whatif-finding-compared",
}
