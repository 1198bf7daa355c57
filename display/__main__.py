"""`aufruf display`: one screen of the waiting room."""

from __future__ import annotations

import asyncio
import io
import os
import re
import signal
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from config.device import Device, load_device, read_key
from config.errors import UsageError, UserError, why
from config.logs import start_logging
from config.site import load_site
from config.texts import Texts, preferred_language
from hub.protocol.wording import Say

PICTURES = (".png", ".jpg", ".jpeg")

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


def display(
    *,
    device: Path | None = None,
    record: Path | None = None,
    picture: Path | None = None,
    preview: Path | None = None,
    site: Path | None = None,
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
    size
        Of the preview, in pixels.
    language
        Of the preview; otherwise the site's first.
    """
    say = Texts.load().say(preferred_language(os.environ))
    pixels = _size(size, say)
    for file in filter(None, (preview, picture)):
        if file.suffix.lower() not in PICTURES:
            raise UsageError(say("display-bad-picture", file=str(file)))
    if preview is not None:
        if site is None:
            raise UsageError(say("display-needs-site"))
        _preview(preview, site, pixels, language, say)
    elif device is not None:
        _run(device, record, picture, say)
    else:
        raise UsageError(say("display-needs-device"))


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
    from display.marks_file import MarksFile
    from display.screen import NoScreen, Window, open_screen
    from display.voice import Speaker
    from hub.link.settings import LinkSettings
    from hub.protocol.wire import Hello, Role
    from media.player import NoSound
    from media.speech import Voice
    from media.text import FontsMissing, Typesetter

    states: dict[str, str] = {}
    app: App | None = None

    def sound_trouble(state: str) -> None:
        states["sound"] = state
        if app is not None:
            app.report("sound", state)

    link = LinkSettings(
        device.hub.address, device.hub.site, device.hub.fingerprint, read_key(device, say)
    )
    title = say("display-window-title", display=display_id)
    try:
        typesetter = Typesetter.find()
        window = open_screen(Window(_window_size(device), device.screen.fullscreen, title))
    except FontsMissing as error:
        raise UserError(say("display-no-fonts", reason=str(error))) from error
    except NoScreen as error:
        raise UserError(say("display-no-screen", reason=str(error))) from error
    speaker: Speaker | None = None
    if device.sound.enabled:
        speaker = Speaker(Voice(device.sound.voice), device.sound.volume / 100, sound_trouble)
        try:
            speaker.open()
        except NoSound:
            speaker = None
            sound_trouble("no-device")
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
        surface=window,
        typesetter=typesetter,
        marks=MarksFile(_state_folder() / f"display-{device.name}.json"),
        wording=_wording,
        speaker=speaker,
        recorder=recorder,
        picture=picture,
        language=preferred_language(os.environ),
    )
    app = App(link, hello, parts)
    for about, state in states.items():
        app.report(about, state)
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


def _preview(
    target: Path, site_file: Path, size: tuple[int, int], language: str | None, say: Say
) -> None:
    import pygame

    from display.preview import Look, draw, example
    from media.script import second_language
    from media.text import FontsMissing, Typesetter

    loaded = load_site(site_file, say)
    texts = Texts.load(loaded.texts)
    first = language or loaded.site.languages[0]
    if first not in loaded.site.languages:
        known = ", ".join(loaded.site.languages)
        raise UsageError(say("display-no-language", language=first, known=known))
    second = second_language(first, loaded.site.languages)
    too = texts.say(second) if second else None
    look = Look(loaded.site, loaded.theme, texts.say(first), first, too)
    try:
        surface = draw(example(look, size), size, Typesetter.find())
    except FontsMissing as error:
        raise UserError(say("display-no-fonts", reason=str(error))) from error
    encoded = io.BytesIO()
    pygame.image.save(surface, encoded, target.name.lower())
    try:
        target.write_bytes(encoded.getvalue())
    except OSError as error:
        raise UserError(say("display-cannot-write", file=str(target), reason=why(error))) from error
    print(target)
