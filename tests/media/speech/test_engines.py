"""Programs that speak, that fail and that hang; their order, and the memory round them."""

from __future__ import annotations

import asyncio
from array import array
from pathlib import Path

import pytest

from media.sound import RATE_HZ, Pcm
from media.speech import Cached, Chain, Clips, Engine, Espeak, Piper, SpeechTrouble, engine, engines
from media.speech.espeak import markup
from media.speech.piper import plain
from media.words import spoken_number
from tests.media.speech.recordings import PIPER, piper_voice, program, record
from tests.patience import PATIENCE_S, until

SENTENCE = "Nummer A siebzehn, bitte zu Schalter vier."


async def test_ok__espeak_speaks() -> None:
    said = await Espeak(timeout_s=PATIENCE_S).say(SENTENCE, "de")
    assert said.rate_hz == RATE_HZ
    assert 2.0 < said.duration_s < 6.0
    assert max(map(abs, array("h", said.frames))) > 5_000


async def test_ok__piper_speaks_at_the_rate_of_its_voice(tmp_path: Path) -> None:
    voice = piper_voice(tmp_path)
    piper = Piper({"de": voice}, program(tmp_path / "piper", PIPER), PATIENCE_S)
    said = await piper.say("Nummer A siebzehn.", "de-simple")
    heard = (tmp_path / "voice.onnx.heard").read_text()
    assert heard == "Nummer A, siebzehn."
    assert said.rate_hz == RATE_HZ
    assert said.duration_s == pytest.approx(len(heard) / 20, abs=0.01)


async def test_ok__a_piper_that_writes_wav(tmp_path: Path) -> None:
    body = f"import sys; sys.path.insert(0, {str(Path(__file__).parents[3])!r})\n"
    body += "from tests.media.speech.recordings import wav\n"
    body += "sys.stdout.buffer.write(wav(0.7, rate_hz=16_000))\n"
    piper = Piper({"de": piper_voice(tmp_path)}, program(tmp_path / "piper", body), PATIENCE_S)
    assert (await piper.say("Hallo", "de")).duration_s == pytest.approx(0.7, abs=0.01)


async def test_fail__piper_without_a_voice_for_the_language(tmp_path: Path) -> None:
    piper = Piper({"de": tmp_path / "none.onnx"}, program(tmp_path / "piper", PIPER))
    for language, state in (("tr", "no-language"), ("de", "error")):
        with pytest.raises(SpeechTrouble) as trouble:
            await piper.say("Hallo", language)
        assert trouble.value.state == state


@pytest.mark.parametrize(
    ("body", "state", "timeout_s"),
    [
        ("import time; time.sleep(600)", "timeout", 0.5),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "error", PATIENCE_S),
        ("import sys; sys.exit(3)", "error", PATIENCE_S),
        ("", "error", PATIENCE_S),
    ],
)
async def test_fail__an_engine_that_hangs_dies_or_fails(
    tmp_path: Path, body: str, state: str, timeout_s: float
) -> None:
    name = program(tmp_path / "engine", body)
    voices = {"de": piper_voice(tmp_path)}
    both: tuple[Engine, ...] = (
        Espeak(program=name, timeout_s=timeout_s),
        Piper(voices, name, timeout_s),
    )
    for each in both:
        with pytest.raises(SpeechTrouble) as trouble:
            await each.say("A", "de")
        assert trouble.value.state == state


async def test_fail__what_espeak_writes_is_no_sound(tmp_path: Path) -> None:
    name = program(tmp_path / "engine", "print('hello')")
    with pytest.raises(SpeechTrouble, match=r"error: .*not a WAV file"):
        await Espeak(program=name, timeout_s=PATIENCE_S).say("A", "de")


async def test_fail__no_engine() -> None:
    for each in (Espeak(program="no-such-engine"), Chain((), lambda state: None)):
        with pytest.raises(SpeechTrouble) as trouble:
            await each.say("A", "de")
        assert trouble.value.state == "no-voice"
        assert not each.installed


