"""The cases of every figure, worked out a second time: shares nothing with the program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.hub.reports.figures.refollow import Booking, Followed, Line, Stretch, Visit, ms


@dataclass
class Case:
    """`why`: left out for that reason (empty: counted)."""

    about: dict[str, Any]
    why: str = ""
    value: int | None = None
    hit: bool = False


class Cases(Followed):
    """`targets`, `expected`: seconds by service."""

    def __init__(
        self,
        table: Iterable[str],
        zone: Any,
        *,
        targets: dict[str, int] | None = None,
        expected: dict[str, int] | None = None,
    ) -> None:
        super().__init__(table, zone)
        self.targets, self.expected = targets or {}, expected or {}
        self.shut = {
            id(visit.stretches[-1]) for visit in self.visits.values() if visit.ended == "auto_close"
        }
        self.cases = self.all_cases()

    # ── Durations ────────────────────────────────────────────────────────────────────────────────

    def took(self, begun: Line | None, ended: Line | None) -> tuple[int | None, str]:
        if begun is None or ended is None:
            return None, ""
        took = ended.at - begun.at
        if begun.jumps != ended.jumps:
            return (took if took >= 0 else None), "clock"
        return (took, "") if took >= 0 else (None, "negative")

    def waited(self, begun: Line, call: Line, sched: int | None) -> tuple[int | None, str]:
        took, why = self.took(begun, call)
        if took is not None and sched is not None and sched > begun.at:
            took = max(0, call.at - sched)
        return took, why

    def sched(self, ticket: str) -> int | None:
        text = self.visits[ticket].issue.sched
        if text:
            return ms(datetime.fromisoformat(text))
        booking = self.bookings.get(ticket)
        return ms(booking.sched) if booking else None

    def about(self, ticket: str) -> dict[str, Any]:
        issue = self.visits[ticket].issue
        return {
            "service": issue.service,
            "hour": issue.local.hour,
            "weekday": issue.local.isoweekday(),
            "day": f"{issue.local:%Y-%m-%d}",
            "cls": issue.cls or ("walkin" if self.sched(ticket) is None else "appt"),
            "kiosk": issue.kiosk,
        }

    def segments(self) -> Iterator[tuple[str, int, Stretch, dict[str, Any]]]:
        for ticket, visit in self.visits.items():
            for part, one in enumerate(visit.stretches, 1):
                about = self.about(ticket) | {"service": one.service, "counter": one.counter}
                yield ticket, part, one, about

    def first_call(self, ticket: str) -> tuple[Stretch | None, int | None, str]:
        """The stretch that was called first, and how long that took."""
        visit, parked, sched = self.visits[ticket], 0, self.sched(ticket)
        for one in visit.stretches:
            if one.call is not None:
                took, why = self.waited(visit.issue, one.call, sched)
                return one, None if took is None else max(0, took - parked), why
            if one.how == "park":
                away = self.took(one.end, one.back)[0] or 0
                if away and one.back and sched is not None:
                    away = min(away, max(0, one.back.at - sched))
                parked += away
        return None, None, ""

    def durations(self, one: Stretch) -> tuple[dict[str, int | None], str]:
        """Way, service, occupancy; and what is wrong with them."""
        assumed = one.start is not None and one.start.note == "assumed"
        way = self.took(one.last_call, None if assumed else one.start)
        served = not assumed and one.how in ("finish", "transfer", "park")
        service = self.took(one.start if served else None, one.end)
        occupancy = self.took(one.start if one.direct else one.call, one.end)
        if one.how == "auto_close":
            return {"way": way[0], "service_time": None, "occupancy": None}, "auto_close"
        whys = [why for _, why in (way, service, occupancy) if why]
        why = "clock" if "clock" in whys else whys[0] if whys else ""
        return {"way": way[0], "service_time": service[0], "occupancy": occupancy[0]}, why

    # ── Cases ────────────────────────────────────────────────────────────────────────────────────

    def all_cases(self) -> dict[str, list[Case]]:
        found: dict[str, list[Case]] = defaultdict(list)
        for ticket in self.visits:
            self.cases_of_visit(ticket, found)
        for _, _, one, about in self.segments():
            self.cases_of_stretch(one, about, found)
        for ticket, part, one, about in self.segments():
            if one.again:
                case = Case(about)
                if one.call is None:
                    case.why = "never_called"
                else:
                    sched = self.sched(ticket) if part == 1 else None
                    case.value, case.why = self.waited(one.queued, one.call, sched)
                found["second_wait"].append(case)
        for booking in (*self.past, *self.bookings.values()):
            self.cases_of_booking(booking, found)
        for line in self.lines:
            self.cases_of_line(line, found)
        return found

    def cases_of_visit(self, ticket: str, found: dict[str, list[Case]]) -> None:
        visit, sched = self.visits[ticket], self.sched(ticket)
        about = self.about(ticket)
        first, wait, why = self.first_call(ticket)
        direct = visit.stretches[0].direct
        about["counter"] = first.counter if first else visit.stretches[0].counter if direct else ""
        target = 1000 * self.targets.get(about["service"], 900)
        found["visits"].append(Case(about))
        if visit.ended == "done":
            found["served"].append(Case(about))
        if first is not None:
            moved = visit.transfers
            found["transfer"].append(Case(about, value=moved, hit=moved > 0))
        if sched is not None and visit.issue.at != sched:
            late = visit.issue.at - sched
            found["lateness" if late > 0 else "earliness"].append(Case(about, value=abs(late)))
        if direct:
            return
        found["issued"].append(Case(about))
        found["refused"].append(Case(about))
        good = wait is not None and wait <= target
        appointment = sched is not None or about["cls"] == "appt"
        out = "never_called" if first is None else why
        found["wait_appointment" if appointment else "wait_walkin"].append(
            Case(about, out, wait, good)
        )
        if first is None and visit.ended == "cancelled":
            found["service_level"].append(Case(about))
        else:
            found["service_level"].append(Case(about, out, hit=good))
        if not appointment:
            gone = visit.ended in ("cancelled", "no_show")
            found["abandonment"].append(Case(about, hit=gone))
        if visit.ended in ("done", "auto_close"):
            stay, why = self.took(visit.issue, visit.finish)
            why = "auto_close" if visit.ended == "auto_close" else why
            found["total_stay"].append(Case(about, why, stay))
        self.forecast(visit, about, first, found)

    def forecast(
        self,
        visit: Visit,
        about: dict[str, Any],
        first: Stretch | None,
        found: dict[str, list[Case]],
    ) -> None:
        told = [round(1000 * float(word)) for word in visit.issue.note.split()]
        why, off, held = "", 0, False
        if not told:
            why = "not_told"
        elif first is None or first.call is None:
            why = "never_called"
        elif first.call.jumps != visit.issue.jumps:
            why = "clock"
        elif first.call.at < visit.issue.at:
            why = "negative"
        else:
            came = first.call.at - visit.issue.at
            off, held = told[1] - came, told[0] <= came <= told[2]
        found["forecast_mae"].append(Case(about, why, abs(off)))
        found["forecast_bias"].append(Case(about, why, off))
        found["forecast_coverage"].append(Case(about, why, hit=held))

    def cases_of_stretch(
        self, one: Stretch, about: dict[str, Any], found: dict[str, list[Case]]
    ) -> None:
        took, why = self.durations(one)
        assumed = one.start.note == "assumed" if one.start else one.how == "finish"
        if one.call is not None and (one.start is not None or one.how != "open"):
            out = why or ("start_assumed" if assumed else "" if one.start else "not_started")
            found["way"].append(Case(about, out, took["way"]))
        held = one.call is not None or one.start is not None
        if one.how != "open" and (held or one.how == "finish"):
            served = one.start is not None and one.how in ("finish", "transfer", "park")
            out = why or ("start_assumed" if assumed else "" if served else "not_served")
            found["service_time"].append(Case(about, out, took["service_time"]))
        sure = self.sure(about["day"], one.counter)
        unsure = "" if sure else "open_time_unknown"
        if one.how != "open" and held:
            found["occupancy"].append(Case(about, why, took["occupancy"]))
            found["utilisation"].append(Case(about, why or unsure, took["occupancy"]))
        if one.how == "finish":
            found["tickets_per_hour"].append(Case(about, unsure, 1))
            lasts = self.expected.get(one.service)
            out = unsure or ("no_expected_duration" if lasts is None else "")
            found["tickets_per_hour_adjusted"].append(Case(about, out, 1000 * (lasts or 0)))
        if one.how == "park":
            parked, out = self.took(one.end, one.back)
            if one.back is None:
                out = "auto_close" if id(one) in self.shut else "not_back"
            found["parked"].append(Case(about, out, parked))

    def cases_of_booking(self, booking: Booking, found: dict[str, list[Case]]) -> None:
        at = booking.sched
        about = {
            "service": booking.service, "hour": at.hour, "weekday": at.isoweekday(),
            "day": f"{at:%Y-%m-%d}",
        }  # fmt: skip
        found["appointments"].append(Case(about))
        lead = ms(at) - booking.made
        found["lead_time"].append(Case(about, "negative" if lead < 0 else "", lead))
        absent = not booking.started and not booking.cancelled
        found["no_show_appointment"].append(Case(about, hit=absent))
        found["no_show_checked_in"].append(Case(about, hit=absent and booking.checked_in))

    def cases_of_line(self, line: Line, found: dict[str, list[Case]]) -> None:
        about = {
            "service": line.service, "hour": line.local.hour, "weekday": line.local.isoweekday(),
            "day": f"{line.local:%Y-%m-%d}", "kiosk": line.kiosk,
        }  # fmt: skip
        if line.event == "refused":
            found["refused"].append(Case(about, hit=True))
            found["service_level"].append(Case(about))
        elif line.event == "feedback":
            found["satisfaction"].append(Case(about, value=int(line.note)))
        elif line.event == "lead":
            following = [*line.note.split(), "-"]
            for figure, days in zip(("lead_time_next", "lead_time_third"), following, strict=False):
                none = "none_free" if days == "-" else ""
                found[figure].append(Case(about, none, 0 if none else int(days)))
