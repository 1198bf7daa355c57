"""Tells subscribed phones of what their page would ring for.

A service that is slow or gone holds up nobody: each message is a task of its own, tried twice.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import time
from collections.abc import Callable, Iterable

import httpx
import msgspec

from hub.visitors.board import Phone, Watched
from hub.visitors.model import PageFacts
from hub.visitors.push.encryption import encrypt
from hub.visitors.push.subscription import is_push_service
from hub.visitors.push.vapid import Vapid
from media.script import is_right_to_left

log = logging.getLogger(__name__)

PHONES_PER_VISIT = 3
KEPT_S = 600
"""A phone that is off for longer need not hear of the call any more."""
ANSWER_S = 10.0
AGAIN_S = 2.0
_GONE = frozenset({404, 410})
_AT_ONCE = 50


class Message(msgspec.Struct, frozen=True):
    """What the phone shows: no number, and `ticket` is where a tap leads."""

    title: str
    body: str
    ticket: str
    lang: str
    dir: str


class Messenger:
    """`facts`: a visit's page in a language. `may_reach`: which addresses are push services."""

    def __init__(
        self,
        vapid: Vapid,
        facts: Callable[[Watched, str], PageFacts],
        *,
        may_reach: Callable[[str], bool] = is_push_service,
        again_s: float = AGAIN_S,
    ) -> None:
        self._vapid, self._facts, self._may_reach = vapid, facts, may_reach
        self._again_s = again_s
        self._client = httpx.AsyncClient(timeout=ANSWER_S)
        self._turn = asyncio.Semaphore(_AT_ONCE)
        self._sending: set[asyncio.Task[None]] = set()

    def subscribe(self, watched: Watched, phone: Phone) -> bool:
        """From now on this phone hears of the visit. → whether it can be reached."""
        if not self._may_reach(phone.endpoint):
            return False
        phone.told = self._facts(watched, phone.language).alarm
        watched.phones.pop(phone.endpoint, None)
        while len(watched.phones) >= PHONES_PER_VISIT:
            watched.phones.pop(next(iter(watched.phones)))
        watched.phones[phone.endpoint] = phone
        return True

    def changed(self, watched: Iterable[Watched]) -> None:
        """These look different now."""
        for one in watched:
            for phone in list(one.phones.values()):
                facts = self._facts(one, phone.language)
                rings = facts.alarm not in ("", phone.told)
                phone.told = facts.alarm
                if rings:
                    task = asyncio.get_running_loop().create_task(self._tell(one, phone, facts))
                    self._sending.add(task)
                    task.add_done_callback(self._sending.discard)

    async def close(self) -> None:
        for task in self._sending:
            task.cancel()
        await asyncio.gather(*self._sending, return_exceptions=True)
        await self._client.aclose()

    async def _tell(self, watched: Watched, phone: Phone, facts: PageFacts) -> None:
        message = Message(
            title=facts.headline,
            body=facts.come_in or facts.detail,
            ticket=watched.token,
            lang=phone.language,
            dir="rtl" if is_right_to_left(phone.language) else "ltr",
        )
        async with self._turn:
            status = await self._sent(phone, message)
            if status in _GONE:
                watched.phones.pop(phone.endpoint, None)
            elif status == 429 or status >= 500:
                await asyncio.sleep(self._again_s)
                status = await self._sent(phone, message)
        if not 200 <= status < 300:
            log.warning("push_failed", extra={"status": status})

    async def _sent(self, phone: Phone, message: Message) -> int:
        """→ the service's status; 599: it could not be reached."""
        topic = hashlib.sha256(message.ticket.encode()).hexdigest()[:32]
        headers = {
            "Authorization": self._vapid.authorization(phone.endpoint, time.time()),
            "Content-Encoding": "aes128gcm",
            "TTL": str(KEPT_S),
            "Urgency": "high",
            "Topic": topic,
        }
        body = encrypt(msgspec.json.encode(message), phone.key, phone.auth)
        try:
            # What it answers beside its status may be of any length: it is not read.
            async with self._client.stream(
                "POST", phone.endpoint, content=body, headers=headers
            ) as answer:
                return answer.status_code
        except httpx.HTTPError:
            return 599