async def test_fail__a_wrapper_s_engine_is_killed_with_it(tmp_path: Path) -> None:
    """The program that was started is a script round the one that hangs."""
    pid = tmp_path / "pid"
    engine_file = tmp_path / "engine"
    engine_file.write_text(f"#!/bin/sh\nsleep 600 &\necho $! >{pid}\nwait\n")
    engine_file.chmod(0o755)
    saying = asyncio.create_task(Espeak(program=str(engine_file), timeout_s=600).say("A", "de"))
    await until(lambda: pid.exists() and pid.read_text().endswith("\n"))
    saying.cancel()
    await asyncio.gather(saying, return_exceptions=True)
    stat = Path(f"/proc/{pid.read_text().strip()}/stat")
    await until(lambda: not stat.exists() or ") Z" in stat.read_text())


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("Number A seventeen", "en", "Number <A> seventeen"),
        ("A counter, number A one hundred", "en", "A counter, number <A> one hundred"),
        ("Your number: A.", "en", "Your number: <A>."),
        ("W kolejce, numer W 17", "pl", "W kolejce, numer <W> 17"),
        ("Номер B 17", "ru", "Номер Бэ 17"),
        ("Номер H 17", "uk", "Номер Аш 17"),
        ("الرقم A 17", "ar", "الرقم <A> 17"),
        ("A B siebzehn & <x>", "de", "<A> <B> siebzehn &amp; &lt;x&gt;"),
    ],
)
def test_ok__letters_are_letters_and_words_words(text: str, language: str, read: str) -> None:
    marked = markup(text, language)
    assert marked.replace('<say-as interpret-as="characters">', "<").replace("</say-as>", ">") == (
        read
    )


def test_ok__without_markup_a_comma_keeps_the_letter_apart() -> None:
    assert plain("Number A seventeen,\nplease.", "en") == "Number A, seventeen, please."
    assert plain("counter four A.", "en") == "counter four A."


NUMBERS = {
    "de": ("zˈiːptseːn", "ˈɑː"),
    "en": ("sˈɛvəntˌiːn", "ˈeɪ"),
    "tr": ("ˌonjedˈi", "ˈa"),
    "uk": ("simnˈɑdtsjatʲ", "ˈɑ"),
    "ru": ("sʲɪmnˈɑttsʌtʲ", "ˈɑ"),
    "ar": ("ʕʕaʃar", "ˈeɪ"),
    "pl": ("ɕˌɛdɛmnˈaɕtɕɛ", "ˈa"),
    "fr": ("disˈɛt", "ˈa"),
}


