"""The register of what a site stores: what, where, what for, how long, who sees it, how it goes.

One entry for each thing, beside the rules by which it is deleted (`hub.keeping.schedule`): for the
data protection officer, for the admin, and for the tests, which hold it to be complete. Sentences
stand in the catalogue as `privacy-<id>-what`, `-why` and `-who`.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from hub import subjects
from hub.keeping.schedule import DAY_S, IDS_S, SHORTEST_ANSWERS_S
from hub.protocol.site import Site


class Where(StrEnum):
    """The catalogue has `privacy-where-<value>` for each."""

    BESIDE = "beside"
    """In the journal's file, in tables that can be deleted."""
    JOURNAL = "journal"
    FILE = "file"
    """In the hub's state directory."""
    DEVICE = "device"
    """On other machines, or in the memory of other programs."""
    OUTSIDE = "outside"
    """Where the site's admins put it."""


class About(StrEnum):
    """Whom it tells something of; the catalogue has `privacy-about-<value>` for each."""

    VISITORS = "visitors"
    STAFF = "staff"
    BOTH = "both"
    NOBODY = "nobody"


class Term(NamedTuple):
    """How long: `privacy-term-<id>` says it, with a number of days (or hours)."""

    id: str
    days: int = 0
    hours: int = 0


class Entry(NamedTuple):
    """`kinds`: of the subjects that it stands under (`hub.subjects`). `file`: the name in the state
    directory. `ends`: `privacy-ends-<value>` says how it is deleted."""

    id: str
    where: Where
    about: About
    term: Callable[[Site], Term]
    ends: str
    kinds: tuple[str, ...] = ()
    file: str = ""


def _written(seconds: int) -> Term:
    """So long after it was written, and then to the start of a day."""
    if seconds == 0:
        return Term("day")
    if seconds % DAY_S:
        return Term("hours", hours=-(-seconds // 3600))
    return Term("days", days=seconds // DAY_S)


def _always(term: str) -> Callable[[Site], Term]:
    return lambda site: Term(term)


def _appointment(site: Site) -> Term:
    return Term("appointment", days=-(-max(DAY_S, site.contacts_kept_s) // DAY_S))


def _ids(site: Site) -> Term:
    return _written(max(IDS_S, site.kept.answers_s))


def _clerks(site: Site) -> Term:
    return _written(site.kept.clerks_s) if site.kept.figures_by_clerk else Term("off")


SELF, COMMAND, NEVER, ELSEWHERE, STOP = "self", "command", "never", "elsewhere", "stop"

REGISTER = (
    Entry(
        "tickets", Where.BESIDE, About.VISITORS, lambda site: _written(site.kept.tickets_s), SELF,
        kinds=(subjects.VISIT,),
    ),
    Entry(
        "language", Where.BESIDE, About.VISITORS, lambda site: _written(site.kept.language_s), SELF,
        kinds=(subjects.VISIT,),
    ),
    Entry(
        "notes", Where.BESIDE, About.VISITORS, lambda site: _written(site.kept.notes_s), SELF,
        kinds=(subjects.VISIT, subjects.REMARK),
    ),
    Entry(
        "reasons", Where.BESIDE, About.NOBODY, lambda site: _written(site.kept.notes_s), SELF,
        kinds=(subjects.COUNTER, subjects.SERVICE, subjects.MESSAGE),
    ),
    Entry(
        "seats", Where.BESIDE, About.STAFF, lambda site: _written(site.kept.clerks_s), SELF,
        kinds=(subjects.CLERK,),
    ),
    Entry("sittings", Where.BESIDE, About.STAFF, _clerks, SELF, kinds=(subjects.SITTING,)),
    Entry("codes", Where.BESIDE, About.VISITORS, _appointment, SELF, kinds=(subjects.APPOINTMENT,)),
    Entry("contacts", Where.BESIDE, About.VISITORS, _appointment, SELF, kinds=(subjects.CONTACT,)),
    Entry(
        "answers", Where.BESIDE, About.VISITORS,
        lambda site: _written(max(SHORTEST_ANSWERS_S, site.kept.answers_s)), SELF,
    ),
    Entry("ids", Where.BESIDE, About.NOBODY, _ids, SELF),
    Entry("journal", Where.JOURNAL, About.NOBODY, _always("always"), NEVER, file="journal.sqlite"),
    Entry("figures", Where.FILE, About.NOBODY, _always("always"), "folder", file="figures"),
    Entry("by-clerk", Where.FILE, About.STAFF, _clerks, SELF),
    Entry("forecast", Where.FILE, About.NOBODY, _always("learned"), SELF, file="forecast.json"),
    Entry("clerks", Where.FILE, About.STAFF, _always("removed"), COMMAND, file="clerks.json"),
    Entry("sessions", Where.FILE, About.STAFF, _always("day"), SELF, file="sessions.json"),
    Entry("keys", Where.FILE, About.NOBODY, _always("removed"), COMMAND, file="keys.json"),
    Entry("secret", Where.FILE, About.NOBODY, _always("always"), NEVER, file="secret"),
    Entry(
        "certificate", Where.FILE, About.NOBODY, _always("always"), NEVER, file="certificate.pem"
    ),
    Entry("running", Where.FILE, About.NOBODY, _always("running"), STOP, file="lock"),
    Entry("kiosk", Where.DEVICE, About.VISITORS, _always("handed-in"), SELF),
    Entry("phone", Where.DEVICE, About.VISITORS, _always("visit"), STOP),
    Entry("screens", Where.DEVICE, About.NOBODY, _always("running"), STOP),
    Entry("reading", Where.DEVICE, About.VISITORS, _always("running"), STOP),
    Entry("mails", Where.OUTSIDE, About.VISITORS, _always("elsewhere"), ELSEWHERE),
    Entry("log", Where.OUTSIDE, About.STAFF, _always("elsewhere"), ELSEWHERE),
    Entry("paper", Where.OUTSIDE, About.VISITORS, _always("elsewhere"), ELSEWHERE),
    Entry("backups", Where.OUTSIDE, About.BOTH, _always("elsewhere"), ELSEWHERE),
)  # fmt: skip
"""In the order in which it is told."""
