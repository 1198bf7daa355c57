from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Picture

from printers.decoder import decode
from printers.document import Align, Block, Cut, Document, Image, Item, Qr, Rule, Size, Space, Text
from printers.escpos import Encoder
from printers.preview import sheet_of
from printers.profile import Profile, load_profile
from printers.settings import PrinterSettings
from tests.printers.papers import ticket

GOLDEN = Path(__file__).parent / "golden"
WIDE = load_profile("default", 80)
WESTERN = st.text("abcXYZ 0189äöüÄÖÜß„“–…€é,.!", max_size=80)


def commands(document: Document, profile: Profile = WIDE) -> list[str]:
    return [command.name for command in decode(Encoder(profile).encode(document))]


def of(*blocks: Block, language: str = "de") -> Document:
    return Document("test", language, blocks)


@pytest.mark.parametrize(("language", "paper_mm"), [("de", 80), ("en", 80), ("de", 58)])
def test_ok__the_bytes_of_a_ticket(language: str, paper_mm: int) -> None:
    # Changed on purpose? Look at the picture (aufruf print-preview), then run
    # `python -m tests.printers.golden` to write these files anew.
    data = Encoder(load_profile("default", paper_mm)).encode(ticket(language=language))
    assert data == (GOLDEN / f"ticket-{language}-{paper_mm}.bin").read_bytes()


def test_ok__each_ticket_is_encoded_from_scratch() -> None:
    encoder = Encoder(WIDE)
    assert encoder.encode(ticket()) == encoder.encode(ticket())
    assert encoder.encode(ticket()).startswith(b"\x1b@\x1bt\x10")


blocks = st.one_of(
    st.builds(Text, WESTERN, st.sampled_from(Size), st.sampled_from(Align), st.booleans()),
    st.builds(Item, WESTERN),
    st.just(Rule()),
    st.builds(Space, st.floats(0, 40)),
    st.builds(Qr, st.text("abcdefghij/:.", min_size=1, max_size=80)),
)


@settings(max_examples=60)
@given(st.lists(blocks, max_size=8), st.sampled_from([58, 80]))
def test_ok__every_document_reads_back_as_what_it_said(given_: list[Block], paper_mm: int) -> None:
    sheet = sheet_of(of(*given_, Cut()), PrinterSettings(paper_mm=paper_mm))
    said = "".join(block.text for block in given_ if isinstance(block, Text | Item))
    printed = sheet.text.replace("•", "")
    assert "".join(printed.split()) == "".join(said.split())
    assert sheet.codes == tuple(block.data for block in given_ if isinstance(block, Qr))


def test_ok__german_typography_is_text_not_picture() -> None:
    names = commands(of(Text("„Größe“ – 5 €, ‚ja‘ …\u202f!")))
    assert "GS v" not in names


def test_ok__only_the_line_with_a_foreign_character_is_drawn() -> None:
    names = commands(of(Text("Straße"), Text("STRAẞE →"), Text("Straße")))
    assert [name for name in names if name in ("text", "GS v")] == ["text", "GS v", "text"]


def test_ok__a_printer_without_western_quotes_gets_them_drawn() -> None:
    profile = load_profile("default", 80)
    profile = Profile(
        **{n: getattr(profile, n) for n in profile.__slots__} | {"code_page": "CP858"}
    )
    assert commands(of(Text("5 € und ß")), profile).count("GS v") == 0
    assert commands(of(Text("„Zitat“")), profile).count("GS v") == 1


def test_ok__arabic_stands_at_the_right_edge() -> None:
    settings = PrinterSettings(paper_mm=80)
    arabic = sheet_of(of(Text("بطاقة", align=Align.START), language="ar"), settings).picture
    german = sheet_of(of(Text("ẞ", align=Align.START), language="de"), settings).picture
    middle = arabic.width // 2
    assert arabic.crop((0, 0, middle, arabic.height)).getextrema() == (255, 255)
    assert german.crop((middle, 0, german.width, german.height)).getextrema() == (255, 255)


def test_ok__a_printer_that_cannot_make_codes_gets_a_picture() -> None:
    names = commands(of(Qr("https://a.de")), load_profile("POS-5890", 58))
    assert "GS (" not in names
    assert "GS v" in names


def test_ok__a_printer_without_cutter_feeds_to_the_edge() -> None:
    assert "GS V" not in commands(of(Text("a"), Cut()), load_profile("POS-5890", 58))
    assert commands(of(Text("a"), Cut())).count("GS V") == 1


def test_ok__a_logo_of_any_size_fits_and_a_broken_one_costs_no_ticket() -> None:
    buffer = io.BytesIO()
    Picture.new("RGBA", (3000, 500), (0, 0, 120, 255)).save(buffer, "PNG")
    sheet = sheet_of(of(Image(buffer.getvalue()), Text("A")), PrinterSettings(paper_mm=58))
    assert sheet.picture.getextrema() == (0, 255)
    assert sheet_of(of(Image(b"no picture"), Text("A")), PrinterSettings()).text == "A"


def test_fail__an_unknown_profile_prints_all_the_same(caplog: pytest.LogCaptureFixture) -> None:
    assert load_profile("TM-T20I", 80).name == "default"
    assert caplog.records[0].message == "printer_profile_unknown"
    assert caplog.records[0].__dict__["meant"].startswith("TM-T20II")


def test_ok__loading_the_encoder_leaves_logging_screen_and_disk_alone(tmp_path: Path) -> None:
    script = (
        "import logging, printers.escpos, sys; assert 'escpos' not in sys.modules;"
        "from printers.profile import load_profile; from printers.escpos import Encoder;"
        "from tests.printers.papers import ticket;"
        "Encoder(load_profile('default', 80)).encode(ticket());"
        "assert logging.getLogger().handlers == []"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"TMPDIR": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert list(tmp_path.iterdir()) == []
