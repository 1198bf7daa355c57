"""Errors of the HTTP API as problem details (RFC 9457): always the same form, a stable `type`.

`type` is a URN that names the reason and does not change; `reason` is its last part, for programs.
`detail` is one English sentence for whoever writes the client.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from http import HTTPStatus

import msgspec

from hub.protocol.replies import Reason, Refusal

MEDIA_TYPE = "application/problem+json"
TYPE = "urn:aufruf:problem:"
RETRY_AFTER_S = 5

STATUS: dict[Reason, int] = {
    Reason.UNKNOWN_SERVICE: 404,
    Reason.UNKNOWN_COUNTER: 404,
    Reason.UNKNOWN_VISIT: 404,
    Reason.UNKNOWN_CALL: 404,
    Reason.ALREADY_SPOKEN: 409,
    Reason.SERVICE_CLOSED: 409,
    Reason.SERVICE_RETIRED: 410,
    Reason.NUMBERS_EXHAUSTED: 409,
    Reason.COUNTER_BUSY: 409,
    Reason.COUNTER_RETIRED: 409,
    Reason.CAME_OR_NOT: 409,
    Reason.NOBODY_HERE: 409,
    Reason.NOT_CALLED: 409,
    Reason.NOT_WAITING: 409,
    Reason.NOT_PARKED: 409,
    Reason.NOT_MISSED: 409,
    Reason.ALREADY_ENDED: 410,
    Reason.NOT_SERVED_HERE: 409,
    Reason.CLOSED_BY_STAFF: 409,
    Reason.LAST_TICKET: 409,
    Reason.NO_TIME_LEFT: 409,
    Reason.QUOTA_REACHED: 409,
    Reason.ZONE_FULL: 409,
    Reason.INTERNAL_SERVICE: 409,
    Reason.UNKNOWN_RESULT: 404,
    Reason.TOO_EARLY: 409,
    Reason.NOT_OFFERED: 409,
    Reason.UNKNOWN_CODE: 404,
    Reason.UNKNOWN_APPOINTMENT: 404,
    Reason.NOT_TODAY: 409,
    Reason.CHECKED_IN: 409,
    Reason.CODE_TAKEN: 409,
    Reason.SAME_PLACE: 409,
    Reason.NOT_ENDED: 409,
    Reason.NUMBER_TAKEN: 409,
    Reason.NO_SUCH_SLOT: 404,
    Reason.SLOT_TAKEN: 409,
    Reason.TOO_FAR_AHEAD: 409,
    Reason.TOO_SOON: 409,
    Reason.TOO_MANY: 409,
    Reason.UNKNOWN_PLAN: 404,
    Reason.WRONG_DATES: 400,
    Reason.CALLED_OFF: 410,
    Reason.TIME_PASSED: 410,
    Reason.WRONG_PRESENCE: 403,
    Reason.NOBODY_BEHIND: 409,
    Reason.LET_ENOUGH: 409,
    Reason.NOTHING_TO_UNDO: 409,
    Reason.UNDO_TOO_LATE: 409,
    Reason.UNDO_OVERTAKEN: 409,
    Reason.CLERK_AWAY: 409,
    Reason.NO_NUMBER: 409,
    Reason.UNKNOWN_ZONE: 404,
    Reason.UNKNOWN_ALARM: 404,
    Reason.NO_HELP_ASKED: 409,
    Reason.SIGN_IN: 403,
    Reason.WRONG_PIN: 403,
    Reason.PIN_LOCKED: 403,
    Reason.TOO_LATE: 409,
    Reason.STALE: 409,
    Reason.ID_REUSED: 422,
    Reason.WRONG_ROLE: 403,
    Reason.MALFORMED: 400,
    Reason.DISK_FULL: 503,
    Reason.OVERLOADED: 503,
    Reason.INTERNAL: 500,
}

DETAILS: dict[str, str] = {
    "not-offered": "The site does not offer this.",
    "unknown-code": "There is no appointment with this code.",
    "unknown-appointment": "There is no such appointment.",
    "not-today": "The appointment is on another day.",
    "checked-in": "Whoever booked it has already checked in.",
    "code-taken": "Another appointment has this code.",
    "unknown-service": "The site has no such service.",
    "unknown-counter": "The site has no such counter.",
    "unknown-visit": "There is no such visit today.",
    "unknown-call": "There is no such call.",
    "already-spoken": "Another display speaks this call, or has.",
    "service-closed": "The service is closed at this time.",
    "service-retired": "The service is not offered any more.",
    "numbers-exhausted": "All numbers of this service are in use.",
    "counter-retired": "This counter is being withdrawn and calls nobody any more.",
    "counter-busy": "Somebody is at this counter: finish, park or transfer first.",
    "came-or-not": "A visitor is called here; say first whether they came: start or missed.",
    "nobody-here": "Nobody is at this counter.",
    "not-called": "Nobody is called at this counter.",
    "not-waiting": "The visit is not waiting.",
    "not-parked": "The visit is not parked.",
    "not-missed": "The visit has not missed a call.",
    "already-ended": "The visit has ended.",
    "not-served-here": "This counter does not serve this service.",
    "closed-by-staff": "Staff have closed the service for now.",
    "last-ticket": "It is too late in the day for a ticket of this service.",
    "no-time-left": "The work that waits already takes until closing.",
    "quota-reached": "All tickets of today have been given out for this service.",
    "zone-full": "The waiting area is full.",
    "internal-service": "Nobody comes for this service; a clerk or another service leads to it.",
    "unknown-result": "The service has no such result.",
    "too-early": "It is not time for this yet.",
    "same-place": "The visit is there already.",
    "not-ended": "The visit has not ended.",
    "number-taken": "Somebody else in the house has this number now.",
    "no-such-slot": "There is no such time that could be booked.",
    "slot-taken": "This time has just been given to somebody else.",
    "too-far-ahead": "This day cannot be booked yet.",
    "too-soon": "This time begins too soon.",
    "too-many": "So many of one thing cannot be booked at once.",
    "unknown-plan": "The site has no such slot plan.",
    "wrong-dates": "These are no days in order, or too many of them.",
    "called-off": "The appointment has been called off.",
    "time-passed": "The time of the appointment has passed.",
    "wrong-presence": "This is not the code that the house shows now.",
    "nobody-behind": "Nobody waits behind who could go first.",
    "let-enough": "Others have been let go first as often as the site allows.",
    "nothing-to-undo": "There is nothing to take back at this counter.",
    "undo-too-late": "The time to take it back is over.",
    "undo-overtaken": "It cannot be taken back any more: the visit has gone on.",
    "clerk-away": "This clerk has not signed in at any counter.",
    "no-number": "The visit has no number: it is served without a ticket.",
    "unknown-zone": "The site has no such zone.",
    "unknown-alarm": "There is no such alarm.",
    "no-help-asked": "Nobody has asked for help there.",
    "sign-in": "At this site a clerk has to sign in on the terminals' socket first.",
    "wrong-pin": "Clerk and PIN do not belong together.",
    "pin-locked": "The PIN was wrong too often; it is not looked at for a while.",
    "too-late": "The time to come back is over.",
    "stale": "The command was given too long ago.",
    "id-reused": "This id (Idempotency-Key) was used for a different request.",
    "wrong-role": "The key's role does not allow this.",
    "malformed": "The request cannot be understood.",
    "disk-full": "The hub's disk is full; nothing was recorded.",
    "overloaded": "The hub cannot take this request now.",
    "internal": "The hub failed; its log says how.",
    "unknown-key": "The request carries no key that this hub knows.",
    "unknown-ticket": "No ticket of today has this token.",
    "long-ago": "The time of the appointment was more than a day ago.",
    "no-booking-system": "The site has no source of this kind.",
    "unknown-display": "The site has no such display.",
    "not-found": "There is nothing at this path.",
    "method-not-allowed": "This path does not offer this method.",
    "too-large": "The request's body is too large.",
    "idempotency-key-missing": "The request needs an Idempotency-Key header (1 to 128 characters).",
    "flooding": "Too many requests; slow down.",
    "not-ready": "The hub is starting or stopping.",
    "bad-figures": "There are no such figures.",
    "figures-not-ready": "The figures are being counted; ask again.",
}


@dataclass(frozen=True)
class Problem:
    """One error as the outside sees it."""

    status: int
    reason: str
    detail: str
    facts: dict[str, str | int] = field(default_factory=dict)
    retry_after_s: int | None = None

    @classmethod
    def of(
        cls, status: int, reason: str, detail: str = "", *, retry_after_s: int | None = None
    ) -> Problem:
        """A problem with its usual sentence."""
        return cls(status, reason, detail or DETAILS[reason], {}, retry_after_s)

    @classmethod
    def from_refusal(cls, refusal: Refusal) -> Problem:
        """What a refusal by the rules is over HTTP."""
        status = STATUS[refusal.reason]
        retry_after_s = RETRY_AFTER_S if status == 503 else None
        reason = refusal.reason.value
        return cls(status, reason, DETAILS[reason], dict(refusal.facts), retry_after_s)

    def body(self) -> bytes:
        """The JSON document; the refusal's facts are members of their own."""
        document: dict[str, str | int] = {
            **self.facts,
            "type": TYPE + self.reason,
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
            "reason": self.reason,
        }
        return msgspec.json.encode(document)

    def headers(self) -> list[tuple[bytes, bytes]]:
        """For an ASGI response."""
        headers = [(b"content-type", MEDIA_TYPE.encode()), (b"cache-control", b"no-store")]
        if self.status == 401:
            headers.append((b"www-authenticate", b'Bearer realm="aufruf"'))
        if self.retry_after_s is not None:
            headers.append((b"retry-after", str(self.retry_after_s).encode()))
        return headers
