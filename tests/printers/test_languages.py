"""Tickets in all nine languages, as pictures, read by programs of other people."""

from __future__ import annotations

import re
import subprocess
from difflib import get_close_matches
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from config.texts import Texts, languages
from hub.protocol.replies import StepState, Ticket, Wait
from hub.protocol.site import Service, Site
from printers.document import Document
from printers.facts import ticket_facts
from printers.preview import picture_of
from printers.settings import PrinterSettings
from printers.tickets import ticket_document

URL = "https://warten.musterstadt.de/t/k7Qm2xT9bWcR4vLz8NpY3s"
SERVICE = {
    "de": "Personalausweis und Reisepass",
    "de-simple": "Personal-Ausweis und Reise-Pass",
    "en": "Identity card and passport",
    "tr": "Kimlik kartı ve pasaport",
    "uk": "Посвідчення особи та паспорт",
    "ru": "Удостоверение личности и паспорт",
    "ar": "بطاقة الهوية وجواز السفر",
    "pl": "Dowód osobisty i paszport",
    "fr": "Carte d’identité et passeport",
}
BRING = {
    "de": "Biometrisches Foto\nBisheriger Ausweis",
    "de-simple": "Ein neues Foto\nIhren alten Ausweis",
    "en": "Biometric photo\nPrevious document",
    "tr": "Biyometrik fotoğraf\nEski kimlik",
    "uk": "Біометричне фото\nПопередній документ",
    "ru": "Биометрическое фото\nПрежний документ",
    "ar": "صورة بيومترية\nالوثيقة السابقة",
    "pl": "Zdjęcie biometryczne\nPoprzedni dokument",
    "fr": "Photo biométrique\nAncien document",
}
READERS = {
    "de": "deu",
    "de-simple": "deu",
    "en": "eng",
    "tr": "tur",
    "uk": "ukr",
    "ru": "rus",
    "pl": "pol",
    "fr": "fra",
}
"""The language of the reader. None for Arabic: its shaping is tested where it is made."""
READ_AT_LEAST = 0.9
"""Of the words; a reader of pictures takes a letter for another now and then."""
LIKE = 0.75


def paper(language: str) -> Document:
    site = Site(
        id="r",
        name={"": "Bürgerbüro"},
        timezone="Europe/Berlin",
        languages=tuple(SERVICE),
        services=(Service(id="pass", name=SERVICE, prefix="A", bring=BRING),),
        counters=(),
        zones=(),
        public_url="https://warten.musterstadt.de",
        wifi="Buergerbuero-Gast",
    )
    ticket = Ticket(
        "v",
        "A017",
        "pass",
        StepState.WAITING,
        3,
        1_795_507_200_000,
        token="k7Qm2xT9bWcR4vLz8NpY3s",
        wait=Wait(600, 1200),
        language=language,
    )
    say = Texts.load().say(language)
    return ticket_document(ticket_facts(site, ticket, language, say), say)


def picture(folder: Path, language: str, paper_mm: int, *, times: int = 1) -> Path:
    """Of the paper as the printer makes it; `times` as large, for readers used to scans."""
    png = picture_of(paper(language), PrinterSettings(paper_mm=paper_mm))
    image = Image.open(BytesIO(png)).convert("L")
    large = image.resize((image.width * times, image.height * times), Image.Resampling.LANCZOS)
    file = folder / f"{language}-{paper_mm}.png"
    large.save(file)
    return file


def words(text: str) -> list[str]:
    """Those of three letters and more."""
    return [word for word in re.findall(r"\w{3,}", text.casefold()) if not word.isdigit()]


def test_ok__these_are_all_the_languages_there_are() -> None:
    assert set(SERVICE) == set(languages()) == {*READERS, "ar"}


@pytest.mark.parametrize("paper_mm", [80, 58])
@pytest.mark.parametrize("language", list(SERVICE))
def test_ok__a_foreign_reader_reads_the_code(tmp_path: Path, language: str, paper_mm: int) -> None:
    file = picture(tmp_path, language, paper_mm)
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", str(file)], capture_output=True, text=True, check=True
    )
    assert read.stdout.strip() == URL


@pytest.mark.parametrize("language", list(READERS))
def test_ok__a_foreign_eye_reads_the_words(tmp_path: Path, language: str) -> None:
    file = picture(tmp_path, language, 80, times=2)
    command = ["tesseract", str(file), "-", "-l", READERS[language], "--psm", "4"]
    read = words(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    say = Texts.load().say(language)
    told = [SERVICE[language], BRING[language], say("ticket-bring"), say("ticket-watch-screen")]
    expected = words(" ".join(told))
    seen = [word for word in expected if get_close_matches(word, read, 1, LIKE)]
    assert len(seen) >= READ_AT_LEAST * len(expected), set(expected) - set(seen)


def test_ok__each_language_has_words_of_its_own() -> None:
    """No ticket speaks German for want of a catalogue."""
    said = {Texts.load().say(language)("ticket-scan") for language in SERVICE}
    assert len(said) == len(SERVICE)
