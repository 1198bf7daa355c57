"""A QR code for a screen made of characters: pure.

Half blocks make its modules square: one column and half a line each. It has to be shown dark on
white, whatever colours are around it.
"""

from __future__ import annotations

from functools import lru_cache

import qrcode

_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def qr_modules(data: str, quiet: int) -> tuple[tuple[bool, ...], ...]:
    """The code's modules, dark is true, in the smallest version that holds `data`."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_L, border=quiet)
    code.add_data(data)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


@lru_cache(maxsize=8)
def half_blocks(data: str, quiet: int) -> tuple[str, ...]:
    """The code's lines, with so many light modules round it."""
    modules = qr_modules(data, quiet)
    light = (False,) * len(modules)
    rows = [*modules, light] if len(modules) % 2 else list(modules)
    return tuple(
        "".join(_HALVES[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )
