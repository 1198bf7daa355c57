"""Looking: at sound cards, screens, engines and fonts of this machine. Thin.

Nothing is changed by looking, and nothing is put on the screen. `root` stands before the paths of
devices, so that a test can lay out a machine.
"""

from __future__ import annotations

import contextlib
import grp
import os
import pwd
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pygame

from display.announcing import Announcement, Pace, sentences
from display.doctor.observed import Access, EngineSeen, Output, ScreenSeen, SoundSeen, VoiceSeen
from hub.protocol.screens import Voice
from hub.protocol.site import Way
from hub.protocol.views import CallLine
from hub.protocol.wording import Say
from media.chime import FIRST_CALL, chime
from media.fonts import FontsMissing, Weight, find_faces
from media.player import NoSound, Player
from media.speech import Clips, Engine, Espeak, Piper, SpeechTrouble
from media.text import Typesetter
from media.words import in_words

SayIn = Callable[[str], Say]
_COUNTERS = 20
_NUMBERS = 999
_CARD = re.compile(r"^ *\d+ \[.*\]: .* - (.+)$", re.MULTILINE)


def user() -> tuple[str, bool]:
    """Who looks, and whether that is root, who may do everything."""
    return pwd.getpwuid(os.geteuid()).pw_name, os.geteuid() == 0


def sound(root: Path = Path("/")) -> SoundSeen:
    """The sound device: opened, asked and closed again."""
    name, as_root = user()
    seen = SoundSeen(
        forced=os.environ.get("SDL_AUDIODRIVER", ""),
        cards=_cards(root),
        access=_access(root, "dev/snd", "controlC*"),
        user=name,
        as_root=as_root,
    )
    player = Player()
    try:
        with _without_noise():
            player.open()
    except NoSound as error:
        return replace(seen, error=str(error))
    try:
        from pygame._sdl2 import audio

        devices = tuple(audio.get_audio_device_names(False))
        return replace(seen, driver=pygame.mixer.get_driver(), devices=devices)
    finally:
        player.close()


def engines(built: Mapping[str, Engine]) -> tuple[EngineSeen, ...]:
    return tuple(EngineSeen(name, each.installed, _what(each)) for name, each in built.items())


async def voices(
    built: Mapping[str, Engine], languages: Sequence[str], say_in: SayIn
) -> tuple[VoiceSeen, ...]:
    """One announcement in each language, by the first engine that can."""
    return tuple([await _voice(built, language, say_in) for language in languages])


def clips_missing(clips: Clips, languages: Sequence[str], say_in: SayIn) -> tuple[str, ...]:
    """Files that calls of A001 … A999 at the counters 1 … 20 would need, by language."""
    missing: dict[str, None] = {}
    for language in languages:
        if not (clips.folder / language).is_dir():
            continue  # by design another engine speaks it
        said = [call_in(language, pace, say_in) for pace in (Pace.FULL, Pace.SHORT)]
        said += [call_in(language, Pace.FULL, say_in, repeat=True)]
        said += [in_words(value, language) for value in range(1, _NUMBERS + 1)]
        said += [call_in(language, Pace.SHORT, say_in, str(at)) for at in range(1, _COUNTERS + 1)]
        for text in said:
            missing.update(
                dict.fromkeys(f"{language}/{word}.wav" for word in clips.missing(text, language))
            )
    return tuple(missing)


async def play(engine: Engine, text: str, language: str, volume: float) -> str:
    """Gong and sentence; empty, or why nothing sounds."""
    player = Player(volume)
    try:
        with _without_noise():
            player.open()
    except NoSound as error:
        return str(error)
    try:
        with contextlib.suppress(SpeechTrouble):
            pcm = await engine.say(text, language)
            await player.play(chime(FIRST_CALL) + pcm)
            return ""
        await player.play(chime(FIRST_CALL))
    except pygame.error as error:
        return str(error)
    finally:
        player.close()
    return ""


def screen(
    wanted: int, say_in: SayIn, languages: Sequence[str], root: Path = Path("/")
) -> ScreenSeen:
    """The display: asked for its screens, nothing is shown on them."""
    name, as_root = user()
    seen = ScreenSeen(
        forced=os.environ.get("SDL_VIDEODRIVER", ""),
        session=_session(),
        wanted=wanted,
        access=_access(root, "dev/dri", "card*"),
        user=name,
        as_root=as_root,
    )
    seen = _with_fonts(seen, say_in, languages)
    try:
        with _without_noise():
            pygame.display.init()
    except pygame.error as error:
        return replace(seen, error=str(error))
    try:
        sizes = pygame.display.get_desktop_sizes()
        rates = pygame.display.get_desktop_refresh_rates()
        outputs = tuple(Output(*size, rate) for size, rate in zip(sizes, rates, strict=True))
        return replace(seen, driver=pygame.display.get_driver().lower(), outputs=outputs)
    finally:
        pygame.display.quit()


def call_in(
    language: str, pace: Pace, say_in: SayIn, counter: str = "3", *, repeat: bool = False
) -> str:
    """What would be said for a call of A017."""
    call = CallLine(
        call_seq=1,
        visit="",
        number="A017",
        counter=counter,
        counter_label=counter,
        way=Way.NONE,
        zone="",
        service="",
        at_ms=0,
        repeat=repeat,
        live=True,
        language=language,
    )
    spoken = sentences(Announcement(call, pace), Voice(languages=(language,)), (language,), say_in)
    return spoken[0].text


async def _voice(built: Mapping[str, Engine], language: str, say_in: SayIn) -> VoiceSeen:
    text = call_in(language, Pace.FULL, say_in)
    reasons: list[SpeechTrouble] = []
    for name, engine in built.items():
        try:
            await engine.say(text, language)
        except SpeechTrouble as trouble:
            reasons.append(trouble)
            continue
        passed = "; ".join(each.detail for each in reasons if each.state != "no-language")
        return VoiceSeen(language, by=name, passed_over=passed)
    return VoiceSeen(language, reason="; ".join(each.detail for each in reasons))


def _what(engine: Engine) -> str:
    match engine:
        case Clips():
            return str(engine.folder)
        case Piper() | Espeak():
            return engine.program
    return ""


def _cards(root: Path) -> tuple[str, ...]:
    try:
        listed = (root / "proc/asound/cards").read_text("utf-8", "replace")
    except OSError:
        return ()
    return tuple(_CARD.findall(listed))


def _access(root: Path, folder: str, pattern: str) -> Access:
    files = sorted((root / folder).glob(pattern))
    if not files:
        return Access(exists=False)
    allowed = any(os.access(file, os.R_OK | os.W_OK) for file in files)
    try:
        group = grp.getgrgid(files[0].stat().st_gid).gr_name
    except (KeyError, OSError):
        group = ""
    return Access(exists=True, allowed=allowed, group=group)


def _session() -> str:
    if os.environ.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "x11" if os.environ.get("DISPLAY") else ""


def _with_fonts(seen: ScreenSeen, say_in: SayIn, languages: Sequence[str]) -> ScreenSeen:
    try:
        faces = find_faces(Weight.REGULAR)
        shaping = Typesetter.find().shapes
    except FontsMissing:
        return seen
    undrawn = []
    for language in languages:
        text = say_in(language)("display-please-wait")
        if not all(any(face.covers(each) for face in faces) for each in text):
            undrawn.append(language)
    return replace(seen, fonts=len(faces), undrawn=tuple(undrawn), shaping=bool(shaping))


@contextlib.contextmanager
def _without_noise() -> Iterator[None]:
    """Libraries of drivers complain to stderr; what they mean is in the error that is raised."""
    kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)
