"""Messages to phones, through a push service of our own that opens them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest
import pytest_asyncio
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from config.texts import Texts
from hub.protocol.replies import StepState, Ticket
from hub.visitors.board import Watched
from hub.visitors.model import PageFacts, Seen, page_facts
from hub.visitors.push.encryption import CURVE, point
from hub.visitors.push.messenger import PHONES_PER_VISIT, Messenger
from hub.visitors.push.subscription import is_push_service, subscription
from hub.visitors.push.vapid import Vapid, encoded
from tests.hub.visitors.test_model import NINE_MS, SITE, ticket
from tests.patience import until

AUTH = bytes(range(16))


@dataclass
class PushService:
    """Takes messages for one phone and opens them with its key."""

    phone: ec.EllipticCurvePrivateKey
    url: str = ""
    statuses: list[int] = field(default_factory=list)
    """What it answers, one after the other; then 201."""
    headers: list[dict[str, str]] = field(default_factory=list)
    messages: list[dict[str, str]] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = (await reader.readuntil(b"\r\n\r\n")).decode()
        lines = [line.partition(": ") for line in asked.split("\r\n")[1:] if line]
        headers = {name.lower(): value for name, _, value in lines}
        body = await reader.readexactly(int(headers["content-length"]))
        self.headers.append(headers)
        self.messages.append(json.loads(self.opened(body)))
        status = self.statuses.pop(0) if self.statuses else 201
        writer.write(
            f"HTTP/1.1 {status} -\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()
        )
        await writer.drain()
        writer.close()

    def opened(self, body: bytes) -> bytes:
        salt, sender, record = body[:16], body[21:86], body[86:]
        shared = self.phone.exchange(
            ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(CURVE, sender)
        )
        info = b"WebPush: info\0" + point(self.phone.public_key()) + sender
        keying = HKDF(SHA256(), 32, AUTH, info).derive(shared)
        key = HKDF(SHA256(), 16, salt, b"Content-Encoding: aes128gcm\0").derive(keying)
        nonce = HKDF(SHA256(), 12, salt, b"Content-Encoding: nonce\0").derive(keying)
        return AESGCM(key).decrypt(nonce, record, b"").removesuffix(b"\x02")

    def subscribed(self, path: str = "a") -> bytes:
        """What the phone's browser sends to the page."""
        keys = {"p256dh": encoded(point(self.phone.public_key())), "auth": encoded(AUTH)}
        given = {"endpoint": f"{self.url}/{path}", "expirationTime": None, "keys": keys}
        return json.dumps(given).encode()


@pytest_asyncio.fixture
async def service() -> AsyncIterator[PushService]:
    service = PushService(ec.generate_private_key(CURVE))
    server = await asyncio.start_server(service.serve, "127.0.0.1", 0)
    service.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield service


def facts(watched: Watched, language: str) -> PageFacts:
    seen = Seen(ticket=watched.ticket, now_ms=NINE_MS)
    return page_facts(seen, SITE, Texts.load().say(language), language)


@pytest_asyncio.fixture
async def messenger(tmp_path: Path, service: PushService) -> AsyncIterator[Messenger]:
    vapid = Vapid.of(tmp_path / "push.key", "mailto:it@example.org")
    messenger = Messenger(
        vapid, facts, may_reach=lambda url: url.startswith(service.url), again_s=0
    )
    yield messenger
    await messenger.close()


def becomes(watched: Watched, messenger: Messenger, its: Ticket) -> None:
    watched.ticket = its
    messenger.changed([watched])


CALLED = ticket(StepState.CALLED, call_seq=7)


@pytest.fixture
def waiting() -> Watched:
    return Watched("token-of-this-ticket", ticket(StepState.WAITING, people_ahead=2), 0.0)


