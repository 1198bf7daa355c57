"""Single settings of a site changed on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.errors import ConfigError, UsageError
from config.patched import load_site_with
from config.site import load_site
from config.texts import Texts
from hub.protocol.site import Place, Ratio, Site, VisitorClass

SITE = Path("config/demo/site.toml")
say = Texts.load().say("en")


def site(*rules: str) -> Site:
    return load_site_with(SITE, rules, say).site


def complaint(*rules: str) -> str:
    with pytest.raises(UsageError) as caught:
        site(*rules)
    return str(caught.value)


def test_ok__nothing_changed_is_the_site_itself() -> None:
    assert site() == load_site(SITE).site


def test_ok__settings_by_their_place_in_the_file() -> None:
    changed = site(
        "order.head_start.appointment=45m",
        "site.grace = 3m",
        "missed.place=first",
        "missed.calls=2",
        'order.ratio={ appointments = 2, walkins = 1, cap = "30m" }',
        "service.ausweis.quota=40",
        "service.ausweis.expected=20m",
        "counter.3.express=5m",
        "counter.3.head_start.ausweis=10m",
        "zone.halle.capacity=",
    )
    assert changed.head_start_s[VisitorClass.APPOINTMENT] == 45 * 60
    assert changed.head_start_s[VisitorClass.PRIORITY] == 3600, "as it was"
    assert (changed.grace_s, changed.missed.place, changed.missed.calls) == (180, Place.FIRST, 2)
    assert changed.ratio == Ratio(2, 1, 1800)
    service = next(one for one in changed.services if one.id == "ausweis")
    assert (service.quota, service.expected_s) == (40, 1200)
    counter = next(one for one in changed.counters if one.id == "3")
    assert (counter.express_s, counter.head_start_s) == (300, {"ausweis": 600})
    assert next(one for one in changed.zones if one.id == "halle").capacity == 0


def test_ok__a_table_within_another_by_its_own_name() -> None:
    assert site("head_start.appt=10m", "head_start.prio=2h").head_start_s == {
        VisitorClass.WALKIN: 0, VisitorClass.APPOINTMENT: 600, VisitorClass.PRIORITY: 7200,
    }  # fmt: skip
    assert site("grace=1m").grace_s == 60
    assert site("handed_on=now").handed_on is Place.NOW


def test_ok__later_rules_go_over_earlier_ones() -> None:
    assert site("grace=1m", "site.grace=2m").grace_s == 120


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("grace", "grace: Please write “setting=value”"),
        ("=3", "=3: Please write “setting=value”"),
        ("order=3", "order=3: Please write “setting=value”"),
        ("counter.3=3", "counter.3=3: Please write “setting=value”"),
        ("ordre.early=1m", "Unknown setting “ordre”. Did you mean “order”?"),
        ("order.eraly=1m", "order.eraly=1m: Unknown setting “eraly”. Did you mean “early”?"),
        ("head_start.appointmnt=1m", "Unknown setting “appointmnt”. Did you mean “appointment”?"),
        ("early=1m", "There are several such settings: order.early, gate.early, check_in.early."),
        ("service.auswies.quota=1", "Please name an id of [[service]]: ausweis,"),
        ("service.auswies.quota=1", "Did you mean “ausweis”?"),
        ("service.ausweis.quotta=1", "Unknown setting “quotta”. Did you mean “quota”?"),
        ("counter.3.services=['auswais']", "Did you mean “ausweis”?"),
        ("site.grace=soon", "site.grace=soon: "),
        ("missed.place=las", "missed.place=las: "),
        ("order.ratio.walkins=2", "order.ratio.walkins=2: "),
    ],
)
def test_fail__what_cannot_be_meant_so_is_one_sentence(rule: str, said: str) -> None:
    sentence = complaint(rule)
    assert said in sentence
    assert sentence.startswith(rule)


def test_fail__all_wrong_rules_are_told_at_once() -> None:
    assert complaint("site.grace=soon", "missed.calls=99").count("\n") == 1


def test_fail__a_file_that_is_wrong_itself_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "site.toml"
    broken.write_text('[site]\nid = "x"\nname = "X"\n')
    with pytest.raises(ConfigError, match=r"site\.toml:1"):
        load_site_with(broken, ["site.grace=1m"], say)
