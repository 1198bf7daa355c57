"""Pictures of the screen for others: proof of each call's first frame, and a live picture.

Taking one costs the screen a copy in memory, after the frame is out; encoding and writing happen
in a thread.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast

import pygame
from PIL import Image

from hub.protocol.views import CallLine


class Recorder:
    """Writes `<call_seq>.png` of the first frame that shows a call, and a line in `frames.jsonl`.

    The line has `call_seq`, `number`, `counter` and `frame_monotonic_ns`: this machine's monotonic
    clock right after the frame went out.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._thread = ThreadPoolExecutor(1, "recorder")

    def frame(self, surface: pygame.Surface, calls: Sequence[CallLine], shown_ns: int) -> None:
        self._thread.submit(self._write, surface.copy(), tuple(calls), shown_ns)

    def close(self) -> None:
        """Wait until all is written."""
        self._thread.shutdown()

    def _write(self, copy: pygame.Surface, calls: Sequence[CallLine], shown_ns: int) -> None:
        with (self._folder / "frames.jsonl").open("a", encoding="utf-8") as lines:
            for call in calls:
                fact = {
                    "call_seq": call.call_seq,
                    "number": call.number,
                    "counter": call.counter,
                    "frame_monotonic_ns": shown_ns,
                }
                lines.write(json.dumps(fact) + "\n")
        picture = _image(copy)
        for call in calls:
            _save(picture, self._folder / f"{call.call_seq}.png")


def save_picture(copy: pygame.Surface, path: Path) -> None:
    """Replace the file by this picture, as a whole; the suffix says PNG or JPEG."""
    _save(_image(copy), path)


def _image(surface: pygame.Surface) -> Image.Image:
    red, green, blue, _ = surface.get_shifts()
    order = {0: "RGBX", 16: "BGRX"}.get(red)
    if surface.get_bytesize() != 4 or order is None or green != 8 or blue not in (0, 16):
        return Image.frombytes("RGB", surface.get_size(), pygame.image.tobytes(surface, "RGB"))
    pixels = cast("bytes", surface.get_buffer())  # a buffer; as bytes it would be one copy more
    stride = surface.get_pitch()
    return Image.frombytes("RGB", surface.get_size(), pixels, "raw", order, stride, 1)


def _save(picture: Image.Image, path: Path) -> None:
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    if path.suffix.lower() in (".jpg", ".jpeg"):
        picture.save(fresh, "JPEG", quality=85)
    else:
        picture.save(fresh, "PNG", compress_level=1)
    fresh.replace(path)
