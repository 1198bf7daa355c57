"""What is heard in the sound of a display: each sentence is made once more, and looked for.

Found is what is there to the last bit, so what is cut off or sounds over something else is not; and
nothing may sound that was not found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from config.texts import Texts
from display.announcing import Announcement, Pace, sentences
from hub.protocol.screens import TICKET_LANGUAGE, Voice
from hub.protocol.site import Way
from hub.protocol.views import CallLine
from media.chime import FIRST_CALL, REPEATED_CALL, chime, short_chime
from media.sound import RATE_HZ
from media.speech import engine
from tests.patience import PATIENCE_S
from tests.scenarios.hall import LANGUAGES, Called, Screen

VOICE = Voice(languages=(TICKET_LANGUAGE, "de"))
"""So that an announcement in few words is in the ticket's language too."""
VOICE_TABLE = '[voice]\nlanguages = ["ticket", "de"]\n'
GONG, GONG_AGAIN, SHORT_GONG = "gong", "gong again", "short gong"
_GONGS = {
    GONG: chime(FIRST_CALL).frames,
    GONG_AGAIN: chime(REPEATED_CALL).frames,
    SHORT_GONG: short_chime().frames,
}


@dataclass(frozen=True, order=True)
class Sound:
    """From byte to byte. `what`: a gong or a sentence; `seq`: the call that is spoken of, or 0."""

    begin: int
    end: int
    what: str
    seq: int = 0


@dataclass(frozen=True)
class Hearing:
    """All that was found, in its order; `rest`: what sounds after that, and is not whole."""

    sounds: tuple[Sound, ...]
    rest: bytes

    @property
    def calls(self) -> list[int]:
        """Those that are spoken of, each once for all its languages."""
        spoken = [sound.seq for sound in self.sounds if sound.seq]
        return [seq for at, seq in enumerate(spoken) if at == 0 or spoken[at - 1] != seq]

    @property
    def gongs(self) -> list[str]:
        return [sound.what for sound in self.sounds if not sound.seq]

    @property
    def seconds(self) -> float:
        """Until the last of it ends."""
        return self.sounds[-1].end / 2 / RATE_HZ if self.sounds else 0.0


async def hearing(
    screen: Screen, made: Mapping[int, Called], languages: Mapping[str, str]
) -> Hearing:
    """What this display has said of these calls since its start.

    Fails where two things overlap, where a sentence is heard twice, and where anything sounds that
    does not belong to an announcement. `languages`: of the tickets, by visit.
    """
    sound = screen.sound.read_bytes()
    clips = await _clips(screen, made, languages)
    found = sorted([*_found(sound, clips)])
    end = 0
    for each in found:
        assert each.begin >= end, f"{each} sounds over what is before it"
        assert not sound[end : each.begin].strip(b"\0"), f"something else sounds before {each}"
        end = each.end
    return Hearing(tuple(found), sound[end:].strip(b"\0"))


async def _clips(
    screen: Screen, made: Mapping[int, Called], languages: Mapping[str, str]
) -> dict[tuple[int, str], bytes]:
    """By call and sentence."""
    say_in = Texts.load().say
    voice = engine(
        ["espeak"], voice="", clips=None, piper="", piper_voices={}, timeout_s=PATIENCE_S
    )
    clips = {}
    for seq, pace in screen.began_to_speak:
        call = made[seq]
        said = Announcement(_line(call, languages[call.visit]), Pace(pace))
        for each in sentences(said, VOICE, LANGUAGES, say_in):
            clips[seq, each.text] = (await voice.say(each.text, each.language)).frames
    return clips


def _found(sound: bytes, clips: Mapping[tuple[int, str], bytes]) -> Iterator[Sound]:
    for name, gong in _GONGS.items():
        for at in _places(sound, gong):
            yield Sound(at, at + len(gong), name)
    for (seq, text), clip in clips.items():
        places = [*_places(sound, clip)]
        assert len(places) <= 1, f"“{text}” is heard {len(places)} times"
        for at in places:
            yield Sound(at, at + len(clip), text, seq)


def _places(sound: bytes, clip: bytes) -> Iterator[int]:
    at = sound.find(clip)
    while at >= 0:
        yield at
        at = sound.find(clip, at + len(clip))


def _line(call: Called, language: str) -> CallLine:
    return CallLine(
        call_seq=call.call_seq,
        visit=call.visit,
        number=call.number,
        counter=call.counter,
        counter_label=call.counter,
        way=Way.NONE,
        zone="",
        service="",
        at_ms=call.at_ms,
        repeat=call.repeat,
        live=True,
        language=language,
    )
