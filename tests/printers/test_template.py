"""Templates: what a line becomes, what is passed over, what cannot break a ticket."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest

from config.texts import Texts
from hub.protocol.ticket_template import LONGEST, VARIABLES
from printers import tickets
from printers.document import Align, Cut, Image, Item, Qr, Rule, Size, SlipFacts, Space, Text
from printers.template import TemplateBroken, blocks_of, built_in
from tests.printers.papers import FACTS

SAY = Texts.load().say("de")


def test_ok__each_line_is_a_block() -> None:
    source = """
# for people only
logo
---
space 2.5
large bold: Number {{ number }}
huge:{{ number }}
left: from the left: twice
- first
qr: https://example.org/{{ number }}
cut
"""
    assert blocks_of(source, {"number": "A017"}, b"png") == (
        Image(b"png"),
        Rule(),
        Space(2.5),
        Text("Number A017", Size.LARGE, bold=True),
        Text("A017", Size.HUGE),
        Text("from the left: twice", align=Align.START),
        Item("first"),
        Qr("https://example.org/A017"),
        Cut(),
    )


def test_ok__what_is_filled_in_is_never_a_block_of_its_own() -> None:
    assert blocks_of("large: {{ x }}", {"x": "a\ncut\nqr: b"}, b"") == (
        Text("a cut qr: b", Size.LARGE),
    )


@pytest.mark.parametrize(
    "source",
    [
        "large: {{ nobody }}",
        "large: {{ number",
        "larger: x",
        "x",
        "large: {{ number.__class__.__mro__ }}",
        "large: {{ 1 / 0 }}",
        "large: {{ number + 1 }}",
        "{% for x in range(100000) %}\ncut\n{% endfor %}",
        "{% include '/etc/passwd' %}",
        "x" * (LONGEST + 1),
    ],
)
def test_fail__a_broken_template_says_so_and_the_ticket_comes_all_the_same(
    source: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(TemplateBroken):
        blocks_of(source, {"number": "A017"}, b"")
    with caplog.at_level(logging.ERROR):
        ticket = tickets.ticket_document(FACTS, SAY, source)
    assert ticket == tickets.ticket_document(FACTS, SAY)
    assert [record.message for record in caplog.records] == ["ticket_template_broken"]


def test_ok__a_house_has_its_own_ticket() -> None:
    document = tickets.ticket_document(FACTS, SAY, "huge: {{ number }}\ncut")
    assert document.blocks == (Text("A017", Size.HUGE), Cut())


def test_ok__a_template_may_speak_of_all_that_a_ticket_knows_and_of_nothing_else() -> None:
    everything = "".join(f"{{% if {name} %}}{{% endif %}}" for name in sorted(VARIABLES))
    blocks = blocks_of_ticket(everything + "cut")
    assert blocks == (Cut(),)


def blocks_of_ticket(source: str) -> object:
    return tickets.ticket_document(FACTS, SAY, source).blocks


def test_ok__what_the_visit_is_about_stands_on_it() -> None:
    facts = replace(
        FACTS,
        concerns=("2 × Führungszeugnis",),
        note="Fotos am Automaten",
        priority=True,
        booked="10:20",
        wait="etwa 10–20 Min.",
    )
    document = tickets.ticket_document(facts, SAY)
    said = [block.text for block in document.blocks if isinstance(block, Text)]
    assert "+ 2 × Führungszeugnis" in said
    assert "Fotos am Automaten" in said
    assert SAY("ticket-priority") in said
    assert "Ihr Termin: 10:20 Uhr" in said
    assert "Wartezeit: etwa 10–20 Min." in said


def test_ok__an_appointment_has_a_slip() -> None:
    facts = SlipFacts(
        "Rathaus", "Kfz-Zulassung", "Dienstag, 24. November 2026", "14:40", "K4P9", "de",
        url="https://warten.example.org/a/k7QmX2vRt9LpZ4wBk7QmX2",
    )  # fmt: skip
    slip = tickets.appointment_document(facts, SAY)
    assert [block.data for block in slip.blocks if isinstance(block, Qr)] == ["K4P9", facts.url]
    assert Text("14:40", Size.HUGE, bold=True) in slip.blocks
    assert Text("Code: K4P9", Size.LARGE, bold=True) in slip.blocks
    assert slip.blocks[-1] == Cut()


@pytest.mark.parametrize("name", ["ticket", "appointment", "test-page"])
def test_ok__the_programs_own_are_there(name: str) -> None:
    assert built_in(name).rstrip().endswith("cut")
