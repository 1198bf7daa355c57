"""What really sounds: gong and voice in turn, and the gong never depends on the voice."""

from __future__ import annotations

import asyncio
import os
import signal
from array import array
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from display.announcing import Announcement, Pace, Sentence
from display.voice import Speaker
from hub.protocol.commands import CallOutcome
from media.chime import FIRST_CALL, REPEATED_CALL, chime, short_chime
from media.player import NoSound
from media.sound import Pcm, silence
from media.speech import Engine, Espeak, SpeechTrouble
from tests.display.rigs import line
from tests.media.speech.recordings import program
from tests.patience import PATIENCE_S, until

GERMAN = Sentence("Nummer A eins", "de", 0.1)
ENGLISH = Sentence("Number A one", "en", 0.3)
HURRY_MS = "1"
"""The device rests so long after what takes 46 ms to hear: nobody sits here and listens."""
GONG, AGAIN, SHORT_GONG = chime(FIRST_CALL), chime(REPEATED_CALL), short_chime()


class Tones:
    """An engine whose languages are told apart by ear; it notes what it was asked."""

    installed = True

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.fails: dict[str, str] = {}
        self.ready = asyncio.Event()
        self.ready.set()

    def tone(self, language: str) -> Pcm:
        level = {"de": 3_000, "en": 6_000}[language]
        return Pcm(array("h", [level, -level] * 2_205).tobytes())

    async def say(self, text: str, language: str) -> Pcm:
        self.asked.append(language)
        await self.ready.wait()
        if language in self.fails:
            raise SpeechTrouble(self.fails[language], language)
        return self.tone(language)


class Room:
    """A speaker on a sound device that writes down what it plays."""

    def __init__(self, file: Path, voice: Engine) -> None:
        self.file = file
        self.told: list[str] = []
        self.speaking: list[bool] = []
        self.speaker = Speaker(voice, 1.0, self.told.append, self.speaking.append)
        self.speaker.open()

    def heard(self) -> bytes:
        """All of it: the device is closed for that."""
        self.speaker.close()
        return self.file.read_bytes() if self.file.exists() else b""


@pytest.fixture
def recording(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(tmp_path / "sound.raw"))
    monkeypatch.setenv("SDL_DISKAUDIODELAY", HURRY_MS)
    yield tmp_path / "sound.raw"
    pygame.mixer.quit()


def call(pace: Pace = Pace.FULL, *, repeat: bool = False) -> Announcement:
    return Announcement(line(1, repeat=repeat), pace)


def places(sound: bytes, *parts: Pcm) -> list[int]:
    found = [sound.find(part.frames) for part in parts]
    assert -1 not in found
    return found


async def test_ok__gong_then_each_language_after_its_pause(recording: Path) -> None:
    voice = Tones()
    room = Room(recording, voice)
    outcome = await room.speaker.announce(call(), [GERMAN, ENGLISH])
    sound = room.heard()
    german, english = (
        silence(each.pause_s) + voice.tone(each.language) for each in (GERMAN, ENGLISH)
    )
    order = places(sound, GONG, german, english)
    assert order == sorted(order)
    assert order[1] >= len(GONG.frames)
    assert outcome is CallOutcome.SPOKEN
    assert room.told == ["ok"]
    assert room.speaking == [True, False]


@pytest.mark.parametrize(
    ("pace", "repeat", "gong", "outcome"),
    [
        (Pace.FULL, True, AGAIN, CallOutcome.SPOKEN),
        (Pace.SHORT, False, SHORT_GONG, CallOutcome.SHORTENED),
        (Pace.HURRIED, False, None, CallOutcome.SHORTENED),
    ],
)
async def test_ok__the_gong_of_each_pace(
    recording: Path, pace: Pace, repeat: bool, gong: Pcm | None, outcome: CallOutcome
) -> None:
    voice = Tones()
    room = Room(recording, voice)
    assert await room.speaker.announce(call(pace, repeat=repeat), [GERMAN]) is outcome
    sound = room.heard()
    heard = {id(each) for each in (GONG, AGAIN, SHORT_GONG) if each.frames in sound}
    assert heard == ({id(gong)} if gong else set())
    assert voice.tone("de").frames in sound


async def test_ok__the_gong_does_not_wait_for_the_voice(recording: Path) -> None:
    voice = Tones()
    voice.ready.clear()
    room = Room(recording, voice)
    announcing = asyncio.create_task(room.speaker.announce(call(), [GERMAN]))
    await until(lambda: recording.exists() and GONG.frames in recording.read_bytes())
    assert not announcing.done()
    voice.ready.set()
    assert await announcing is CallOutcome.SPOKEN
    assert voice.tone("de").frames in room.heard()


async def test_ok__nobody_is_called_who_is_at_the_counter_already(recording: Path) -> None:
    voice = Tones()
    room = Room(recording, voice)
    assert await room.speaker.announce(call(), [GERMAN], live=lambda: False) is None
    assert await room.speaker.announce(call(Pace.HURRIED), [GERMAN], live=lambda: False) is None
    sound = room.heard()
    assert GONG.frames in sound
    assert voice.tone("de").frames not in sound
    assert SHORT_GONG.frames not in sound


async def test_ok__between_two_languages_the_visitor_has_come(recording: Path) -> None:
    voice = Tones()
    room = Room(recording, voice)
    asked = iter((True, False))
    outcome = await room.speaker.announce(call(), [GERMAN, ENGLISH], live=lambda: next(asked))
    sound = room.heard()
    assert outcome is CallOutcome.SPOKEN
    assert voice.tone("de").frames in sound
    assert voice.tone("en").frames not in sound


