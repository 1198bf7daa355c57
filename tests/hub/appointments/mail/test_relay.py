"""A real mail server: what it takes, what it refuses, and what follows from each refusal."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hub.appointments.mail.message import Mail
from hub.appointments.mail.relay import (
    Account,
    Ailment,
    Postponed,
    Relay,
    Unavailable,
    Undeliverable,
)
from tests.hub.appointments.mail.mail_server import MailServer, serving

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
MIA = "mia@example.org"


def mail(recipient: str = MIA, number: int = 1) -> Mail:
    data = f"Message-ID: <{number}@example.org>\r\nSubject: x\r\n\r\nText\r\n".encode()
    return Mail("termine@example.org", recipient, f"<{number}@example.org>", data)


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[MailServer]:
    async with serving(tmp_path) as server:
        yield server


async def unavailable(account: Account) -> Ailment:
    relay = Relay(account)
    with pytest.raises(Unavailable) as raised:
        await relay.send(mail())
    await relay.close()
    assert not re.search("mia|Paßwort", f"{raised.value}{raised.value.__cause__}")
    return raised.value.ailment


@pytest.mark.parametrize("security", ["starttls", "tls", "none"])
async def test_ok__many_letters_go_over_one_connection(tmp_path: Path, security: str) -> None:
    async with serving(tmp_path, security=security, login=security != "none") as server:
        relay = Relay(server.account)
        for number in range(3):
            await relay.send(mail(number=number))
        await relay.close()
        assert server.ids == [f"<{number}@example.org>" for number in range(3)]
        assert server.connections == 1
        assert server.envelopes[0] == ("termine@example.org", MIA)


async def test_ok__after_a_cut_it_connects_again(server: MailServer) -> None:
    relay = Relay(server.account)
    await relay.send(mail())
    await server.cut()
    await server.start()
    with contextlib.suppress(Unavailable):  # it may not have noticed yet
        await relay.send(mail(number=2))
    await relay.send(mail(number=3))
    assert server.ids[-1] == "<3@example.org>"
    await relay.close()


@pytest.mark.parametrize(
    ("says", "error"),
    [
        ("550 5.1.1 mia is unknown", Undeliverable),
        ("553 no such mailbox", Undeliverable),
        ("450 4.2.0 mia is greylisted, come back", Postponed),
        ("550 5.7.1 Relaying denied", Postponed),
        ("530 5.7.0 Authentication required", Unavailable),
        ("421 4.3.2 shutting down", Unavailable),
    ],
)
async def test_fail__a_refused_recipient_keeps_nobody_else_waiting(
    server: MailServer, says: str, error: type[Exception]
) -> None:
    server.says[MIA] = says
    relay = Relay(server.account)
    with pytest.raises(error) as raised:
        await relay.send(mail())
    assert "mia" not in f"{raised.value}{raised.value.__cause__}"
    await relay.send(mail("jan@example.org", 2))
    assert server.ids == ["<2@example.org>"]
    await relay.close()


async def test_fail__what_is_refused_as_a_whole_is_undeliverable(server: MailServer) -> None:
    server.says_of_data = "552 5.3.4 too large"
    relay = Relay(server.account)
    with pytest.raises(Undeliverable):
        await relay.send(mail())
    await relay.close()


async def test_fail__rights_are_a_matter_for_staff(server: MailServer) -> None:
    server.says[MIA] = "554 5.7.1 Relaying denied"
    relay = Relay(server.account)
    with pytest.raises(Postponed) as raised:
        await relay.send(mail())
    assert raised.value.ailment is Ailment.REFUSED
    await relay.close()


async def test_fail__a_wrong_password_is_told_and_read_again(server: MailServer) -> None:
    right = server.password_file.read_text("utf-8")
    server.password_file.write_text("falsch", "utf-8")
    assert await unavailable(server.account) is Ailment.LOGIN
    server.password_file.unlink()
    assert await unavailable(server.account) is Ailment.PASSWORD
    server.password_file.write_text(right, "utf-8")
    relay = Relay(server.account)
    await relay.send(mail())
    await relay.close()


async def test_fail__nothing_goes_to_a_server_that_is_not_trusted(server: MailServer) -> None:
    stranger = dataclasses.replace(server.account, ca=None)
    assert await unavailable(stranger) is Ailment.INSECURE
    missing = dataclasses.replace(server.account, ca=Path("/nowhere.pem"))
    assert await unavailable(missing) is Ailment.INSECURE
    assert server.taken == []


async def test_fail__nothing_is_sent_in_clear_that_should_not_be(tmp_path: Path) -> None:
    async with serving(tmp_path, security="none", login=False) as server:
        account = dataclasses.replace(server.account, security="starttls")
        assert await unavailable(account) is Ailment.INSECURE
        assert server.taken == []


async def test_fail__a_server_without_logins_gets_no_password(tmp_path: Path) -> None:
    async with serving(tmp_path, security="none", login=False) as server:
        account = dataclasses.replace(
            server.account, user="amt", password_file=server.password_file
        )
        assert await unavailable(account) is Ailment.LOGIN


async def test_fail__a_server_that_is_away_or_silent_is_unreachable(tmp_path: Path) -> None:
    async with serving(tmp_path, security="none", login=False) as server:
        account = server.account
    assert await unavailable(account) is Ailment.UNREACHABLE
    async with serving(tmp_path, security="none", login=False) as server:
        server.slow = asyncio.Event()
        hurried = dataclasses.replace(server.account, patience_s=0.2)
        assert await unavailable(hurried) is Ailment.UNREACHABLE
        server.slow.set()


@pytest.mark.parametrize(
    ("greeting", "ailment"),
    [
        ("554 no service for you\r\n", Ailment.REFUSED),
        ("421 too many connections\r\n", Ailment.UNREACHABLE),
        ("<html>502</html>\r\n", Ailment.UNREACHABLE),
    ],
)
async def test_fail__a_greeting_that_is_none(
    tmp_path: Path, greeting: str, ailment: Ailment
) -> None:
    async with serving(tmp_path, security="none", login=False, greeting=greeting) as server:
        assert await unavailable(server.account) is ailment
