"""An alarm is called out by a real engine; what is missing is told, never raised."""

from __future__ import annotations

import pygame
import pytest

from counter.house.voice import Crier
from media.player import NoSound, Player
from media.sound import Pcm
from media.speech import Espeak


class Recorder(Player):
    """A loudspeaker that keeps what it is given."""

    def __init__(self, *, device: bool = True) -> None:
        super().__init__()
        self.device = device
        self.opened = 0
        self.heard: list[Pcm] = []

    def open(self) -> None:
        if not self.device:
            raise NoSound("none")
        self.opened += 1

    async def play(self, pcm: Pcm) -> None:
        self.heard.append(pcm)


async def test_the_sentence_is_spoken_and_the_device_opened_once() -> None:
    told: list[str] = []
    player = Recorder()
    crier = Crier(Espeak(), player, told.append)
    await crier.call_out("Notruf! Schalter 4.", "de")
    await crier.call_out("Notruf! Schalter 4.", "de")
    assert [one.duration_s > 0.5 for one in player.heard] == [True, True]
    assert (player.opened, told) == (1, ["ok", "ok"])


@pytest.mark.parametrize(
    ("voice", "device", "state"),
    [(Espeak(program="no-such-engine"), True, "no-voice"), (Espeak(), False, "no-device")],
)
async def test_fail__what_is_missing_is_told(voice: Espeak, device: bool, state: str) -> None:
    told: list[str] = []
    player = Recorder(device=device)
    await Crier(voice, player, told.append).call_out("Notruf!", "de")
    assert (told, player.heard) == ([state], [])


async def test_the_real_player_plays_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    player = Player(volume=0.5)
    player.open()
    await player.play(Pcm(bytes(4_410)))
    assert not pygame.mixer.get_busy(), "it returns when it is quiet again"
    player.close()
    assert pygame.mixer.get_init() is None