async def test_ok__what_was_prepared_is_not_made_again(recording: Path) -> None:
    voice = Tones()
    room = Room(recording, voice)
    room.speaker.prepare([GERMAN, ENGLISH])
    await until(lambda: voice.asked == ["de", "en"])
    await room.speaker.announce(call(), [GERMAN, ENGLISH])
    await room.speaker.announce(call(repeat=True), [GERMAN])
    assert voice.asked == ["de", "en"]
    room.heard()


async def test_ok__a_preparation_is_given_up_for_the_next(recording: Path) -> None:
    voice = Tones()
    voice.ready.clear()
    room = Room(recording, voice)
    for _ in range(50):
        room.speaker.prepare([GERMAN, ENGLISH])
        await asyncio.sleep(0)
    room.speaker.prepare([ENGLISH])
    voice.ready.set()
    await room.speaker.announce(call(), [ENGLISH])
    assert voice.asked.count("en") == 1
    room.heard()


async def test_ok__quiet_hours_and_less_loud_ones(recording: Path) -> None:
    voice = Tones()
    room = Room(recording, voice)
    assert await room.speaker.announce(call(), [GERMAN], loudness=0.0) is None
    assert (voice.asked, room.speaking) == ([], [])
    await room.speaker.announce(call(), [GERMAN], loudness=0.5)
    loudest = max(map(abs, array("h", room.heard())))
    assert loudest == pytest.approx(max(map(abs, array("h", GONG.frames))) / 2, rel=0.02)


async def test_ok__a_film_never_gets_the_channel_of_announcements(recording: Path) -> None:
    room = Room(recording, Tones())
    for _ in range(pygame.mixer.get_num_channels()):
        pygame.mixer.Sound(buffer=bytes(44_100)).play()
    assert not pygame.mixer.Channel(0).get_busy()
    room.heard()


@pytest.mark.usefixtures("recording")
async def test_fail__without_an_engine_there_is_still_the_gong() -> None:
    told: list[str] = []
    speaker = Speaker(Espeak(program="no-such-engine"), 1.0, told.append)
    speaker.open()
    outcome = await speaker.announce(call(repeat=True), [GERMAN])
    assert outcome is CallOutcome.SHORTENED
    assert told == ["no-voice"]


async def test_fail__in_a_hurry_and_without_a_voice_a_short_gong(recording: Path) -> None:
    room = Room(recording, Espeak(program="no-such-engine"))
    outcome = await room.speaker.announce(call(Pace.HURRIED), [GERMAN])
    assert outcome is CallOutcome.SHORTENED
    assert SHORT_GONG.frames in room.heard()


async def test_fail__one_language_without_a_voice_does_not_silence_the_other(
    recording: Path,
) -> None:
    voice = Tones()
    voice.fails = {"de": "no-language"}
    room = Room(recording, voice)
    assert await room.speaker.announce(call(), [GERMAN, ENGLISH]) is CallOutcome.SPOKEN
    voice.fails = {"de": "timeout"}
    assert await room.speaker.announce(call(), [GERMAN, ENGLISH]) is CallOutcome.SPOKEN
    assert room.told == ["ok", "timeout"]
    assert voice.tone("en").frames in room.heard()


async def test_fail__an_engine_killed_in_the_middle_costs_the_sentence_only(
    recording: Path, tmp_path: Path
) -> None:
    started = tmp_path / "started"
    body = "import os, pathlib, time\n"
    body += f"pathlib.Path({str(started)!r}).write_text(str(os.getpid()))\n"
    body += "os.write(1, b'RIFF' + bytes(40))\ntime.sleep(600)\n"
    name = program(tmp_path / "engine", body)
    room = Room(recording, Espeak(program=name, timeout_s=PATIENCE_S))
    announcing = asyncio.create_task(room.speaker.announce(call(), [GERMAN]))
    await until(lambda: started.exists() and bool(started.read_text()))
    os.kill(int(started.read_text()), signal.SIGKILL)
    assert await announcing is CallOutcome.SHORTENED
    assert room.told == ["ok", "error"]
    (tmp_path / "engine").unlink()
    (tmp_path / "engine").symlink_to("/usr/bin/espeak-ng")
    assert await room.speaker.announce(call(), [GERMAN]) is CallOutcome.SPOKEN
    assert room.told == ["ok", "error", "ok"]
    room.heard()


@pytest.mark.usefixtures("recording")
async def test_fail__a_device_that_breaks_is_told_and_opened_again() -> None:
    told: list[str] = []
    speaking: list[bool] = []
    speaker = Speaker(Tones(), 1.0, told.append, speaking.append)
    speaker.open()
    pygame.mixer.quit()
    assert await speaker.announce(call(), [GERMAN]) is None
    assert await speaker.announce(call(), [GERMAN]) is CallOutcome.SPOKEN
    assert told == ["ok", "error", "ok"]
    assert speaking == [True, False, True, False]


@pytest.mark.usefixtures("recording")
async def test_fail__a_device_that_is_gone_and_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    speaker = Speaker(Tones(), 1.0, told.append)
    speaker.open()
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    for _ in range(3):
        assert await speaker.announce(call(), [GERMAN]) is None
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    assert await speaker.announce(call(), [GERMAN]) is CallOutcome.SPOKEN
    assert told == ["ok", "error", "no-device", "ok"]


def test_fail__no_sound_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    with pytest.raises(NoSound):
        Speaker(Espeak(), 1.0, lambda state: None).open()
