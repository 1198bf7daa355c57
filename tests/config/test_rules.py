"""The rules of a house, as the hub gets them: what is written, and what holds if nothing is."""

from __future__ import annotations

from pathlib import Path

from hub.protocol.site import Missed, Place, Ratio, Result, Zone
from tests.config.test_site import SMALL, loaded


def service_with(settings: str) -> str:
    return SMALL.replace('prefix = "A"\n', f'prefix = "A"\n{settings}')


def house_with(settings: str) -> str:
    return SMALL.replace('name = "Haus"\n', f'name = "Haus"\n{settings}')


def test_ok__what_holds_if_nothing_is_said(tmp_path: Path) -> None:
    found = loaded(tmp_path, SMALL)
    site, service = found.site, found.site.services[0]
    assert (site.early_s, site.late_s, site.handed_on, site.ratio) == (
        300,
        900,
        Place.ORIGINAL,
        None,
    )
    assert site.missed == Missed(calls=1, after_s=0, place=Place.ORIGINAL)
    assert (site.sign_in, site.undo_s, site.auto_next) == (False, 30, False)
    assert (site.idle_norm_s, service.wait_norm_s, service.service_norm_s) == (0, 0, 0)
    assert (site.alarm_spoken, found.alarm_command) == (False, ())
    assert (service.internal, service.before, service.after, service.results) == (False, (), (), ())
    assert (service.last_ticket_s, service.until_full, service.quota) == (0, False, 0)
    assert (site.zones[0].capacity, site.counters[0].express_s) == (0, 0)


def test_ok__order_and_turns(tmp_path: Path) -> None:
    order = '[order]\nearly = "10m"\nlate = "20m"\nhanded_on = "now"\n'
    ratio = '[order.ratio]\nappointments = 3\nwalkins = 2\ncap = "40m"\n'
    site = loaded(tmp_path, SMALL + order + ratio).site
    assert (site.early_s, site.late_s, site.handed_on) == (600, 1200, Place.NOW)
    assert site.ratio == Ratio(appointments=3, walkins=2, cap_s=2400)


def test_ok__missed_calls_and_staff(tmp_path: Path) -> None:
    missed = '[missed]\ncalls = 2\nafter = "45s"\nplace = "first"\n'
    staff = '[staff]\nsign_in = true\nundo = "1m"\nauto_next = true\n'
    site = loaded(tmp_path, SMALL + missed + staff).site
    assert site.missed == Missed(calls=2, after_s=45, place=Place.FIRST)
    assert (site.sign_in, site.undo_s, site.auto_next) == (True, 60, True)


def test_ok__norms_of_the_house_and_of_a_service(tmp_path: Path) -> None:
    norms = '[norms]\nwait = "45m"\nservice = "30m"\nidle = "10m"\n'
    site = loaded(tmp_path, service_with('norm_wait = "0m"\n') + norms).site
    assert site.idle_norm_s == 600
    assert (site.services[0].wait_norm_s, site.services[0].service_norm_s) == (0, 1800)


def test_ok__the_last_ticket_of_the_house_and_of_a_service(tmp_path: Path) -> None:
    house = house_with('last_ticket = "15m"\nuntil_full = true\n')
    common = loaded(tmp_path, house).site.services[0]
    assert (common.last_ticket_s, common.until_full) == (900, True)
    own = 'prefix = "A"\nlast_ticket = "0m"\nuntil_full = false\nquota = 50\n'
    service = loaded(tmp_path, house.replace('prefix = "A"\n', own)).site.services[0]
    assert (service.last_ticket_s, service.until_full, service.quota) == (0, False, 50)


def test_ok__a_way_through_the_house(tmp_path: Path) -> None:
    foto = '[[service]]\nid = "foto"\nname = "Foto"\nprefix = "F"\ninternal = true\n'
    way = service_with('before = ["foto"]\nafter = ["foto"]\n')
    passport, photo = loaded(tmp_path, way + foto).site.services
    assert (passport.before, passport.after, passport.internal) == (("foto",), ("foto",), False)
    assert photo.internal


def test_ok__results_have_a_name_in_every_language(tmp_path: Path) -> None:
    results = '{ code = "ok", name.de = "Gut", name.en = "Good" }, { code = "no", name = "–" }'
    site = loaded(tmp_path, service_with(f"results = [{results}]\n")).site
    assert site.services[0].results == (
        Result("ok", {"de": "Gut", "en": "Good"}),
        Result("no", {"de": "–", "en": "–"}),
    )


def test_ok__places(tmp_path: Path) -> None:
    text = SMALL.replace('name = "Halle"', 'name = "Halle"\ncapacity = 40')
    site = loaded(tmp_path, text + 'express = "10m"\n').site
    assert site.zones == (Zone("z", {"de": "Halle", "en": "Halle"}, 40),)
    assert site.counters[0].express_s == 600


def test_ok__the_alarm_s_program_is_the_hub_s_own_affair(tmp_path: Path) -> None:
    found = loaded(tmp_path, SMALL + '[alarm]\nspoken = true\ncommand = ["/bin/echo", "a b"]\n')
    assert found.site.alarm_spoken
    assert found.alarm_command == ("/bin/echo", "a b")
    assert not hasattr(found.site, "alarm_command")
