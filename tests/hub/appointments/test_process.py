"""`aufruf booking` as a process: sources of every kind reach a real hub, letters a real server."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from hub.appointments.secret import NAME
from hub.protocol import commands as cmd
from tests.hub.appointments import radicale
from tests.hub.appointments.given import at, calendar, event
from tests.hub.appointments.house import House, running_house
from tests.hub.appointments.mail.mail_server import serving
from tests.patience import until
from tests.scenarios.processes import Program

SOURCES = """
[[appointments.source]]
id = "cal"
kind = "ical"
path = "calendars"
every = "1s"
days = 30
service = "id-card"

[[appointments.source]]
id = "table"
kind = "csv"
path = "table.csv"
every = "1s"
service = "passport"
[appointments.source.fields]
id = "Vorgang"
at = "Termin"
name = "Name"
mail = "Mail"

[[appointments.source]]
id = "cloud"
kind = "caldav"
url = "{url}"
user = "amt"
password_file = "password"
every = "1s"
service = "id-card"
"""
ZMS = """
[[appointments.source]]
id = "zms"
kind = "zms"
path = "zms.json"
every = "1s"
[appointments.source.services]
1063441 = "id-card"
"""
PLAIN = {
    "cal:night-1:20260328T0130Z": "03-28 02:30",
    "cal:night-1:20260329T0130Z": "03-29 03:30",
    "cal:plain-1": "03-30 09:00",
    "cal:series-1:20260323T0700Z": "03-23 08:00",
    "cal:series-1:20260330T0600Z": "03-30 08:00",
}


async def test_ok__what_sources_say_stands_in_the_hub_and_follows_them(tmp_path: Path) -> None:
    folder = tmp_path / "calendars"
    folder.mkdir()

    def put(name: str, *events: str) -> None:
        fresh = folder / f"{name}.part"
        fresh.write_bytes(calendar(*events))
        fresh.replace(folder / f"{name}.ics")

    put("plain", event(at("20260330T0900"), uid="plain-1"))
    put("moved", event(at("20260330T1000"), uid="moved-1"))
    put("off", event(at("20260330T1100"), uid="off-1"))
    put("series", event(at("20260323T0800"), "RRULE:FREQ=WEEKLY;COUNT=2", uid="series-1"))
    put("night", event(at("20260328T0230"), "RRULE:FREQ=DAILY;COUNT=2", uid="night-1"))
    put("broken", event("DTSTART:Mia Muster", uid="b-1"))
    table = tmp_path / "table.csv"
    table.write_text("Vorgang;Termin;Name;Mail\n4711;2026-03-31 10:00;Mia Muster;\n", "utf-8")
    async with (
        radicale.running(tmp_path) as (server, cloud),
        running_house(tmp_path, SOURCES.format(url=cloud.url)) as house,
    ):
        await cloud.put("1.ics", calendar(event(at("20260401T0900"), uid="c-1")))
        first = PLAIN | {"cal:moved-1": "03-30 10:00", "cal:off-1": "03-30 11:00"}
        await house.until_standing("cal", first)
        await house.until_standing("table", {"table:4711": "03-31 10:00"})
        await house.until_standing("cloud", {"cloud:c-1": "04-01 09:00"})
        assert (await house.found("table"))["table:4711"].name == "Mia Muster"
        await house.until_troubles(lambda found: found == {"source-cal": "problems"})

        # What is written again as it was changes nothing; what has changed follows.
        before = len(house.recorded("Appointment"))
        for name in ("plain", "series", "night"):
            os.utime(folder / f"{name}.ics", (1, 1))
        table.write_text(table.read_text("utf-8"), "utf-8")
        await house.booking.kill()
        await house.booking.start()
        put("moved", event(at("20260402T1000"), "SEQUENCE:1", uid="moved-1"))
        put("off", event(at("20260330T1100"), "STATUS:CANCELLED", uid="off-1"))
        moved = PLAIN | {"cal:moved-1": "04-02 10:00"}
        await house.until_standing("cal", moved)
        await until(lambda: len(house.recorded("Appointment")) == before + 2)

        # What the house calls off stays so; a server that is away calls nothing off.
        await house.reception.ask(cmd.CancelAppointment(appointment="table:4711"))
        await server.stop()
        await house.until_troubles(lambda found: found.get("source-cloud") == "unreadable")
        table.write_text(f"{table.read_text('utf-8')}4712;2026-03-31 11:00;;\n", "utf-8")
        await house.until_standing("table", {"table:4712": "03-31 11:00"})
        await house.until_standing("cloud", {"cloud:c-1": "04-01 09:00"})

        # A source that never answers stops nobody; a new one is followed without a restart.
        os.mkfifo(folder / "hangs.ics")
        (tmp_path / "zms.json").write_text(
            '[{"processId": 99, "timestamp": 1774944000, "serviceId": 1063441}]', "utf-8"
        )
        site = tmp_path / "site.toml"
        site.write_text(site.read_text("utf-8") + ZMS, "utf-8")
        await house.until_standing("zms", {"zms:99": "03-31 10:00"})
        assert "Mia" not in "\n".join(house.booking.said)
        assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


MAILS = """
[public]
base_url = "https://termine.example.org"

