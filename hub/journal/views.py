"""The journal in readable columns, for whoever opens it with a tool of their own.

Only over what is never deleted: who reads these views reads no name, no token and no note. Times
are UTC. docs/data.md explains how to open it. A view that was released is not changed here but made
anew by another migration of `schema`.
"""

from __future__ import annotations


def _at(ms: str = "at_ms") -> str:
    return f"strftime('%Y-%m-%dT%H:%M:%fZ', {ms} / 1000.0, 'unixepoch')"


VIEWS = {
    "event_log": f"""
        SELECT seq, {_at()} AS at, type AS event, visit, body ->> '$.counter' AS counter,
            body ->> '$.service' AS service, body ->> '$.number' AS number, body, site
        FROM events
        """,
    "tickets": f"""
        SELECT seq, {_at("ifnull(body ->> '$.issued_ms', at_ms)")} AS issued_at, visit,
            body ->> '$.number' AS number, body ->> '$.service' AS service,
            body ->> '$.cls' AS cls, {_at("body ->> '$.booked_ms'")} AS booked_at,
            body ->> '$.channel' AS channel, body ->> '$.device' AS device,
            ifnull(body ->> '$.offline', 0) AS offline,
            body ->> '$.told_low_s' AS told_low_s, body ->> '$.told_mid_s' AS told_mid_s,
            body ->> '$.told_high_s' AS told_high_s,
            last_event, {_at("last_ms")} AS last_at, site
        FROM events
        JOIN (
            SELECT visit, max(seq) AS last_seq, type AS last_event, at_ms AS last_ms
            FROM events WHERE visit IS NOT NULL GROUP BY visit
        ) USING (visit)
        WHERE type = 'TicketIssued'
        """,
    "calls": f"""
        SELECT seq, {_at()} AS called_at, visit, body ->> '$.number' AS number,
            body ->> '$.service' AS service, body ->> '$.counter' AS counter,
            body ->> '$.call_seq' AS call_seq, type = 'VisitRecalled' AS again,
            body ->> '$.why.rule' AS rule, body ->> '$.why.waited_s' AS waited_s,
            body ->> '$.why.overtook_count' AS overtook, site
        FROM events WHERE type IN ('VisitCalled', 'VisitRecalled')
        """,
    "counter_log": f"""
        SELECT seq, {_at()} AS at, type AS event, body ->> '$.counter' AS counter,
            body ->> '$.services' AS services, site
        FROM events
        WHERE type IN (
            'CounterOpened', 'CounterPaused', 'CounterClosed', 'CounterStaffed', 'CounterAssigned'
        )
        """,
    "undone": f"""
        SELECT seq, {_at()} AS at, body ->> '$.counter' AS counter, body ->> '$.of' AS undone, site
        FROM events WHERE type = 'ActionUndone'
        """,
    "refusals": f"""
        SELECT seq, {_at()} AS at, body ->> '$.service' AS service, body ->> '$.reason' AS reason,
            body ->> '$.device' AS device, ifnull(body ->> '$.cls', 'walkin') AS cls, site
        FROM events WHERE type = 'TicketRefused'
        """,
    "appointment_log": f"""
        SELECT seq, {_at()} AS at, type AS event, body ->> '$.appointment' AS appointment,
            body ->> '$.service' AS service, {_at("body ->> '$.booked_ms'")} AS booked_at, site
        FROM events
        WHERE type IN ('AppointmentBooked', 'AppointmentCancelled', 'AppointmentMissed')
        """,
    "lead_times": f"""
        SELECT seq, {_at()} AS at, body ->> '$.service' AS service,
            body ->> '$.next_days' AS next_days, body ->> '$.third_days' AS third_days, site
        FROM events WHERE type = 'LeadTimeTaken'
        """,
    "feedback": f"""
        SELECT seq, {_at()} AS at, body ->> '$.score' AS score, body ->> '$.service' AS service,
            body ->> '$.device' AS device, site
        FROM events WHERE type = 'FeedbackGiven'
        """,
    "days": f"""
        SELECT seq, {_at()} AS started_at, body ->> '$.day' AS day, site
        FROM events WHERE type = 'DayStarted'
        """,
    "clock_jumps": f"""
        SELECT seq, {_at()} AS at, (body ->> '$.by_ms') / 1000.0 AS by_s, site
        FROM events WHERE type = 'ClockJumped'
        """,
}
"""By name: its query."""
