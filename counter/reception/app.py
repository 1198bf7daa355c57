"""The reception's screen: on the left the form for a number, on the right who is in the house, or
who is expected.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal

from counter.house.app import HouseApp
from counter.house.expected import ExpectedPanel
from counter.house.issuing import IssuePanel
from counter.house.keys import RECEPTION
from counter.house.look import STYLE
from counter.house.panels import PeoplePanel
from counter.house.state import House
from counter.house.wording import HousePhrases


class ReceptionApp(HouseApp):
    """Troubles stand in a banner here: there is no list of warnings."""

    POST = RECEPTION
    CSS = (
        STYLE
        + """
#issue { width: 1fr; }
#people { width: 1fr; }
#expected { width: 1fr; }
Screen.-wide #people, Screen.-wide #expected { width: 7fr; }
Screen.-wide #issue { width: 5fr; }
"""
    )

    def panels(self) -> ComposeResult:
        with Horizontal(id="panels"):
            yield IssuePanel(id="issue")
            yield PeoplePanel(id="people")
            yield ExpectedPanel(id="expected")

    def banners(self, house: House, phrases: HousePhrases) -> dict[str, str]:
        troubles = house.view.troubles if house.view else ()
        text = f"⚠ {phrases.troubles(troubles)}" if troubles else ""
        return {**super().banners(house, phrases), "troubles": text}
