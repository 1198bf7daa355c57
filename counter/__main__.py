"""`aufruf counter`: the clerk's terminal, on this screen or in browsers. The composition root."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hub.link.settings import Address
    from hub.protocol.wording import Say

KEY_VARIABLE = "AUFRUF_COUNTER_KEY"
"""How the web server hands a browser's key to the program it starts for it."""


def counter(
    *, device: Path, counter: str | None = None, language: str = "de", serve: str | None = None
) -> None:
    """The clerk's terminal: one key for the day.

    Parameters
    ----------
    device
        The device's file.
    counter
        The counter's id; otherwise the one that the file names, else the screen asks.
    language
        The language of the screen: de or en.
    serve
        Serve it to browsers on this HOST:PORT instead, behind an access key.
    """
    from config.device import load_device, read_key
    from config.errors import UsageError, UserError, why
    from config.logs import start_logging
    from config.terminal import has_terminal
    from config.texts import STAFF_LANGUAGES, Texts, preferred_language
    from hub.link import Link, LinkSettings
    from hub.protocol.wire import Hello, Role

    def wording(own: Mapping[str, Mapping[str, str]]) -> Say:
        return Texts.load(own).say(language)

    say = Texts.load().say(preferred_language(os.environ))
    if language not in STAFF_LANGUAGES:
        known = ", ".join(STAFF_LANGUAGES)
        raise UsageError(say("counter-no-language", language=language, known=known))
    machine = load_device(device, say)

    def settings(key: str) -> LinkSettings:
        hub = machine.hub
        return LinkSettings(hub.address, hub.site, hub.fingerprint, key)

    def hello(scope: str) -> Hello:
        return Hello(device=machine.name, role=Role.COUNTER, version=version("aufruf"), scope=scope)

    if serve is not None:
        from counter.web.certificate import HalfCertificate
        from counter.web.composition import serve_browsers

        start_logging("counter-web")
        try:
            serve_browsers(
                _address(serve, say),
                device=device,
                language=language,
                say=wording({}),
                settings=settings,
                hello=hello,
                key_variable=KEY_VARIABLE,
                default_counter=counter or machine.counter or "",
                announce=lambda line: print(line, flush=True),
            )
        except HalfCertificate as error:
            raise UserError(say("counter-web-half-certificate", folder=str(error))) from error
        except OSError as error:
            facts = {"address": serve, "reason": why(error)}
            raise UserError(say("counter-web-address-taken", **facts)) from error
        return

    from counter.app import CounterApp
    from counter.desktop import opener

    # A browser that this screen is served to runs elsewhere: nothing is opened beside the server.
    beside = None if KEY_VARIABLE in os.environ else opener(os.environ, sys.platform)
    chosen = counter or machine.counter or ""
    # Out of the environment, so that nothing started from here inherits it.
    key = os.environ.pop(KEY_VARIABLE, None) or read_key(machine, say)
    if not has_terminal():
        raise UserError(say("counter-needs-terminal"))
    start_logging("counter", owns_screen=True)
    CounterApp(
        counter=chosen,
        language=language,
        wording=wording,
        connect=lambda app: Link(settings(key), hello(chosen), app),
        open_address=beside,
    ).run()


def _address(text: str, say: Say) -> Address:
    from config.errors import UsageError
    from hub.link.settings import Address

    host, _, port = text.rpartition(":")
    if port == "0" and host:  # any free port
        return Address(host.strip("[]"), 0)
    try:
        return Address.parse(text)
    except ValueError:
        raise UsageError(say("counter-web-address-wrong", address=text)) from None
