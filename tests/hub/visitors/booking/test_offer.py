"""However many look, the hub is asked once in a while."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest

from hub.link import NoAnswer
from hub.protocol.questions import FindSlots
from hub.protocol.replies import Finding, Reason, Refusal, Slot, SlotDay, SlotsFound
from hub.visitors.booking.offer import FRESH_S, Offer

TODAY = date(2026, 11, 24)
FREE = SlotDay("2026-11-25", (Slot(1, 1),))


class Hub:
    """Answers as it is told, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[FindSlots] = []
        self.answer: Finding | None = SlotsFound((SlotDay("2026-11-24", ()), FREE))
        self.now_s = 0.0

    async def find(self, question: FindSlots) -> Finding:
        self.asked.append(question)
        await asyncio.sleep(0)
        if self.answer is None:
            raise NoAnswer("timeout")
        return self.answer

    def offer(self) -> Offer:
        return Offer(self, lambda: self.now_s)


async def test_ok__many_who_look_at_once_cost_one_question() -> None:
    hub = Hub()
    offer = hub.offer()
    found = await asyncio.gather(*(offer.days("pass", 1, TODAY, 60) for _ in range(100)))
    assert set(found) == {(FREE,)}
    (asked,) = hub.asked
    assert (asked.first, asked.last, asked.origin.value) == ("2026-11-24", "2027-01-23", "page")


async def test_ok__what_is_old_or_was_changed_is_asked_again() -> None:
    hub = Hub()
    offer = hub.offer()
    await offer.days("pass", 1, TODAY, 60)
    hub.now_s += FRESH_S + 1
    await offer.days("pass", 1, TODAY, 60)
    offer.forget()
    await offer.days("pass", 1, TODAY, 60)
    await offer.days("pass", 2, TODAY, 60)
    await offer.days("pass", 2, TODAY, 60, moved="here:1")
    assert len(hub.asked) == 5


async def test_fail__no_answer_is_not_remembered() -> None:
    hub = Hub()
    offer = hub.offer()
    answer, hub.answer = hub.answer, None
    with pytest.raises(NoAnswer):
        await offer.days("pass", 1, TODAY, 60)
    hub.answer = answer
    assert await offer.days("pass", 1, TODAY, 60) == (FREE,)


async def test_fail__a_refusal_means_that_nothing_is_free() -> None:
    hub = Hub()
    hub.answer = Refusal(Reason.NOT_OFFERED)
    assert await hub.offer().days("pass", 1, TODAY, 60) == ()
