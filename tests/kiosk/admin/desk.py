"""A kiosk's menu for tests: the real screen, door and lock over an app that does nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from textual import on
from textual.app import App, ComposeResult
from textual.widgets import Static

from config.texts import Texts
from hub.protocol.theme import Theme
from hub.protocol.wording import Say
from kiosk import look
from kiosk.admin import pin as pins
from kiosk.admin.door import Door
from kiosk.admin.lock import Lock
from kiosk.admin.locked import AdminWanted
from kiosk.admin.staff import Staff
from kiosk.admin.view import Status

BERLIN = ZoneInfo("Europe/Berlin")
PIN = "471108"
SALT = bytes(range(pins.SALT_BYTES))
GOOD = Status(
    connected=True,
    lease_left=40,
    printer="ok",
    scanner="ok",
    sound="ok",
    disk_free_mb=14_212,
    version="0.4.0",
    now_ms=1_795_507_920_000,
)
BAD = Status(
    connected=False,
    silent_s=754.0,
    lease_left=3,
    to_hand_in=37,
    printer="out-of-paper",
    scanner="no-device",
    sound="",
    disk_free_mb=96,
    version="0.4.0",
    now_ms=1_795_507_920_000,
)


class Done:
    """Errands that say what was asked of them."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.outcome = ""
        self.now = GOOD

    async def reprint(self) -> str:
        self.asked.append("reprint")
        return self.outcome

    async def test_page(self) -> str:
        self.asked.append("test page")
        return self.outcome

    def status(self) -> Status:
        return self.now

    def restart(self) -> None:
        self.asked.append("restart")


class Kiosk(App[None], inherit_bindings=False):
    """Something for the menu to stand on."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, folder: Path, *, language: str = "de", with_pin: bool = True) -> None:
        super().__init__()
        self.now_s = 100.0
        self.wall_ms = 1_795_507_920_000
        self.errands = Done()
        pin_file = folder / "admin.pin"
        if with_pin and not pin_file.exists():
            pins.write(pin_file, pins.hashed(PIN, SALT))
        self.door = Door(pin_file, folder / "admin-tries.json", lambda: self.wall_ms)
        self.lock = Lock(folder / "kiosk.locked")
        self.staff = Staff(
            self.door, self.lock, self.errands, "kiosk-1", monotonic_s=lambda: self.now_s
        )
        self._languages = (language, *({"de", "en"} - {language}))

    def compose(self) -> ComposeResult:
        yield Static("Bitte wählen Sie Ihr Anliegen")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return look.variables(Theme())

    def on_mount(self) -> None:
        self.register_theme(look.textual_theme(Theme(), "site"))
        self.theme = "site"
        self.staff.attend(self, self._speakers, lambda: BERLIN)

    def _speakers(self) -> Sequence[tuple[str, Say]]:
        return [(language, Texts.load().say(language)) for language in self._languages]

    @on(AdminWanted)
    def _wanted(self) -> None:
        self.staff.wanted()

    def later(self, by_s: float) -> None:
        """Let so much time have passed for the menu, without waiting for it."""
        self.now_s += by_s
        self.wall_ms += round(by_s * 1000)
