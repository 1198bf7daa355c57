"""The pages of appointments against a real hub, as a phone or a mail scanner sees them."""

from __future__ import annotations

import asyncio
import re
import signal
import time
from datetime import datetime

import pytest
from icalendar import Calendar, Event

from hub.protocol.commands import BookSlot, CloseSlots, OpenSlots
from hub.protocol.replies import BookedReply, Done, Purpose
from hub.visitors.booking.keeping import TRIES
from hub.visitors.booking.taking import BOOKINGS
from hub.visitors.desk import NOT_FOUND_S
from tests.hub.link.processes import ended
from tests.hub.visitors.booking.conftest import (
    LAST,
    QUARTER_MS,
    TODAY,
    TOMORROW_TEN_MS,
    Office,
    fields,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")

NOBODY = "AKmz9GL2D0HwTKa-wVygiwAKmz9GL2"


async def booked_by_phone(office: Office, at_ms: int, service: str = "pass") -> BookedReply:
    """Somebody has called; the reception has booked it."""
    answer = await office.desk.ask(BookSlot(service=service, at_ms=at_ms))
    assert isinstance(answer, BookedReply)
    return answer


async def test_ok__the_next_free_time_is_three_presses_away(office: Office) -> None:
    services = (await office.web.get("/book")).text
    assert "Pass &amp; Ausweis" in services
    days = (await office.web.get("/book?service=pass")).text
    next_free = re.search(r'class="primary" href="\?([^"]+)">([^<]+)<', days)
    assert next_free is not None
    assert next_free[2] == "Dienstag, 24. November, 10:15 Uhr"  # an hour's notice
    confirm = (await office.web.get("/book?" + next_free[1].replace("&amp;", "&"))).text
    assert "10:15 Uhr" in confirm
    assert fields(confirm).keys() >= {"service", "at", "key", "name", "mail", "here"}
    assert "here" not in await office.form((await office.free("advice"))[0], "advice")  # by video
    assert "2 Tage danach löschen wir beides" in confirm


async def test_ok__pressing_twice_makes_one_appointment(office: Office) -> None:
    before = await office.free()
    form = await office.form(TOMORROW_TEN_MS) | {"name": "Erika Muster"}
    headers = office.household()
    answers = await asyncio.gather(
        *(office.web.post("/book", data=form, headers=headers) for _ in range(3))
    )
    assert len({answer.headers["location"] for answer in answers}) == 1
    again = await office.web.post("/book", data=form, headers=headers)
    assert again.headers["location"] == answers[0].headers["location"]
    assert set(before) - set(await office.free()) == {TOMORROW_TEN_MS}


async def test_fail__a_time_that_is_gone_offers_the_nearest_and_loses_nothing(
    office: Office,
) -> None:
    at_ms = TOMORROW_TEN_MS + QUARTER_MS
    form = await office.form(at_ms) | {"name": "Erika Muster", "mail": "erika@example.org"}
    await booked_by_phone(office, at_ms)
    looked = await office.web.get(f"/book?service=pass&at={at_ms + QUARTER_MS // 3}")
    assert looked.status_code == 409
    assert "<form" not in looked.text  # nothing was typed yet, so nothing is booked in one press
    answer = await office.web.post("/book", data=form, headers=office.household())
    assert answer.status_code == 409
    assert "gerade vergeben worden" in answer.text
    offered = [int(at) for at in re.findall(r'<button name="at" value="(\d+)"', answer.text)]
    assert at_ms not in offered
    assert min(abs(each - at_ms) for each in offered) <= 2 * QUARTER_MS
    kept = fields(answer.text)
    assert (kept["name"], kept["mail"]) == ("Erika Muster", "erika@example.org")
    chosen = await office.web.post(
        "/book", data=kept | {"at": str(offered[-1])}, headers=office.household()
    )
    assert chosen.status_code == 303
    assert "said=mailed" in chosen.headers["location"]


@pytest.mark.parametrize(
    ("typed", "status", "told"),
    [
        ({"mail": "erika at home"}, 422, "Diese Adresse stimmt noch nicht"),
        ({"name": "x" * 90}, 422, "Dieser Name ist zu lang"),
        ({"website": "https://spam.example"}, 400, "noch einmal"),
        ({"key": "made-up"}, 409, "zu lange offen"),
    ],
)
async def test_fail__a_form_that_is_not_obeyed_comes_back_as_it_was(
    office: Office, typed: dict[str, str], status: int, told: str
) -> None:
    before = await office.free()
    form = await office.form(before[-1]) | {"name": "Erika Muster"} | typed
    answer = await office.web.post("/book", data=form, headers=office.household())
    assert answer.status_code == status
    assert told in answer.text
    kept = fields(answer.text)
    assert (kept["name"], kept["at"]) == (form["name"], form["at"])
    assert not kept["website"]
    assert await office.free() == before


async def test_fail__one_household_cannot_take_everything(office: Office) -> None:
    headers = office.household()
    times = (await office.free())[-2 - int(BOOKINGS) :]
    forms = [await office.form(at_ms) for at_ms in times]
    answers = await asyncio.gather(
        *(office.web.post("/book", data=form, headers=headers) for form in forms)
    )
    assert sorted(answer.status_code for answer in answers) == [303] * int(BOOKINGS) + [429] * 2
    assert all(fields(each.text)["at"] for each in answers if each.status_code == 429)


async def test_ok__asking_changes_nothing(office: Office) -> None:
    """A mail scanner opens every link, also with HEAD."""
    reply = (await booked_by_phone(office, (await office.free())[0])).booked
    before = await office.free()
    change, cancel = reply.tokens[Purpose.CHANGE], reply.tokens[Purpose.CANCEL]
    for path in (
        f"/a/{reply.tokens[Purpose.VIEW]}",
        f"/a/{reply.tokens[Purpose.VIEW]}/arrive",
        f"/a/{cancel}/cancel",
        f"/a/{change}/change",
        f"/a/{change}/change?at={before[0]}",
        f"/book?service=pass&at={before[0]}",
    ):
        got, head = await office.web.get(path), await office.web.head(path)
        assert head.status_code == got.status_code
        assert got.status_code in (200, 303)
        assert head.headers.keys() == got.headers.keys()
        assert head.content == b""
    assert await office.free() == before
    assert "Dieser Termin ist abgesagt" not in (await office.web.get(f"/a/{cancel}")).text


async def test_ok__an_appointment_is_found_at_a_ticket_s_address(office: Office) -> None:
    reply = (await booked_by_phone(office, (await office.free())[0])).booked
    view = reply.tokens[Purpose.VIEW]
    for path, lang in ((f"/t/{view}", ""), (f"/t/{view}/now?lang=en", "?lang=en")):
        answer = await office.web.get(path)
        assert answer.status_code == 303
        place = answer.url.join(answer.headers["location"])
        assert str(place) == f"{office.base_url}/a/{view}{lang}"
        assert (await office.web.get(place)).status_code == 200
    # Whoever has its page open goes on.
    cancel = f"/a/{reply.tokens[Purpose.CANCEL]}/cancel"
    assert (await office.web.get(f"/t/{reply.tokens[Purpose.CANCEL]}")).status_code == 303
    assert (await office.web.post(cancel)).status_code == 303


async def test_fail__a_token_is_good_for_its_own_page_only(office: Office) -> None:
    reply = (await booked_by_phone(office, (await office.free())[0])).booked
    tokens, before = reply.tokens, await office.free()
    wrong = [
        f"/a/{tokens[Purpose.VIEW]}/cancel",
        f"/a/{tokens[Purpose.VIEW]}/change",
        f"/a/{tokens[Purpose.CANCEL]}/change",
        f"/a/{tokens[Purpose.CHANGE]}/cancel",
        f"/a/{tokens[Purpose.CHANGE]}/arrive",
    ]
    for path in wrong:
        answer = await office.web.post(path, data={"at": str(before[0])})
        assert answer.status_code == 404
    shown = (await office.web.get(f"/a/{tokens[Purpose.VIEW]}")).text
    assert "/cancel" not in shown
    assert "/change" not in shown
    assert await office.free() == before


async def test_fail__a_wrong_token_takes_as_long_however_wrong_it_is(office: Office) -> None:
    for path in (
        f"/a/{NOBODY}",
        "/a/x",
        f"/a/{NOBODY}.{NOBODY}",
        f"/a/{NOBODY}/cancel",
        f"/a/{NOBODY}/termin.ics",
    ):
        began_s = time.monotonic()
        answer = await office.web.get(path)
        assert answer.status_code == 404
        assert "Diesen Termin kennen wir nicht" in answer.text
        assert time.monotonic() - began_s >= NOT_FOUND_S


async def test_ok__the_phone_s_calendar_is_told_of_it(office: Office) -> None:
    reply = (await booked_by_phone(office, TOMORROW_TEN_MS + 3 * QUARTER_MS)).booked
    calendar = await office.web.get(f"/a/{reply.tokens[Purpose.VIEW]}/termin.ics")
    assert calendar.headers["content-type"].startswith("text/calendar")
    (event,) = Calendar.from_ical(calendar.content).walk("VEVENT")
    assert isinstance(event, Event)
    assert isinstance(event.start, datetime)
    assert event.start.timestamp() * 1000 == reply.at_ms
    assert reply.code in str(event["description"])


async def test_ok__whoever_is_there_checks_in_with_the_code_of_the_house(office: Office) -> None:
    at_ms = (await office.free())[0]
    page = f"/a/{(await booked_by_phone(office, at_ms)).booked.tokens[Purpose.VIEW]}"
    assert "vier Ziffern" in (await office.web.get(page)).text
    right = await office.presence()
    wrong = f"{(int(right) + 5000) % 10000:04}"
    for typed in ("", "12", "abcd"):
        answer = await office.web.post(f"{page}/arrive", data={"presence": typed})
        assert "Diese Ziffern stimmen nicht" in answer.text
    answer = await office.web.post(f"{page}/arrive", data={"presence": wrong})
    assert answer.status_code == 409
    assert "Diese Ziffern stimmen nicht" in answer.text
    spaced = f" {right[:2]} {right[2:]}"
    ticket = await office.web.post(
        f"{page}/arrive", data={"presence": spaced}, follow_redirects=True
    )
    assert ticket.url.path.startswith("/t/")
    assert "Ihre Nummer" in ticket.text
    after = await office.web.get(page)
    assert "Sie sind angemeldet" in after.text
    assert "/t/" in after.text
    again = await office.web.post(f"{page}/arrive", data={"presence": right})
    assert again.status_code == 303
    assert (await office.web.post(f"{ticket.url.path}/cancel")).status_code == 303
    over = (await office.web.get(page)).text
    assert "Dieser Termin ist vorbei" in over
    assert "/t/" not in over


async def test_ok__an_address_with_a_slash_too_much_leads_to_the_right_one(office: Office) -> None:
    answer = await office.web.get("/book/?service=pass")
    assert (answer.status_code, answer.headers["location"]) == (308, "../book?service=pass")
    odd = await office.web.get("//example.org/%0d%0aSet-Cookie:x/")
    assert odd.headers["location"] == "../%0d%0aSet-Cookie:x"


async def test_fail__nobody_can_try_all_codes(office: Office) -> None:
    at_ms = (await office.free())[0]
    page = f"/a/{(await booked_by_phone(office, at_ms)).booked.tokens[Purpose.VIEW]}"
    right = await office.presence()
    wrong = f"{(int(right) + 5000) % 10000:04}"
    for _ in range(int(TRIES)):
        await office.web.post(f"{page}/arrive", data={"presence": wrong})
    answer = await office.web.post(f"{page}/arrive", data={"presence": right})
    assert answer.status_code == 429
    assert "Das waren viele Versuche" in answer.text


async def test_ok__a_virtual_appointment_needs_no_code(office: Office) -> None:
    at_ms = (await office.free("advice"))[0]
    place = await office.book(at_ms, "advice")
    page = (await office.web.get(place)).text
    assert "Per Video" in page
    assert "vier Ziffern" not in page
    action = re.search(r'action="([^"]+/arrive)\?', page)
    assert action is not None
    arrived = await office.web.post(f"/a/{action[1]}", data={"presence": "not asked for"})
    assert arrived.status_code == 303
    assert "/t/" in arrived.headers["location"]


async def test_ok__closed_days_are_gone_and_what_is_booked_stays(office: Office) -> None:
    at_ms = (await office.free())[0]
    place = await office.book(at_ms)
    assert await office.desk.ask(CloseSlots(first=TODAY, last=LAST, plan="main")) == Done()
    full = await office.web.get("/book?service=pass&quantity=2")
    assert await office.desk.ask(OpenSlots(first=TODAY, last=LAST, plan="main")) == Done()
    assert "Zurzeit ist kein Termin frei" in full.text
    assert "Termin absagen" in (await office.web.get(place)).text


async def test_ok__addresses_hold_no_names_and_nothing_is_left_on_the_phone(
    office: Office,
) -> None:
    at_ms = (await office.free())[0]
    form = await office.form(at_ms) | {"name": "Erika Muster", "mail": "erika@example.org"}
    answer = await office.web.post("/book", data=form, headers=office.household())
    page = await office.web.get("/" + answer.headers["location"])
    for one in (answer, page):
        assert "set-cookie" not in one.headers
        assert one.headers["cache-control"] == "no-store"
        assert one.headers["referrer-policy"] == "no-referrer"
        assert "Erika" not in one.text + answer.headers["location"]
    policy = page.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert "<script" not in page.text
    assert "style=" not in page.text


async def test_fail__without_a_hub_nothing_is_booked_and_nothing_lost(office: Office) -> None:
    form = await office.form((await office.free())[0]) | {"name": "Erika Muster"}
    await office.hub.kill()
    await office.until_alone()
    for path in ("/book?service=pass", f"/a/{NOBODY}"):
        answer = await office.web.get(path)
        assert answer.status_code == 503
        assert "Zurzeit keine Verbindung" in answer.text
        assert 'http-equiv="refresh"' in answer.text
    waiting = office.household()
    for _ in range(32):
        assert (await office.web.get(f"/a/{NOBODY}", headers=waiting)).status_code == 503
    wrong = await office.web.post(
        "/book", data=form | {"mail": "erika"}, headers=office.household()
    )
    sent = await office.web.post("/book", data=form, headers=office.household())
    for answer in (wrong, sent):
        assert answer.status_code == 503
        assert fields(answer.text)["name"] == "Erika Muster"
    assert fields(sent.text)["key"] == form["key"]


async def test_ok__the_log_knows_no_tokens(office: Office) -> None:
    """The last one: it ends the page's process, to read all that it has written."""
    log = await ended(office.process, signal.SIGTERM)
    assert "path=/book" in log
    assert "path=/a/***/cancel" in log
    assert not re.search(r"/a/[A-Za-z0-9_-]{8}", log)
    for personal in ("Erika", "example.org", "198.51."):
        assert personal not in log
