"""A letter as a mail: text, the same in HTML, and what calendars understand.

Sent again it is the same mail: its id is made of what it is about, so that whoever gets it twice
sees it once. Nothing that came from outside can end a header; what is no address raises.
"""

from __future__ import annotations

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import blake2b

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined

from hub.appointments.mail import calendar
from hub.appointments.mail.content import Content, House, content
from hub.protocol.commands import LetterKind
from hub.protocol.views import Letter

_POLICY = SMTP.clone(raise_on_defect=False)
_FILE = "termin.ics"
_QUOTED = "quoted-printable"


class NoAddress(ValueError):
    """Nothing can be sent there. The message says nothing of the address."""


class Sender(msgspec.Struct, frozen=True):
    """Whose name stands on it. `reply_to`: where answers go, if elsewhere; as they are written."""

    name: str
    mail: str
    reply_to: str = ""


class Mail(msgspec.Struct, frozen=True):
    """A message with its envelope."""

    sender: str
    recipient: str
    message_id: str
    data: bytes

    def __repr__(self) -> str:
        return f"Mail({self.message_id})"


class Writer:
    """Writes letters. `secret`: with which ids are made."""

    def __init__(self, secret: bytes) -> None:
        self._secret = blake2b(secret, digest_size=32).digest()
        self._templates = Environment(
            loader=PackageLoader("hub.appointments.mail"), undefined=StrictUndefined,
            autoescape=lambda name: bool(name and name.endswith(".html.j2")),
            trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip

    def mail(self, letter: Letter, house: House, sender: Sender, now: datetime) -> Mail:
        """Raises `NoAddress`."""
        said = content(letter, house)
        own, recipient = _address(sender.name, sender.mail), _address(letter.name, letter.mail)
        message = EmailMessage(_POLICY)
        message["From"], message["To"] = own, recipient
        message["Subject"] = _one_line(said.subject)
        message["Date"] = format_datetime(now)
        message["Message-ID"] = self.message_id(letter, house, own.domain)
        if sender.reply_to:
            message["Reply-To"] = sender.reply_to
        message["Auto-Submitted"] = "auto-generated"
        message["Content-Language"] = said.language
        self._fill(message, letter, said, house, own.addr_spec, now)
        data = message.as_bytes()
        return Mail(own.addr_spec, recipient.addr_spec, message["Message-ID"], data)

    def message_id(self, letter: Letter, house: House, domain: str) -> str:
        """Always the same for the same letter, and it tells nobody which one that is."""
        about = (letter.appointment, letter.kind.value, letter.version, letter.offered_ms or 0)
        which_ms = letter.due_ms if letter.kind is LetterKind.REMINDER else 0
        text = "\0".join(map(str, (house.site.id, *about, which_ms)))
        digest = blake2b(text.encode(), digest_size=20, key=self._secret, person=b"letter")
        return f"<{digest.hexdigest()}@{domain}>"

    def _fill(
        self,
        message: EmailMessage,
        letter: Letter,
        said: Content,
        house: House,
        sender: str,
        now: datetime,
    ) -> None:
        message.set_content(self._rendered("letter.txt.j2", said, house), cte=_QUOTED)
        html = self._rendered("letter.html.j2", said, house)
        message.add_alternative(html, subtype="html", cte=_QUOTED)
        told = calendar.entry(letter, said, house.site, sender=sender, made=now)
        if told is None:
            return
        method, data = told
        message.add_alternative(
            data.decode(), subtype="calendar", cte=_QUOTED, params={"method": method}
        )
        message.add_attachment(data, maintype="application", subtype="ics", filename=_FILE)

    def _rendered(self, template: str, said: Content, house: House) -> str:
        return self._templates.get_template(template).render(letter=said, theme=house.theme)


def _address(name: str, mail: str) -> Address:
    """With a domain as it is looked up: names in other scripts have a form in plain letters."""
    local, _, domain = mail.rpartition("@")
    try:
        plain = domain.encode("idna").decode()
        address = Address(_one_line(name), addr_spec=f"{local}@{plain}")
    except (ValueError, LookupError, IndexError):
        raise NoAddress("this is no address") from None
    except Exception as error:  # the parser of the standard library raises what it likes
        raise NoAddress(f"this is no address ({type(error).__name__})") from None
    if not (address.username and address.domain):
        raise NoAddress("this is no address")
    return address


def _one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