async def test_ok__a_phone_hears_of_its_call_once_in_its_language(
    service: PushService, messenger: Messenger, waiting: Watched
) -> None:
    assert messenger.subscribe(waiting, subscription(service.subscribed(), "uk"))
    becomes(waiting, messenger, ticket(StepState.WAITING, people_ahead=1))
    becomes(waiting, messenger, CALLED)
    becomes(waiting, messenger, msgspec.structs.replace(CALLED, people_ahead=0))
    await until(lambda: bool(service.messages))
    becomes(waiting, messenger, ticket(StepState.MISSED, until_ms=NINE_MS))
    await until(lambda: len(service.messages) == 2)
    called, missed = service.messages
    assert called == {
        "title": "Ваша черга!",
        "body": "Будь ласка, підійдіть зараз до вікна 5.",
        "ticket": "token-of-this-ticket",
        "lang": "uk",
        "dir": "ltr",
    }
    assert "A017" not in str(service.messages)
    assert missed["title"] == "Ми вас викликали"
    head = service.headers[0]
    assert head["content-encoding"] == "aes128gcm"
    assert head["urgency"] == "high"
    assert head["authorization"].startswith("vapid t=")
    assert "token" not in head["topic"]


async def test_ok__a_service_that_is_busy_is_asked_once_more(
    service: PushService, messenger: Messenger, waiting: Watched
) -> None:
    service.statuses = [503]
    messenger.subscribe(waiting, subscription(service.subscribed(), "de"))
    becomes(waiting, messenger, CALLED)
    await until(lambda: len(service.messages) == 2)
    assert waiting.phones


async def test_ok__a_phone_that_is_gone_is_forgotten(
    service: PushService, messenger: Messenger, waiting: Watched
) -> None:
    service.statuses = [410]
    messenger.subscribe(waiting, subscription(service.subscribed(), "de"))
    becomes(waiting, messenger, CALLED)
    await until(lambda: not waiting.phones)


async def test_ok__who_is_called_already_is_not_told_again(
    service: PushService, messenger: Messenger, waiting: Watched
) -> None:
    waiting.ticket = CALLED
    messenger.subscribe(waiting, subscription(service.subscribed(), "de"))
    becomes(waiting, messenger, CALLED)
    becomes(waiting, messenger, msgspec.structs.replace(CALLED, call_seq=8))
    await until(lambda: bool(service.messages))
    assert len(service.messages) == 1


def test_ok__a_visit_has_few_phones(
    service: PushService, messenger: Messenger, waiting: Watched
) -> None:
    for number in range(9):
        messenger.subscribe(waiting, subscription(service.subscribed(str(number)), "de"))
    assert len(waiting.phones) == PHONES_PER_VISIT
    assert f"{service.url}/8" in waiting.phones


def test_fail__an_address_that_is_no_push_service(
    service: PushService, messenger: Messenger, waiting: Watched
) -> None:
    body = service.subscribed().replace(service.url.encode(), b"https://10.0.0.1")
    assert not messenger.subscribe(waiting, subscription(body, "de"))
    assert not waiting.phones


@pytest.mark.parametrize(
    ("endpoint", "may"),
    [
        ("https://fcm.googleapis.com/fcm/send/abc", True),
        ("https://updates.push.services.mozilla.com/wpush/v2/abc", True),
        ("https://web.push.apple.com/abc", True),
        ("https://db5p.notify.windows.com/w/?token=abc", True),
        ("http://fcm.googleapis.com/fcm/send/abc", False),
        ("https://fcm.googleapis.com:8443/abc", False),
        ("https://fcm.googleapis.com.example.org/abc", False),
        ("https://evilpush.apple.com.example.org", False),
        ("https://notpush.apple.com/abc", False),
        ("https://fcm.googleapis.com@10.0.0.1/abc", False),
        ("https://[::1/abc", False),
        ("", False),
    ],
)
def test_ok__only_the_browsers_own_services_are_reached(endpoint: str, may: bool) -> None:
    assert is_push_service(endpoint) is may


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'{"endpoint":"https://fcm.googleapis.com/x"}',
        b'{"endpoint":"x","keys":{"p256dh":"AAAA","auth":"AAAA"}}',
        b'{"endpoint":"x","keys":{"p256dh":"\xc3\xa4","auth":"AAAA"}}',
    ],
)
def test_fail__what_no_browser_sends(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        subscription(body, "de")
