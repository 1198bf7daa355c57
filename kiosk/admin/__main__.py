"""`aufruf kiosk-pin`: choose the PIN of a kiosk's menu. Composition only."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from config.errors import UserError, why
from hub.protocol.wording import Say


def kiosk_pin(*, device: Path) -> None:
    """Choose the PIN that opens the menu for staff on this kiosk.

    Asks for it twice on the terminal, unseen; else it is the first line of standard input. What is
    kept is a salted hash, in the file that kiosk.admin_pin_file of the device.toml names.

    Parameters
    ----------
    device
        The device.toml of the kiosk.
    """
    import secrets

    from config.device import load_device
    from config.texts import Texts, preferred_language
    from kiosk.admin import pin as pins
    from kiosk.admin.view import LONGEST, SHORTEST

    say = Texts.load().say(preferred_language(os.environ))
    file = load_device(device, say).kiosk.admin_pin_file
    if file is None:
        raise UserError(say("admin-no-pin-file", file=str(device)))
    pin = _asked_pin(say)
    if not pins.is_pin(pin):
        raise UserError(say("admin-no-pin", shortest=SHORTEST, longest=LONGEST))
    if pins.is_trivial(pin):
        raise UserError(say("admin-trivial-pin"))
    try:
        pins.write(file, pins.hashed(pin, secrets.token_bytes(pins.SALT_BYTES)))
    except OSError as error:
        reason = why(error)
        raise UserError(say("admin-pin-not-written", file=str(file), reason=reason)) from error
    print(say("admin-pin-written", file=str(file)))


def _asked_pin(say: Say) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    import getpass

    pin = getpass.getpass(say("admin-ask-pin"))
    if getpass.getpass(say("admin-ask-again")) != pin:
        raise UserError(say("admin-pins-differ"))
    return pin
