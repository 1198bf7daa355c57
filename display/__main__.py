"""`aufruf display`: one screen of the waiting room."""

from __future__ import annotations

import asyncio
import io
import os
import re
import signal
import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from config.device import Device, load_device, read_key
from config.errors import UsageError, UserError, why
from config.logs import start_logging
from config.site import load_site
from config.texts import Texts, preferred_language
from display.facts import labels
from hub.protocol.screens import Screen
from hub.protocol.wording import Say

if TYPE_CHECKING:
    import pygame

    from display.app import App
    from display.voice import Speaker

PICTURES = (".png", ".jpg", ".jpeg")

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


def display(
    *,
    device: Path | None = None,
    record: Path | None = None,
    picture: Path | None = None,
    preview: Path | None = None,
    site: Path | None = None,
    screen: str | None = None,
    layout: str | None = None,
    size: str = "1920x1080",
    language: str | None = None,
) -> None:
    """Show and announce the calls of a waiting area, or preview what that will look like.

    Parameters
    ----------
    device
        The device.toml of this screen.
    record
        A folder for the first frame of each call (`<call-seq>.png`) and `frames.jsonl`.
    picture
        A file (PNG or JPEG) that is kept like the screen, for a web page.
    preview
        Only write a picture (PNG or JPEG) with example calls to this file; needs --site, no hub, no
        screen.
    site
        The site.toml for the preview.
    screen
        Preview this display of the site: its filters, layout and colours.
    layout
        Preview this layout; `list` names all that there are.
    size
        Of the preview, in pixels.
    language
        Of the preview's second labels, and of the ticket that is called first.
    """
    say = Texts.load().say(preferred_language(os.environ))
    pixels = _size(size, say)
    for file in filter(None, (preview, picture)):
        if file.suffix.lower() not in PICTURES:
            raise UsageError(say("display-bad-picture", file=str(file)))
    if preview is not None or layout == "list":
        if site is None:
            raise UsageError(say("display-needs-site"))
        _preview(preview, Sight(site, screen, layout, pixels, language), say)
    elif device is not None:
        _run(device, record, picture, say)
    else:
        raise UsageError(say("display-needs-device"))


@dataclass(frozen=True)
class Sight:
    """What a preview is asked to show."""

    site: Path
    screen: str | None
    layout: str | None
    size: tuple[int, int]
    language: str | None


def _run(file: Path, record: Path | None, picture: Path | None, say: Say) -> None:
    settings = load_device(file, say)
    if settings.display is None:
        raise UserError(say("display-needs-id", file=str(file)))
    start_logging("display")
    asyncio.run(_show(settings, settings.display, record, picture, say))


async def _show(
    device: Device, display_id: str, record: Path | None, picture: Path | None, say: Say
) -> None:
    # Only now: pygame and Pillow take longer to load than all the rest.
    import gc

    import pygame

    from display.app import App, Parts
    from display.camera import Recorder
    from display.canvas import Canvas, NoScreen, Window, open_screen
    from display.marks_file import MarksFile
    from hub.link.settings import LinkSettings
    from hub.protocol.wire import Hello, Role
    from media.text import FontsMissing, Typesetter

    machine = Machine(device, say)
    link = LinkSettings(
        device.hub.address, device.hub.site, device.hub.fingerprint, read_key(device, say)
    )
    screen = device.screen
    title = say("display-window-title", display=display_id)
    try:
        typesetter = Typesetter.find()
        window = Window(_window_size(device), screen.fullscreen, screen.output, title)
        canvas = Canvas(open_screen(window), wanders=screen.shift)
    except FontsMissing as error:
        raise UserError(say("display-no-fonts", reason=str(error))) from error
    except NoScreen as error:
        raise UserError(say("display-no-screen", reason=str(error))) from error
    speaker = machine.speaker()
    try:
        recorder = Recorder(record) if record is not None else None
    except OSError as error:
        raise UserError(say("display-cannot-write", file=str(record), reason=why(error))) from error
    hello = Hello(
        device=device.name,
        role=Role.DISPLAY,
        version=_version(),
        scope=display_id,
        sound=speaker is not None,
    )
    parts = Parts(
        canvas=canvas,
        typesetter=typesetter,
        marks=MarksFile(_state_folder() / f"display-{device.name}.json"),
        wording=_wording,
        speaker=speaker,
        recorder=recorder,
        picture=picture,
        slides=screen.slides,
        volume=device.sound.volume / 100,
        on_command=tuple(screen.on_command),
        off_command=tuple(screen.off_command),
        language=preferred_language(os.environ),
        facts=canvas.facts(),
    )
    app = App(link, hello, parts)
    machine.belongs_to(app)
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, app.stop)
    sys.setswitchinterval(0.001)  # a thread that writes a picture must not hold up a frame
    gc.collect()
    gc.freeze()
    try:
        await app.run()
    finally:
        if recorder is not None:
            await asyncio.to_thread(recorder.close)
        if speaker is not None:
            speaker.close()
        pygame.display.quit()


