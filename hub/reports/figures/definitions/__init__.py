"""Every figure, defined once, in the order in which they are shown."""

from __future__ import annotations

from hub.reports.figures.definition import Definition
from hub.reports.figures.definitions.appointments import APPOINTMENTS
from hub.reports.figures.definitions.demand import DEMAND
from hub.reports.figures.definitions.forecast import FORECAST
from hub.reports.figures.definitions.service import SERVICE
from hub.reports.figures.definitions.waits import WAITS

DEFINITIONS: dict[str, Definition] = {
    one.figure: one for one in (*DEMAND, *WAITS, *SERVICE, *APPOINTMENTS, *FORECAST)
}
