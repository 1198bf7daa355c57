"""The register is complete, says a site's own settings, and counts what is there."""

from __future__ import annotations

import asyncio
import inspect
import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from config.errors import UsageError, UserError
from config.texts import STAFF_LANGUAGES, Texts
from hub import subjects
from hub.journal.stock import Stored
from hub.keeping.places import PLACES
from hub.keeping.register import REGISTER, Where
from hub.keeping.schedule import DAY_S
from hub.privacy.__main__ import privacy
from hub.privacy.present import present
from hub.privacy.telling import COLUMNS, as_markdown, as_text, told
from hub.protocol.site import Kept
from tests.hub.backup.houses import worked_in
from tests.hub.house import site

ROOT = Path(__file__).parents[3]
DEMO = ROOT / "config" / "demo" / "site.toml"
KINDS = {
    name.removeprefix("of_")
    for name, _ in inspect.getmembers(subjects, inspect.isfunction)
    if name.startswith("of_")
}


def test_ok__every_kind_of_subject_is_in_it() -> None:
    told_of = [kind for entry in REGISTER for kind in entry.kinds]
    assert set(told_of) == KINDS | {subjects.VISIT}
    assert {entry.where for entry in REGISTER if entry.kinds} == {Where.BESIDE}
    ids = [entry.id for entry in REGISTER]
    assert len(ids) == len(set(ids))
    assert {place.entry for place in PLACES} == {entry.id for entry in REGISTER if entry.file}


@pytest.mark.parametrize("language", STAFF_LANGUAGES)
def test_ok__every_entry_is_told_in_whole_sentences(language: str) -> None:
    entries = told(site(), Texts.load().say(language), {"keys": Stored(2), "answers": Stored(1, 1)})
    for entry in entries:
        for column in COLUMNS[:-1]:
            text = getattr(entry, column)
            assert text, f"{entry.id}: {column}"
            assert "privacy-" not in text
            assert "{" not in text


def term_of(entry: str, kept: Kept, contacts_s: int = 2 * DAY_S) -> str:
    entries = told(replace(site(), kept=kept, contacts_kept_s=contacts_s), Texts.load().say("en"))
    return next(one.term for one in entries if one.id == entry)


def test_ok__it_says_what_the_site_says() -> None:
    assert term_of("tickets", Kept()) == "a day, then until the next begins"
    assert term_of("tickets", Kept(tickets_s=0)) == "to the end of the day"
    assert term_of("notes", Kept(notes_s=5400)) == "2 hours, then until the next day begins"
    assert term_of("language", Kept()) == "400 days, then until the next begins"
    assert term_of("answers", Kept(answers_s=60)) == "a day, then until the next begins"
    assert term_of("ids", Kept()) == "31 days, then until the next begins"
    assert term_of("ids", Kept(answers_s=40 * DAY_S)) == "40 days, then until the next begins"
    for entry in ("sittings", "by-clerk"):
        assert term_of(entry, Kept()) == "not at all: switched off (“figures_by_clerk”)"
        agreed = Kept(clerks_s=9 * DAY_S, figures_by_clerk=True)
        assert term_of(entry, agreed) == "9 days, then until the next begins"
    after = "after the appointment, then until the next begins"
    assert term_of("contacts", Kept()) == f"until 2 days {after}"
    assert term_of("codes", Kept(), 3600) == f"until a day {after}"


def test_ok__every_setting_is_told() -> None:
    """Whoever changes one reads it."""
    say = Texts.load().say("en")
    usual = told(site(), say)
    for name in Kept.__struct_fields__:
        changed = replace(site(), kept=replace(Kept(), **{name: 7 * DAY_S}))
        assert told(changed, say) != usual, name
    assert told(replace(site(), contacts_kept_s=9 * DAY_S), say) != usual


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("state")
    asyncio.run(worked_in(folder))
    return folder


def test_ok__it_counts_what_is_there(state: Path) -> None:
    found = present(state)
    counted = {entry: one.entries for entry, one in found.items()}
    assert counted["tickets"] == counted["language"] == counted["answers"] == 5
    assert (counted["codes"], counted["contacts"], counted["notes"], counted["ids"]) == (1, 1, 0, 0)
    assert (counted["clerks"], counted["keys"], counted["sessions"]) == (1, 1, 1)
    assert (counted["secret"], counted["certificate"]) == (1, 0)
    assert "mails" not in counted
    assert (counted["seats"], counted["sittings"]) == (0, 0)
    assert "by-clerk" not in counted
    assert found["tickets"].oldest_ms == 1_790_578_800_000


def test_ok__for_a_terminal_a_document_and_a_program(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    privacy(site=DEMO, state=state)
    text = capsys.readouterr().out
    assert text.startswith("Was der Standort „Bürgerbüro Musterstadt“ speichert\n=====")
    assert "  Jetzt: 5 Einträge, der älteste von 2026-09-28 09:00\n" in text
    assert max(map(len, text.splitlines())) <= 100
    privacy(site=DEMO, language="en", format="markdown")
    document = capsys.readouterr().out
    tables = [line for line in document.splitlines() if line.startswith("|")]
    assert len(tables) == len(REGISTER) + 2 * len(Where)
    assert {line.count(" | ") for line in tables if "---" not in line} == {5}
    privacy(site=DEMO, state=state, format="json")
    facts = json.loads(capsys.readouterr().out)
    assert facts["settings"]["language_s"] == 400 * DAY_S
    by_id = {one["id"]: one for one in facts["entries"]}
    assert set(by_id) == {entry.id for entry in REGISTER}
    assert by_id["tickets"]["oldest"] == "2026-09-28T09:00:00+02:00"
    assert by_id["mails"]["entries"] is None


def test_ok__a_stroke_in_a_sentence_does_not_part_a_table() -> None:
    say = Texts.load({"en": {"privacy-paper-what": "Paper | thin"}}).say("en")
    entries = told(site(), say)
    assert "| Paper \\| thin |" in as_markdown(entries, "t", "i", say)
    assert "Paper | thin" in as_text(entries, "t", "i", say)


def test_fail__in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"„fr“|“fr”"):
        privacy(site=DEMO, language="fr")
    with pytest.raises(UserError, match=str(tmp_path)):
        privacy(site=DEMO, state=tmp_path)
    (tmp_path / "journal.sqlite").write_text("Das ist keine Datenbank. " * 100)
    with pytest.raises(UserError, match=r"journal\.sqlite"):
        privacy(site=DEMO, state=tmp_path)