class Machine:
    """The sound of this machine, which may have something to tell before there is an app."""

    def __init__(self, device: Device, say: Say) -> None:
        self._sound, self._say = device.sound, say
        self._told: dict[str, str] = {}
        self._app: App | None = None

    def speaker(self) -> Speaker | None:
        """`None` where it is to be silent, or has no sound device."""
        from display.voice import Speaker
        from media.player import NoSound
        from media.speech import engine

        sound = self._sound
        if not (sound.enabled and sound.volume):
            return None  # another screen, which can be heard, speaks in its place
        voices = engine(
            sound.engines,
            voice=sound.voice,
            clips=sound.clips,
            piper=sound.piper,
            piper_voices=sound.piper_voices,
            tell=lambda state: self._report("voice", state),
        )
        volume = sound.volume / 100
        speaker = Speaker(
            voices, volume, lambda state: self._report("sound", state), self._speaking
        )
        try:
            speaker.open()
        except NoSound:
            self._report("sound", "no-device")
            return None
        return speaker

    def belongs_to(self, app: App) -> None:
        self._app = app
        for about, state in self._told.items():
            app.report(about, state)

    def _report(self, about: str, state: str) -> None:
        self._told[about] = state
        if self._app is not None:
            self._app.report(about, state)

    def _speaking(self, speaking: bool) -> None:
        if self._app is not None:
            self._app.duck(speaking)


def _wording(overrides: Mapping[str, Mapping[str, str]]) -> Callable[[str], Say]:
    return Texts.load(overrides).say


def _window_size(device: Device) -> tuple[int, int] | None:
    wide, high = device.screen.width, device.screen.height
    return (wide, high) if wide and high else None


def _state_folder() -> Path:
    """Where systemd says, else where a user's programs keep their state."""
    given = os.environ.get("STATE_DIRECTORY", "").partition(":")[0]
    if given:
        return Path(given)
    home = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local/state"
    return Path(home) / "aufruf"


def _version() -> str:
    try:
        return version("aufruf")
    except PackageNotFoundError:
        return "0"


def _size(text: str, say: Say) -> tuple[int, int]:
    match = re.fullmatch(r"([1-9]\d{2,4})[x×]([1-9]\d{2,4})", text)
    if match is None:
        raise UsageError(say("display-bad-size", size=text))
    return int(match[1]), int(match[2])


def _preview(target: Path | None, sight: Sight, say: Say) -> None:
    loaded = load_site(sight.site, say)
    site, theme = loaded.site, loaded.theme
    if sight.layout == "list":
        print("\n".join(sorted(theme.layouts)))
        return
    own = theme.screens.get(sight.screen or "", Screen())
    _known(sight.screen, [one.id for one in site.displays], "display-no-screen-id", say)
    _known(sight.layout, theme.layouts, "display-no-layout", say)
    _known(sight.language, site.languages, "display-no-language", say)
    from display.preview import Look, draw, example
    from media.text import FontsMissing, Typesetter

    look = Look(
        site=site,
        theme=theme,
        say_in=Texts.load(loaded.texts).say,
        labels=_labels(own, site.languages, sight.language),
        screen=msgspec.structs.replace(own, layout=sight.layout or own.layout),
        display=sight.screen or "",
        tickets=(sight.language or site.languages[0], site.languages[0]),
    )
    try:
        surface = draw(example(look, sight.size), sight.size, Typesetter.find())
    except FontsMissing as error:
        raise UserError(say("display-no-fonts", reason=str(error))) from error
    if target is not None:
        _write(surface, target, say)
        print(target)


def _labels(own: Screen, languages: tuple[str, ...], asked: str | None) -> tuple[str, ...]:
    if asked is None or asked == languages[0]:
        return labels(own, languages)
    return (languages[0], asked)


def _known(given: str | None, names: Collection[str], text_id: str, say: Say) -> None:
    if given is not None and given not in names:
        raise UsageError(say(text_id, name=given, known=", ".join(names)))


def _write(surface: pygame.Surface, target: Path, say: Say) -> None:
    import pygame

    encoded = io.BytesIO()
    pygame.image.save(surface, encoded, target.name.lower())
    try:
        target.write_bytes(encoded.getvalue())
    except OSError as error:
        raise UserError(say("display-cannot-write", file=str(target), reason=why(error))) from error