[mail]
server = "127.0.0.1"
port = {port}
security = "starttls"
user = "amt"
password_file = "smtp.password"
ca = "server.pem"
sender = "Bürgeramt Mitte <termine@example.org>"

[[appointments.source]]
id = "table"
kind = "csv"
path = "table.csv"
every = "1s"
service = "passport"
[appointments.source.fields]
id = "Vorgang"
at = "Termin"
name = "Name"
mail = "Mail"
"""


def second_one(house: House) -> Program:
    """The same program for the same house a second time."""
    files = ("--device", house.folder / "booking.toml", "--site", house.folder / "site.toml")
    return Program("booking", *files)


async def test_ok__each_letter_arrives_once_whoever_is_killed(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"

    def put(*rows: str) -> None:
        fresh = tmp_path / "table.part"
        fresh.write_text("\n".join(("Vorgang;Termin;Name;Mail", *rows, "")), "utf-8")
        fresh.replace(table)

    def row(number: int, time: str = "10:00") -> str:
        return f"{number};2026-03-31 {time};Mia Muster;mia{number}@example.org"

    put(row(1))
    async with (
        serving(tmp_path) as server,
        running_house(tmp_path, MAILS.format(port=server.port)) as house,
        second_one(house) as second,
    ):
        await second.logged("hub_refuses_us")
        await until(lambda: len(server.taken) == 1)
        first = server.taken[0]
        assert first["To"] == "Mia Muster <mia1@example.org>"
        assert first["Subject"] == "Ihr Termin am Dienstag, 31. März 2026, 10:00 Uhr"
        assert "https://termine.example.org/a/" in str(first.as_string())

        # While the server is away appointments move and are called off: the newest counts.
        await server.cut()
        put(row(1, "11:00"), row(2), row(3))
        two = {"table:1": "03-31 11:00", "table:2": "03-31 10:00"}
        await house.until_standing("table", two | {"table:3": "03-31 10:00"})
        put(row(1, "11:00"), row(2))
        await house.until_standing("table", two)
        await house.booking.logged("mail_server_unavailable")
        await house.booking.kill()
        await server.start()
        await house.booking.start()
        await until(lambda: len(house.recorded("LetterReported")) == 4)

        # The hub is killed too; what has gone out does not go out again.
        await house.hub.kill()
        await house.hub.start()
        put(row(1, "11:00"), row(2), row(4))
        await until(lambda: len(house.recorded("LetterReported")) == 5)
        subjects = sorted(f"{one['To'].addresses[0].username} {one['Subject']}"
                          for one in server.taken)  # fmt: skip
        assert subjects == [
            "mia1 Ihr Termin am Dienstag, 31. März 2026, 10:00 Uhr",
            "mia1 Ihr Termin am Dienstag, 31. März 2026, 11:00 Uhr",
            "mia2 Ihr Termin am Dienstag, 31. März 2026, 10:00 Uhr",
            "mia3 Abgesagt: Ihr Termin am Dienstag, 31. März 2026, 10:00 Uhr",
            "mia4 Ihr Termin am Dienstag, 31. März 2026, 10:00 Uhr",
        ]
        assert len(set(server.ids)) == len(server.ids)
        log = "\n".join((*house.booking.said, *second.said, *house.hub.program.said))
        assert "mia" not in log.lower()
        assert await house.booking.stop() == 0
        assert "mia" not in "".join(house.recorded()).lower()
