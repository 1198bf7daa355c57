"""The keys under which deletable facts stand beside the journal.

A visit's language and the reason for which it is parked stand under its own opaque id, everything
else under a kind and what it is about, with a colon between.
"""

from __future__ import annotations

VISIT = ""
"""The kind of a subject that is a visit's id."""
COUNTER, CLERK, REMARK, SERVICE, MESSAGE = "counter", "clerk", "remark", "service", "message"
APPOINTMENT, CONTACT, SITTING = "appointment", "contact", "sitting"
OF_APPOINTMENTS = frozenset({APPOINTMENT, CONTACT})
"""What is known as long as the appointment is remembered."""
OF_CLERKS = frozenset({CLERK, SITTING})


def parted(subject: str) -> tuple[str, str]:
    """Its kind, and what it is about."""
    kind, colon, about = subject.partition(":")
    return (kind, about) if colon else (VISIT, subject)


def of_counter(counter: str) -> str:
    """Why a counter is paused."""
    return f"{COUNTER}:{counter}"


def of_clerk(counter: str) -> str:
    """Who has signed in at a counter: id and name, with a space between; empty: nobody."""
    return f"{CLERK}:{counter}"


def of_sitting(seq: int) -> str:
    """Who sat down at a counter with this event: the id; only where figures by clerk are wanted."""
    return f"{SITTING}:{seq}"


def of_remark(visit: str) -> str:
    """What colleagues should know of a visit."""
    return f"{REMARK}:{visit}"


def of_appointment(appointment: str) -> str:
    """The code of an appointment, and the language of who booked it."""
    return f"{APPOINTMENT}:{appointment}"


def of_contact(appointment: str) -> str:
    """Who has an appointment and how to write to them, as JSON."""
    return f"{CONTACT}:{appointment}"


def of_service(service: str) -> str:
    """Why staff have closed a service."""
    return f"{SERVICE}:{service}"


def of_message(zone: str) -> str:
    """The text on a zone's screens; that on all screens without a zone."""
    return f"{MESSAGE}:{zone}"
