"""The keys under which deletable facts stand beside the journal.

A visit's language and the reason for which it is parked stand under its own opaque id.
"""

from __future__ import annotations


def of_counter(counter: str) -> str:
    """Why a counter is paused."""
    return f"counter:{counter}"


def of_clerk(counter: str) -> str:
    """Who has signed in at a counter: id and name, with a space between; empty: nobody."""
    return f"clerk:{counter}"


def of_remark(visit: str) -> str:
    """What colleagues should know of a visit."""
    return f"remark:{visit}"


def of_appointment(appointment: str) -> str:
    """The code of an appointment, and the language of who booked it."""
    return f"appointment:{appointment}"


def of_contact(appointment: str) -> str:
    """Who has an appointment and how to write to them, as JSON."""
    return f"contact:{appointment}"


def of_service(service: str) -> str:
    """Why staff have closed a service."""
    return f"service:{service}"


def of_message(zone: str) -> str:
    """The text on a zone's screens; that on all screens without a zone."""
    return f"message:{zone}"
