"""What `site.toml` says of appointments: as the core and the readers get it, and what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.booking_file import Fields
from config.mailing import MailSettings
from config.site import LoadedSite, load_site
from config.sources import When
from hub.appointments.sources import rules
from hub.protocol.site import Booking, Checking, Hours, SlotPlan, TooLate
from tests.config.test_site_checks import HOUSE, said

PLAN = '[[slots]]\nid = "a"\nservices = ["ausweis"]\nhours = ["Mo 08:00-12:00"]\nevery = "15m"\n'
SECOND = '[[counter]]\nid = "2"\nzone = "z"\nservices = "*"\n'
MAIL = '[public]\nbase_url = "https://x.example"\n[mail]\nserver = "smtp"\nsender = "a@b.de"\n'
CLOUD = '[[appointments.source]]\nid = "x"\nkind = "caldav"\n'
HANDED_IN = '[[appointments.source]]\nid = "x"\nkind = "zms"\n'
SOURCE = '[[appointments.source]]\nid = "x"\nkind = "ical"\npath = "x"\n'


def loaded(folder: Path, added: str) -> LoadedSite:
    file = folder / "site.toml"
    file.write_text(HOUSE + added, encoding="utf-8")
    return load_site(file)


def test_ok__a_house_that_says_nothing_books_nothing(tmp_path: Path) -> None:
    given = loaded(tmp_path, "")
    assert (given.site.slots, given.site.booking) == ((), Booking())
    assert (given.site.mails, given.mail, given.sources) == (False, None, ())


def test_ok__plans_and_rules_as_the_core_has_them(tmp_path: Path) -> None:
    site = loaded(
        tmp_path,
        f'{PLAN}keep = 1\nkeep_until = "09:30"\nvirtual = true\n'
        '[virtual]\nurl = "https://v.example/{room}"\n'
        '[check_in]\nearly = "30m"\ntoo_late = "refused"\nphone = true\n'
        '[phone]\nhold = "3m"\nlet_first = 0\n[privacy]\ncontacts = "1d"\n',
    ).site
    assert site.slots == (
        SlotPlan(
            id="a",
            services=("ausweis",),
            counters=("1",),
            hours=(Hours(0, 8 * 3600, 12 * 3600),),
            every_s=900,
            kept=1,
            kept_until_s=9 * 3600 + 1800,
            virtual=True,
        ),
    )
    assert site.checking == Checking(early_s=1800, too_late=TooLate.REFUSED, phone=True)
    assert site.video_url == "https://v.example/{room}"
    assert (site.hold_s, site.let_first, site.contacts_kept_s) == (180, 0, 86_400)


def test_ok__letters_and_sources_as_their_process_has_them(tmp_path: Path) -> None:
    given = loaded(
        tmp_path,
        f'{MAIL}user = "u"\npassword_file = "p"\nremind = ["1d", "7d", "1d"]\n'
        f'{SOURCE}languages = {{ Ukrainisch = "uk" }}\n'
        '[[appointments.source.when]]\nfield = "SUMMARY"\nbegins = "Team"\n'
        '[appointments.source.fields]\ncode = "X-CODE"\n',
    )
    assert given.mail == MailSettings(
        server="smtp",
        port=587,
        security="starttls",
        user="u",
        password_file=tmp_path / "p",
        sender="a@b.de",
        remind_s=(7 * 86_400, 86_400),
    )
    assert (given.site.mails, given.site.remind_s) == (True, (7 * 86_400, 86_400))
    (source,) = given.sources
    assert (source.path, source.every_s, source.fields) == (tmp_path / "x", 60, {"code": "X-CODE"})
    assert source.when == (When("SUMMARY", begins="Team"),)
    assert source.languages == {"ukrainisch": "uk"}


def test_ok__what_a_source_may_name_is_what_is_read_of_it() -> None:
    assert set(Fields.model_fields) == set(rules.Fields.__struct_fields__)


def test_ok__a_drawing_of_the_way_travels_in_the_theme(tmp_path: Path) -> None:
    (tmp_path / "way.svg").write_text("<svg/>")
    given = loaded(
        tmp_path, '[[counter]]\nid = "2"\nzone = "z"\nservices = "*"\nplan = "way.svg"\n'
    )
    assert given.theme.plans == {"2": "data:image/svg+xml;base64,PHN2Zy8+"}


@pytest.mark.parametrize(
    ("added", "line", "column", "message"),
    [
        (PLAN.replace("ausweis", "pass"), 3, 13, "There is no service “pass”. There are: ausweis."),
        (f'{PLAN}counters = ["9"]\n', 6, 13, "There is no counter “9”. There are: 1."),
        (
            PLAN.replace("15m", "4m"),
            5, 9, 'Appointments must be at least 5 minutes apart ("5m").',
        ),
        (
            f'{PLAN}counters = ["2"]\n{SECOND}retired = true\n',
            3, 13, "No counter of this plan serves “ausweis”.",
        ),
        (
            f'{PLAN}keep_until = "25:00"\n',
            6, 14, '“25:00” is not a time of day. Times look like this: "09:00".',
        ),
        (f"{PLAN}{PLAN}", 7, 6, "“a” is already the “id” of entry 1 of this kind."),
        (
            f"{PLAN}virtual = true\n",
            6, 11, "Video appointments need an address: [virtual] with url.",
        ),
        (
            '[virtual]\nurl = "https://v.example/room"\n',
            2, 7, "The address lacks “{room}”: all video appointments would be in the same room.",
        ),
        (
            f'{MAIL}remind = ["31d"]\n',
            6, 11,
            "“31d” is too early: a reminder goes out 30 days before the appointment at most.",
        ),
        (
            f'{MAIL}remind = ["1d", "0m"]\n',
            6, 17,
            (
                "“0m” is too late: a reminder goes out one minute before the appointment at least "
                '("1m").'
            ),
        ),
        (
            f'{CLOUD}url = "http://cloud.example/amt/"\n',
            4, 7,
            (
                "Without encryption (http://) names and the password go through the network in the "
                "open. The address must begin with https://."
            ),
        ),
        (
            f'{CLOUD}url = "http://127.0.0.1:5232/amt/"\nuser = "u"\n',
            5, 8, "“user” needs “password_file” as well.",
        ),
        (
            f'{HANDED_IN}{HANDED_IN.replace("x", "y")}',
            6, 8,
            (
                "Processes are handed in to the source “x” already. A second one with "
                'kind = "zms" needs the setting “path”.'
            ),
        ),
        (f'{MAIL}user = "u"\n', 6, 8, "“user” needs “password_file” as well."),
        (MAIL.replace('server = "smtp"\n', ""), 3, 1, "The setting “server” is missing."),
        (
            MAIL.replace("a@b.de", "Amt"),
            5, 10,
            (
                '“Amt” is not a sender. It looks like this: "appointments@example.org" or '
                '"Citizen Office <appointments@example.org>".'
            ),
        ),
        (
            '[check_in]\ntoo_late = "never"\n',
            2, 12, "“never” is not possible for “too_late”, only: walkin, refused.",
        ),
        (SOURCE.replace('"x"\nk', '"here"\nk'), 2, 6,
         "“here” stands for the house’s own appointments. This source needs another name."),
        (
            f'{SOURCE}every = "0s"\n',
            5, 9, 'There must be at least a second between two looks ("1s").',
        ),
        (
            SOURCE.replace('path = "x"\n', ""),
            3, 8, 'A source with kind = "ical" needs the setting “path”.',
        ),
        (
            SOURCE.replace("ical", "csv") + 'fields.id = "Nr"\n',
            3, 8, 'A source with kind = "csv" needs the setting “fields.at”.',
        ),
        (
            f'{SOURCE}[[appointments.source.when]]\nfield = "F"\nmatches = "("\n',
            7, 11,
            (
                "“(” is not a valid regular expression: missing ), unterminated subpattern at "
                "position 0."
            ),
        ),
        (
            f'{SOURCE}[[appointments.source.when]]\nfield = "F"\nmatches = "a{{99999999999}}"\n',
            7, 11,
            (
                "“a{99999999999}” is not a valid regular expression: the repetition number is too "
                "large."
            ),
        ),
        (
            f'{SOURCE}dates = ["%d.%m.%Y", "%Q"]\n',
            5, 22,
            '“%Q” is no pattern for a date or time. It looks like this: "%d.%m.%Y %H:%M".',
        ),
        (
            f'{SOURCE}[[appointments.source.when]]\nfield = "F"\nservice = "ausweis"\n',
            6, 9, "This rule does not say what the field should hold: exactly, begins, matches.",
        ),
        (
            SOURCE.replace("ical", "zms") + 'services = { "1" = "pass" }\n',
            5, 20, "There is no service “pass”. There are: ausweis.",
        ),
        (
            f'{SECOND}plan = "way.svg"\n',
            5, 8, "There is no file “way.svg”. It is looked for beside site.toml.",
        ),
    ],
)  # fmt: skip
def test_fail__what_cannot_be(
    tmp_path: Path, added: str, line: int, column: int, message: str
) -> None:
    assert [(one[0], one[1], one[2], one[3]) for one in said(tmp_path, added)] == [
        (line, column, False, message)
    ]


@pytest.mark.parametrize(
    ("added", "line", "message"),
    [
        (
            f'hours = ["Mo 09:00-18:00"]\n{PLAN}',
            4, "Some of these times are outside the opening hours of “ausweis”.",
        ),
        (
            PLAN.replace("15m", "5h"),
            4, "One interval is shorter than 5h: no appointment begins there.",
        ),
        (
            f"{PLAN}online = false\n[booking]\npublic = true\n",
            8,
            "“public” has no effect: there are no times ([[slots]]) that can be booked there.",
        ),
        (
            MAIL.partition("\n[mail]")[2].join(("[mail]", "")),
            1,
            "Without base_url in [public] the mails have no links to call off or change.",
        ),
        (
            f'{MAIL}security = "none"\n',
            6,
            (
                'Without encryption (security = "none") names and addresses go through the '
                "network in the open."
            ),
        ),
        (
            f'{MAIL}user = "u"\npassword_file = "smtp.password"\n',
            7, "There is no file “smtp.password”. It is looked for beside site.toml.",
        ),
        (
            f'{CLOUD}url = "https://x.example/"\nca = "stadt.pem"\n',
            5, "There is no file “stadt.pem”. It is looked for beside site.toml.",
        ),
    ],
)  # fmt: skip
def test_fail__what_is_doubtful(tmp_path: Path, added: str, line: int, message: str) -> None:
    assert [(one[0], one[2], one[3]) for one in said(tmp_path, added)] == [(line, True, message)]
