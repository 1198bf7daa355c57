"""What really comes out of the sound device when prompts are spoken and interrupted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from media.player import Player
from media.prompter import Prompter
from media.sound import RATE_HZ, Pcm
from media.speech import Espeak
from tests.patience import PATIENCE_S, until

NINE = ("de", "de-simple", "en", "tr", "uk", "ru", "ar", "pl", "fr")
GREETINGS = {
    "de": "Bitte wählen Sie Ihr Anliegen.",
    "de-simple": "Bitte wählen Sie Ihr Anliegen.",
    "en": "Please choose what you came for.",
    "tr": "Lütfen işleminizi seçin.",
    "uk": "Будь ласка, оберіть послугу.",
    "ru": "Пожалуйста, выберите услугу.",
    "ar": "من فضلك اختر الخدمة.",
    "pl": "Proszę wybrać sprawę.",
    "fr": "Veuillez choisir votre démarche.",
}


class Recorder:
    """A sound device that writes down what it plays, and the prompter on it."""

    def __init__(self, file: Path, voice: Espeak) -> None:
        self.file = file
        self.voice = voice
        self.states: list[str] = []
        self.prompter = Prompter(voice, Player(1.0), self.states.append)

    async def made(self, line: str, language: str) -> Pcm:
        return await self.voice.say(line, language)

    def plays(self, pcm: Pcm) -> bool:
        return self.file.exists() and pcm.frames in self.file.read_bytes()

    async def begins(self, pcm: Pcm) -> None:
        """Wait until the first tenth of a second of it was heard."""
        start = pcm.frames[: RATE_HZ // 5]
        await until(lambda: self.plays(Pcm(start)))


@pytest.fixture
async def recorder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Recorder]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(tmp_path / "sound.raw"))
    recorder = Recorder(tmp_path / "sound.raw", Espeak(timeout_s=PATIENCE_S))
    yield recorder
    await recorder.prompter.close()


async def test_ok__sentence_after_sentence_is_heard_whole(recorder: Recorder) -> None:
    lines = ("Ihre Nummer ist A siebzehn.", "Bitte nehmen Sie Platz.")
    pcms = [await recorder.made(line, "de") for line in lines]
    recorder.prompter.speak("\n".join(lines), "de")
    async with asyncio.timeout(PATIENCE_S):
        await recorder.prompter.finished()
    await recorder.prompter.close()
    sound = recorder.file.read_bytes()
    places = [sound.find(pcm.frames) for pcm in pcms]
    assert -1 not in places
    assert places == sorted(places)
    assert recorder.states == ["ok"]


async def test_ok__a_new_text_interrupts_the_old_one_at_once(recorder: Recorder) -> None:
    old = "Das ist ein sehr langer Satz, den sich gewiss niemand bis zu seinem Ende anhören mag."
    new = "Bitte wählen Sie."
    pcm_old, pcm_new = await recorder.made(old, "de"), await recorder.made(new, "de")
    recorder.prompter.speak(f"{old}\n{old}", "de")
    await recorder.begins(pcm_old)
    recorder.prompter.speak(new, "de")
    async with asyncio.timeout(PATIENCE_S):
        await recorder.prompter.finished()
    await recorder.prompter.close()
    assert recorder.plays(pcm_new)
    assert not recorder.plays(pcm_old)


async def test_ok__hush_is_quiet(recorder: Recorder) -> None:
    line = "Das ist ein sehr langer Satz, den sich gewiss niemand bis zu seinem Ende anhören mag."
    pcm = await recorder.made(line, "de")
    recorder.prompter.speak(line, "de")
    await recorder.begins(pcm)
    recorder.prompter.hush()
    assert not recorder.prompter.speaking
    await recorder.prompter.close()
    assert not recorder.plays(pcm)


async def test_ok__interrupted_a_hundred_times_before_it_has_begun(recorder: Recorder) -> None:
    line = "Bitte wählen Sie."
    for _ in range(100):
        recorder.prompter.speak("Niemals zu hören, auch nicht ein wenig.", "de")
        await asyncio.sleep(0)
    recorder.prompter.speak(line, "de")
    async with asyncio.timeout(PATIENCE_S):
        await recorder.prompter.finished()
    pcm = await recorder.made(line, "de")
    await recorder.prompter.close()
    assert recorder.plays(pcm)


async def test_fail__no_engine_no_device_nothing_raised(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    states: list[str] = []
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    prompter = Prompter(Espeak(program="no-such-engine"), Player(), states.append)
    prompter.speak("Guten Tag.", "de")
    await prompter.finished()
    await prompter.close()
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    prompter = Prompter(Espeak(), Player(), states.append)
    prompter.speak("Guten Tag.", "de")
    await prompter.finished()
    await prompter.close()
    assert states == ["no-voice", "no-device"]


async def test_ok__each_of_the_nine_languages_has_a_voice_of_its_own() -> None:
    voice = Espeak(timeout_s=PATIENCE_S)
    said = {language: await voice.say(GREETINGS[language], language) for language in NINE}
    assert all(pcm.duration_s > 0.8 for pcm in said.values())
    assert said["de-simple"].duration_s > 1.1 * said["de"].duration_s
    english = {language: await voice.say(GREETINGS[language], "en") for language in NINE}
    assert [one for one in NINE if said[one] == english[one]] == ["en"]
