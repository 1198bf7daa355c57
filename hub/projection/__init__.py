"""State → what each role may see: the only place where views are made. Pure.

`screens` is for kiosks and displays, `counter` for clerks, `house` for reception and supervisor,
`tickets` for those who hold one, `booking` and `letters` for appointments, `slots` for what is left
of today.
"""

from hub.projection.asides import Asides
from hub.projection.booking import appointment_state, appointments_found, booked
from hub.projection.counter import counter_view
from hub.projection.house import house_view
from hub.projection.letters import booking_view
from hub.projection.screens import CALLS_SHOWN, HEARD, display_view, gate_view, kiosk_view
from hub.projection.selection import Selection, selection
from hub.projection.tickets import call, ticket

__all__ = [
    "CALLS_SHOWN",
    "HEARD",
    "Asides",
    "Selection",
    "appointment_state",
    "appointments_found",
    "booked",
    "booking_view",
    "call",
    "counter_view",
    "display_view",
    "gate_view",
    "house_view",
    "kiosk_view",
    "selection",
    "ticket",
]
