"""The catalogue speaks, falls back, and lets the site speak for itself."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import pytest

from config import completeness
from config.texts import FOLDER, Texts, languages, preferred_language, sources


def test_the_nine_languages_are_there() -> None:
    assert set(languages()) == {"ar", "de", "de-simple", "en", "fr", "pl", "ru", "tr", "uk"}


def test_all_languages_have_the_same_texts_with_the_same_facts() -> None:
    assert completeness.differences() == []


def test_whatever_is_missing_or_too_much_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = shutil.copytree(FOLDER, tmp_path / "texts")
    monkeypatch.setattr("config.texts.FOLDER", copy)
    (copy / "uk" / "gate.ftl").unlink()
    (copy / "tr" / "counter.ftl").write_text("counter-hello = Merhaba\n", "utf-8")
    (copy / "en" / "clerk.ftl").unlink()
    french = (copy / "fr" / "ticket.ftl").read_text("utf-8")
    (copy / "fr" / "ticket.ftl").write_text(
        french.replace("ticket-copy =", "ticket-new =").replace("{ $wifi }", "ici"), "utf-8"
    )
    found = completeness.differences()
    assert "uk: gate-valid is missing" in found
    assert "tr: counter.ftl is not for this language" in found
    assert any(line.startswith("en: clerk-") for line in found)
    assert "fr: ticket-copy is missing" in found
    assert "de: ticket-new is missing, fr has it" in found
    assert "fr: ticket-wifi uses [], German uses ['wifi']" in found
    assert not any(line.startswith(("ar", "pl", "tr: clerk")) for line in found)


@pytest.mark.parametrize(
    "file", sorted(FOLDER.glob("*/*.ftl")), ids=lambda file: f"{file.parent.name}/{file.name}"
)
def test_fluent_reads_every_entry_of_a_file(file: object) -> None:
    assert completeness.faults(file.read_text(encoding="utf-8")) == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", languages())
def test_every_text_can_be_said(language: str) -> None:
    """No reference to a term or text that does not stand in the same file."""
    say = Texts.load().say(language)
    for text_id, used in completeness.variables(language).items():
        for fact in (1, 2):
            assert say(text_id, **dict.fromkeys(used, fact)).strip(), text_id


def test_a_broken_entry_is_found() -> None:
    assert completeness.faults("a-b = fine\na-c = { $open\n") == ["a-c = { $open\n"]
    assert completeness.faults("a-b = one\na-b = two\n") == ["a-b"]


def test_facts_are_filled_in_without_invisible_marks() -> None:
    assert Texts.load().say("en")("config-too-short", setting="name") == "“name” must not be empty."


def test_a_language_without_catalogue_falls_back_to_german() -> None:
    texts = Texts.load()
    assert texts.say("tlh")("config-empty", file="x") == "x ist leer."


def test_the_site_words_a_text_itself() -> None:
    texts = Texts.load({"de": {"config-too-short": "{ $setting } fehlt.\nBitte ergänzen."}})
    assert texts.say("de")("config-too-short", setting="x") == "x fehlt.\nBitte ergänzen."
    assert texts.say("en")("config-too-short", setting="x") == "“x” must not be empty."


def test_broken_wording_of_the_site_is_ignored_and_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    texts = Texts.load({"de": {"config-empty": "{ $oops"}})
    assert texts.say("de")("config-empty", file="x") == "x ist leer."
    assert [record.message for record in caplog.records] == ["text_override_ignored"]


def test_wording_cannot_smuggle_in_other_texts() -> None:
    say = Texts.load({"de": {"config-empty": "nichts\nconfig-ok-device = ha"}}).say("de")
    assert say("config-ok-device", file="f", name="n") == "f: in Ordnung – Gerät „n“."


def test_an_unknown_text_shows_its_id_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        assert Texts.load().say("de")("no-such-text") == "no-such-text"
    assert caplog.records[0].message == "text_missing"


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "de"),
        ({"LANG": "C.UTF-8"}, "de"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "de"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "de"),
        ({"LC_ALL": "C", "LC_MESSAGES": "en"}, "en"),
    ],
)
def test_the_terminal_s_locale_chooses(environ: dict[str, str], language: str) -> None:
    assert preferred_language(environ) == language


def test_ids_begin_with_their_room() -> None:
    rooms = {
        "announcements": ("announce-",),
        "figures": ("figure-", "stat-", "unit-", "dimension-", "left-out-", "flag-"),
        "refusals": ("refusal-",),
        "troubles": ("trouble-", "goodbye-"),
        "spoken": ("kiosk-speak-",),
    }
    for room, source in sources("de").items():
        for text_id, _, _ in completeness.entries(source):
            assert text_id.startswith(rooms.get(room, (f"{room}-",))), f"{room}.ftl: {text_id}"
