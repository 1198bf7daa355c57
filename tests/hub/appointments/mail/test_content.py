"""What a letter says: to whom, about what, with which links, in which language."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from config.texts import languages
from hub.appointments.mail.content import content, spoken
from hub.protocol.commands import LetterKind
from hub.protocol.replies import Purpose
from tests.hub.appointments.given import ms
from tests.hub.appointments.mail.given import LETTER, SITE, house, letter

HOUSE = house()


def urls(**changes: object) -> list[str]:
    return [way.url for way in content(letter(**changes), HOUSE).ways]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", LetterKind)
def test_ok__every_letter_is_whole_in_every_language(language: str, kind: LetterKind) -> None:
    said = content(letter(language=language, kind=kind, offered_ms=ms("2026-03-27 08:00")), HOUSE)
    texts = [said.subject, said.greeting, *said.says, *said.hints, *said.closing, said.title]
    texts += [text for fact in said.facts for text in (fact.label, fact.value)]
    texts += [text for way in said.ways for text in (way.label, way.url)]
    assert all(text and not text.startswith("mail-") for text in texts)
    assert "2026" in said.subject
    assert "ausweis" not in said.subject.lower()
    assert said.right_to_left is (language == "ar")


def test_ok__a_confirmation_tells_all_that_is_needed(snapshot: SnapshotAssertion) -> None:
    assert content(LETTER, HOUSE) == snapshot


def test_ok__links_are_those_that_there_are_tokens_for() -> None:
    base = "https://termine.example.org"
    assert urls() == [
        f"{base}/a/token-view", f"{base}/a/token-change/change", f"{base}/a/token-cancel/cancel",
    ]  # fmt: skip
    assert urls(tokens={Purpose.CANCEL: "c"}) == [f"{base}/a/c/cancel"]
    assert urls(kind=LetterKind.EARLIER, offered_ms=1)[0] == f"{base}/a/token-change/change"
    assert urls(kind=LetterKind.CALLED_OFF) == [f"{base}/book"]


def test_ok__what_was_booked_elsewhere_cannot_be_moved_here() -> None:
    assert not [url for url in urls(appointment="kfz:7") if url.endswith("/change")]


def test_ok__without_a_page_there_are_no_links() -> None:
    assert content(LETTER, house(replace(SITE, public_url=""))).ways == ()


def test_ok__a_change_says_that_earlier_letters_do_not_count() -> None:
    assert content(letter(version=2, confirmed=True), HOUSE).says != content(LETTER, HOUSE).says


def test_ok__whoever_has_had_no_letter_is_told_of_no_change() -> None:
    assert content(letter(version=2), HOUSE).says == content(LETTER, HOUSE).says


def test_ok__an_earlier_time_stands_beside_the_one_that_they_have() -> None:
    said = content(letter(kind=LetterKind.EARLIER, offered_ms=ms("2026-03-27 08:00")), HOUSE)
    assert "27. März 2026, 08:00 Uhr" in said.subject
    assert "27. März 2026, 08:00 Uhr" in said.says[0]
    assert said.facts[0].value == "Montag, 30. März 2026, 09:30 Uhr"


def test_ok__a_video_appointment_is_nowhere_in_the_house() -> None:
    said = content(letter(virtual=True), HOUSE)
    assert said.place == "per Video"
    assert "Eingang" not in " ".join(said.hints)


def test_ok__the_house_words_its_letters_itself() -> None:
    own = house(de={"mail-place": "{ $house }, Marktplatz 1", "mail-hello": "Moin,"})
    said = content(letter(name=""), own)
    assert (said.place, said.greeting) == ("Bürgeramt Mitte, Marktplatz 1", "Moin,")


@pytest.mark.parametrize(
    ("wanted", "language"),
    [("en", "en"), ("en-GB", "en"), ("de-simple", "de-simple"), ("", "de"), ("tlh", "de")],
)
def test_ok__the_language_is_one_that_the_house_offers(wanted: str, language: str) -> None:
    offered = replace(SITE, languages=("de", "en", "de-simple"))
    assert spoken(wanted, house(offered)) == language


def test_fail__a_service_that_is_no_more_is_named_by_its_id() -> None:
    said = content(letter(service="gone"), HOUSE)
    assert said.bring is None
    assert "gone" in {fact.value for fact in said.facts}
