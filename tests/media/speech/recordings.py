"""WAV files as recorders write them, and stand-ins for programs that speak."""

from __future__ import annotations

import math
import struct
import sys
from pathlib import Path

TONE_HZ = 300


def wav(
    duration_s: float = 0.3,
    *,
    rate_hz: int = 22_050,
    channels: int = 1,
    bits: int = 16,
    kind: int = 1,
    extensible: bool = False,
) -> bytes:
    """A tone of half the full scale."""
    frames = bytearray()
    for i in range(round(duration_s * rate_hz)):
        level = 0.5 * math.sin(2 * math.pi * TONE_HZ * i / rate_hz)
        value = round(level * (2 ** (bits - 1) - 1))
        one = (
            bytes([value + 128]) if bits == 8 else value.to_bytes(bits // 8, "little", signed=True)
        )
        frames += one * channels
    width = bits // 8 * channels
    tag = 0xFFFE if extensible else kind
    form = struct.pack("<HHIIHH", tag, channels, rate_hz, rate_hz * width, width, bits)
    if extensible:
        form += struct.pack("<HHIH", 22, bits, 0, kind) + bytes(14)
    chunks = b"fmt " + struct.pack("<I", len(form)) + form
    chunks += b"LIST" + struct.pack("<I", 3) + b"abc\0"
    chunks += b"data" + struct.pack("<I", len(frames)) + frames
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks


def record(folder: Path, language: str, words: dict[str, float]) -> Path:
    """A folder of clips, each a tone of its own length."""
    (folder / language).mkdir(parents=True, exist_ok=True)
    for name, duration_s in words.items():
        (folder / language / f"{name}.wav").write_bytes(wav(duration_s))
    return folder


def program(file: Path, body: str) -> str:
    """An executable; its path."""
    file.write_text(f"#!{sys.executable}\n{body}", "utf-8")
    file.chmod(0o755)
    return str(file)


PIPER = """
import json, pathlib, sys
options = sys.argv[1:]
assert options[0] == "--model" and options[2] == "--output-raw", options
settings = json.loads(pathlib.Path(options[1] + ".json").read_text())
line = sys.stdin.readline().strip()
pathlib.Path(options[1] + ".heard").write_text(line)
print("[info] Loaded voice", file=sys.stderr)
frames = settings["audio"]["sample_rate"] * len(line) // 20
sys.stdout.buffer.write(b"\\x10\\x10" * frames)
"""
"""Behaves like piper: a line in, raw samples out at the voice's rate, a log on stderr."""


def piper_voice(folder: Path, rate_hz: int = 16_000) -> Path:
    voice = folder / "voice.onnx"
    voice.write_bytes(b"onnx")
    (folder / "voice.onnx.json").write_text(f'{{"audio": {{"sample_rate": {rate_hz}}}}}')
    return voice