@pytest.mark.parametrize("language", NUMBERS)
async def test_ok__the_voice_of_each_language_reads_letter_and_number(language: str) -> None:
    """As espeak-ng itself says in phonetic signs what it reads."""
    voice = {"en": "en-gb"}.get(language, language)
    process = await asyncio.create_subprocess_exec(
        *("espeak-ng", "-m", "-q", "--ipa", "-v", voice, "--stdin"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    text = markup(spoken_number("A017", language), language)
    out, _ = await process.communicate(text.encode())
    number, letter = NUMBERS[language]
    heard = out.decode().replace("(en)", "").split()
    assert heard[0].startswith(letter)
    assert " ".join(heard).endswith(number)
    assert len(heard) <= 3, "no zero between them"


class Scripted:
    """An engine that says so much silence, or fails, and counts."""

    installed = True

    def __init__(self, frames: int = 1_000, trouble: SpeechTrouble | None = None) -> None:
        self.frames = frames
        self.trouble = trouble
        self.asked = 0
        self.goes_on = asyncio.Event()
        self.goes_on.set()
        self.given_up = 0

    async def say(self, text: str, language: str) -> Pcm:
        self.asked += 1
        try:
            await self.goes_on.wait()
        except asyncio.CancelledError:
            self.given_up += 1
            raise
        if self.trouble is not None:
            raise self.trouble
        return Pcm(bytes(2 * self.frames))


async def test_ok__the_first_that_can_says_it_and_who_stood_in_is_told() -> None:
    told: list[str] = []
    first, second = Scripted(trouble=SpeechTrouble("clip-missing", "x.wav")), Scripted(500)
    chain = Chain((first, second), told.append)
    assert (await chain.say("a", "de")).frames == bytes(1_000)
    assert (await chain.say("b", "de")).frames == bytes(1_000)
    first.trouble = None
    assert (await chain.say("c", "de")).frames == bytes(2_000)
    assert told == ["clip-missing", "ok"]


async def test_ok__who_has_no_voice_for_a_language_is_passed_over_without_a_word() -> None:
    told: list[str] = []
    mute = Scripted(trouble=SpeechTrouble("no-language", "tr"))
    chain = Chain((mute, Scripted()), told.append)
    await chain.say("a", "tr")
    assert told == []


async def test_fail__an_engine_that_is_not_there_is_told_though_another_speaks() -> None:
    told: list[str] = []
    chain = Chain((Piper({}, "no-such-piper"), Espeak(program="none"), Scripted()), told.append)
    await chain.say("a", "de")
    assert told == ["no-voice"]


async def test_fail__when_none_can_all_reasons_are_given() -> None:
    failing = [SpeechTrouble("clip-missing", "x.wav"), SpeechTrouble("timeout", "slow")]
    chain = Chain([Scripted(trouble=each) for each in failing], lambda state: None)
    with pytest.raises(SpeechTrouble, match=r"timeout: x\.wav; slow"):
        await chain.say("a", "de")


async def test_ok__repetitions_cost_nothing_and_the_oldest_go() -> None:
    behind = Scripted(frames=100)
    cached = Cached(behind, most_bytes=400)
    for text in ("a", "b", "a", "c", "a", "b"):
        await cached.say(text, "de")
    assert behind.asked == 4, "a, b, c, and b again, which had to go"


async def test_ok__what_is_being_made_is_made_once() -> None:
    behind = Scripted()
    behind.goes_on.clear()
    cached = Cached(behind)
    both = [asyncio.create_task(cached.say("a", "de")) for _ in range(2)]
    await until(lambda: behind.asked == 1)
    both[0].cancel()
    behind.goes_on.set()
    await both[1]
    assert (behind.asked, behind.given_up) == (1, 0)


async def test_ok__what_nobody_waits_for_is_given_up() -> None:
    behind = Scripted()
    behind.goes_on.clear()
    cached = Cached(behind)
    alone = asyncio.create_task(cached.say("a", "de"))
    await until(lambda: behind.asked == 1)
    alone.cancel()
    await until(lambda: behind.given_up == 1)
    behind.goes_on.set()
    await cached.say("a", "de")
    assert behind.asked == 2


async def test_fail__a_failure_is_not_kept() -> None:
    behind = Scripted(trouble=SpeechTrouble("timeout", ""))
    cached = Cached(behind)
    with pytest.raises(SpeechTrouble):
        await cached.say("a", "de")
    behind.trouble = None
    await cached.say("a", "de")
    assert behind.asked == 2


async def test_ok__the_engines_of_a_machine_in_the_order_of_its_settings(tmp_path: Path) -> None:
    told: list[str] = []
    record(tmp_path, "de", {"nummer": 0.2})
    named = engines(
        ("clips", "piper", "espeak"), voice="", clips=tmp_path, piper="piper", piper_voices={}
    )
    assert [type(each) for each in named.values()] == [Clips, Piper, Espeak]
    voice = engine(
        ("clips", "piper", "espeak"),
        voice="",
        clips=tmp_path,
        piper="piper",
        piper_voices={},
        timeout_s=PATIENCE_S,
        tell=told.append,
    )
    assert (await voice.say(SENTENCE, "de")).duration_s > 2.0
    assert told == ["clip-missing"]
    assert (await voice.say("Nummer", "de")).duration_s == pytest.approx(0.22, abs=0.05)
    assert told == ["clip-missing", "ok"]
