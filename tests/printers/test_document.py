from __future__ import annotations

from dataclasses import replace

import pytest

from config.texts import Texts
from hub.protocol.replies import StepState, Ticket
from hub.protocol.site import Service, Site
from printers.document import Cut, Image, Item, Qr, Size, Text
from printers.facts import ticket_facts
from printers.tickets import ticket_document
from tests.printers.papers import FACTS

say = Texts.load().say("de")


def texts(**changes: object) -> list[str]:
    document = ticket_document(replace(FACTS, **changes), say)  # type: ignore[arg-type]
    return [block.text for block in document.blocks if isinstance(block, Text | Item)]


def test_ok__the_number_is_the_one_huge_thing_on_the_ticket() -> None:
    blocks = ticket_document(FACTS, say).blocks
    huge = [b.text for b in blocks if isinstance(b, Text) and b.size is Size.HUGE]
    assert huge == ["A017"]


def test_ok__the_ticket_ends_with_its_only_cut() -> None:
    blocks = ticket_document(FACTS, say).blocks
    assert [number for number, b in enumerate(blocks) if isinstance(b, Cut)] == [len(blocks) - 1]


@pytest.mark.parametrize(
    ("ahead", "sentence"),
    [
        (0, "Sie sind als Nächstes dran"),
        (1, "1\u00a0Person vor Ihnen"),
        (3, "3\u00a0Personen vor Ihnen"),
        (None, "Wartezeit zurzeit nicht bekannt"),
    ],
)
def test_ok__people_ahead_in_words(ahead: int | None, sentence: str) -> None:
    assert sentence in texts(people_ahead=ahead)


def test_ok__without_address_there_is_no_code_and_no_word_of_it() -> None:
    document = ticket_document(replace(FACTS, url=""), say)
    assert not any(isinstance(block, Qr) for block in document.blocks)
    assert say("ticket-scan") not in texts(url="")


def test_ok__wifi_is_named_only_where_the_page_needs_it() -> None:
    assert say("ticket-wifi", wifi="Buergeramt-Gast") in texts()
    assert say("ticket-wifi", wifi="Buergeramt-Gast") not in texts(public=True)
    assert say("ticket-house-only") in texts(wifi="")


def test_ok__several_things_to_bring_are_a_list_one_is_a_sentence() -> None:
    many = ticket_document(FACTS, say).blocks
    one = ticket_document(replace(FACTS, bring="Ausweis, Foto"), say).blocks
    assert sum(isinstance(block, Item) for block in many) == 2
    assert not any(isinstance(block, Item) for block in one)
    assert "Ausweis, Foto" in [block.text for block in one if isinstance(block, Text)]
    assert say("ticket-bring") not in texts(bring=" \n")


def test_ok__a_copy_says_so_and_a_logo_stands_first() -> None:
    assert say("ticket-copy") in texts(copy=True)
    assert say("ticket-copy") not in texts()
    assert isinstance(ticket_document(replace(FACTS, logo=b"png"), say).blocks[0], Image)


def test_ok__facts_of_a_ticket_in_local_time_and_language() -> None:
    site = Site(
        id="s",
        name={"de": "Bürgeramt", "en": "Office"},
        timezone="Europe/Berlin",
        languages=("de", "en"),
        services=(Service("pass", {"de": "Ausweis"}, "A", bring={"de": "Foto"}),),
        counters=(),
        zones=(),
        public_url="https://aufruf.musterstadt.de/",
        wifi="Gast",
    )
    issued_ms = 1_760_427_660_000  # 2025-10-14 07:41 UTC
    held = Ticket("v", "A017", "pass", StepState.WAITING, 2, issued_ms, token="abc")
    facts = ticket_facts(site, held, "en", Texts.load().say("en"))
    assert facts.site == "Office"
    assert facts.service == "Ausweis"
    assert facts.issued == "Tuesday, 14\u00a0October\u00a02025, 09:41"
    assert facts.url == "https://aufruf.musterstadt.de/t/abc"
    assert facts.people_ahead == 2
    unknown = ticket_facts(site, held, "de", say, token="xyz", people_known=False)
    assert unknown.url.endswith("/t/xyz")
    assert unknown.people_ahead is None
