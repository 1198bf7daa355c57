"""The supervisor's screen: counters and people on the left, warnings and queues on the right."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from counter.house.app import HouseApp
from counter.house.expected import ExpectedPanel
from counter.house.issuing import IssuePanel
from counter.house.keys import SUPERVISOR, Panel
from counter.house.look import STYLE
from counter.house.panels import ListPanel, PeoplePanel
from counter.house.state import House
from counter.supervisor.panels import CountersPanel, MessagesPanel, ServicesPanel, WarningsPanel
from counter.supervisor.today import TodaySheet


class SupervisorApp(HouseApp):
    """On a wide screen the form for a number, or who is expected, takes the people's place while it
    has the keys. What the day has come to stands below the warnings where one panel is shown at a
    time, and else where there is room."""

    POST = SUPERVISOR
    CSS = (
        STYLE
        + """
#left, #right { width: 1fr; }
#today { height: auto; padding: 0 2; background: $faint; }
WarningsPanel.-some { border-title-color: $alert; }
Screen.-wide #left { width: 11fr; }
Screen.-wide #right { width: 9fr; }
Screen.-wide #counters { height: auto; max-height: 62%; }
Screen.-wide #warnings { height: auto; min-height: 3; max-height: 36%; }
Screen.-wide #messages { height: auto; min-height: 3; max-height: 22%; }
Screen.-wide #issue { display: none; }
Screen.-wide #issue.-active { display: block; }
Screen.-wide.-issuing #people { display: none; }
"""
    )

    def arrange(self, house: House) -> None:
        super().arrange(house)
        self.screen.set_class(house.panel is Panel.ISSUE, "-issuing")
        wide = self.screen.has_class("-wide")
        for side in self.query("#left, #right"):
            side.display = wide or any(
                panel.panel is house.panel for panel in side.query(ListPanel)
            )
        today = self.query_one(TodaySheet)
        room = wide and self.screen.has_class("-tall")
        counted = house.view is not None and bool(house.view.figures)
        today.display = counted and (room or house.panel is Panel.WARNINGS)
        today.show(house, self._phrases)

    def panels(self) -> ComposeResult:
        with Horizontal(id="panels"):
            with Vertical(id="left"):
                yield CountersPanel(id="counters")
                yield IssuePanel(id="issue")
                yield PeoplePanel(id="people")
                yield ExpectedPanel(id="expected")
            with Vertical(id="right"):
                yield WarningsPanel(id="warnings")
                yield ServicesPanel(id="services")
                yield TodaySheet(id="today")
                yield MessagesPanel(id="messages")
