"""A letter as a mail: parts, headers, and what a calendar makes of it."""

from __future__ import annotations

import email
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from syrupy.assertion import SnapshotAssertion

from hub.appointments.mail.message import Mail, NoAddress, Sender, Writer
from hub.protocol.commands import LetterKind
from hub.protocol.views import Letter
from tests.hub.appointments.given import ms
from tests.hub.appointments.mail.given import LETTER, SENDER, house, letter

HOUSE = house()
NOW = datetime(2026, 3, 20, 8, tzinfo=UTC)
WRITER = Writer(b"secret")


def mail(of: Letter = LETTER, sender: Sender = SENDER) -> Mail:
    return WRITER.mail(of, HOUSE, sender, NOW)


def read(written: Mail) -> EmailMessage:
    message = email.message_from_bytes(written.data, policy=SMTP)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def text(written: Mail, kind: str = "plain") -> str:
    body = read(written).get_body((kind,))
    assert body is not None
    return str(body.get_content())


def event(written: Mail) -> tuple[str, dict[str, object]]:
    """The method, and the one event, of the part that calendars look at."""
    (inline,) = (
        part for part in read(written).walk() if part.get_content_type() == "text/calendar"
    )
    calendar = Calendar.from_ical(inline.get_content())
    assert inline["Content-Type"].params["method"] == calendar["METHOD"]
    (found,) = calendar.walk("VEVENT")
    return str(calendar["METHOD"]), {name: found.decoded(name) for name in found}


def test_ok__headers_say_from_whom_and_that_nobody_wrote_it() -> None:
    message = read(mail())
    assert message["From"] == "Bürgeramt Mitte <termine@example.org>"
    assert message["To"] == "Mia Muster <mia@example.org>"
    assert message["Reply-To"] == "info@example.org"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"].datetime == NOW
    assert message["Subject"] == "Ihr Termin am Montag, 30. März 2026, 09:30 Uhr"
    assert mail().data.isascii()
    assert max(map(len, mail().data.split(b"\r\n"))) < 200


@pytest.mark.parametrize("language", ["de", "ar"])
def test_ok__text_and_html_say_the_same(language: str, snapshot: SnapshotAssertion) -> None:
    written = mail(letter(language=language))
    assert text(written) == snapshot
    assert text(written, "html") == snapshot
    assert "K4P9WX" in text(written)
    assert "K4P9WX" in text(written, "html")


def test_ok__a_calendar_gets_the_appointment_and_its_file_is_attached() -> None:
    method, found = event(mail(letter(quantity=2, version=3)))
    assert method == "REQUEST"
    assert found["UID"] == "here:7@rathaus"
    assert found["SEQUENCE"] == 3
    assert found["DTSTART"] == datetime.fromtimestamp(ms("2026-03-30 09:30") / 1000, UTC)
    assert found["DTEND"] - found["DTSTART"] == timedelta(minutes=30)  # type: ignore[operator]
    assert found["STATUS"] == "CONFIRMED"
    (file,) = read(mail()).iter_attachments()
    assert (file.get_content_type(), file.get_filename()) == ("application/ics", "termin.ics")
    assert Calendar.from_ical(file.get_content()).walk("VEVENT")


def test_ok__what_is_called_off_is_taken_out_of_the_calendar() -> None:
    method, found = event(mail(letter(kind=LetterKind.CALLED_OFF, version=4)))
    assert (method, found["STATUS"], found["SEQUENCE"]) == ("CANCEL", "CANCELLED", 4)
    assert found["UID"] == event(mail())[1]["UID"]


@pytest.mark.parametrize("kind", [LetterKind.REMINDER, LetterKind.EARLIER])
def test_ok__other_letters_tell_calendars_nothing(kind: LetterKind) -> None:
    kinds = [part.get_content_type() for part in read(mail(letter(kind=kind))).walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]


def test_ok__the_same_letter_has_the_same_id_after_a_restart_too() -> None:
    assert Writer(b"secret").mail(LETTER, HOUSE, SENDER, NOW).message_id == mail().message_id
    assert "here" not in mail().message_id
    others = (
        letter(version=2),
        letter(kind=LetterKind.CALLED_OFF),
        letter(appointment="here:8"),
        letter(kind=LetterKind.REMINDER, due_ms=1),
        letter(kind=LetterKind.REMINDER, due_ms=2),
        letter(kind=LetterKind.EARLIER, offered_ms=1),
        letter(kind=LetterKind.EARLIER, offered_ms=2),
    )
    assert len({mail().message_id, *(mail(one).message_id for one in others)}) == 8


def test_ok__a_domain_in_another_script_is_written_in_plain_letters() -> None:
    written = mail(letter(mail="mia@bürgeramt.example"))
    assert written.recipient == "mia@xn--brgeramt-65a.example"


def test_ok__html_shows_what_is_written_and_runs_nothing() -> None:
    assert "<script>" not in text(mail(letter(name="<script>alert(1)</script>")), "html")


LINES = st.text(st.sampled_from("ab \r\n:<>,\"'\\@\u2028\u202e\0é"), max_size=40)


@given(LINES, LINES)
@settings(max_examples=50, deadline=None)
def test_fail__nothing_from_outside_ends_a_header(name: str, code: str) -> None:
    message = read(mail(letter(name=name, code=code)))
    assert message["Bcc"] is None
    assert message["To"].addresses[0].addr_spec == "mia@example.org"
    assert len(message["To"].addresses) == 1
    assert [header for header in message if header not in HEADERS] == []


HEADERS = (
    *("From", "To", "Subject", "Date", "Message-ID", "Reply-To", "Auto-Submitted"),
    *("Content-Language", "MIME-Version", "Content-Type"),
)


@pytest.mark.parametrize(
    "address",
    ["", "mia", "@example.org", "mia@", "a@b@c", "a b@example.org", "mia@example.org\nBcc: x@y.z",
     "mia@" + "x" * 70 + ".example", "<mia@example.org>", "mia@exa mple.org", "mia..x@example.org"],
)  # fmt: skip
def test_fail__what_is_no_address_gets_no_letter(address: str) -> None:
    with pytest.raises(NoAddress) as raised:
        mail(letter(mail=address))
    assert "mia" not in str(raised.value)


def test_fail__nobody_is_named_by_mistake() -> None:
    assert "mia" not in repr(mail()).lower()
    assert "mia" not in repr(LETTER).lower()
