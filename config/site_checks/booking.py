"""Appointments: plans that give nothing away, letters without a way, sources without a place."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from config.findings import Facts, Finding
from config.source import Where
from config.values import duration_s, opening_hours
from config.written import Raw, ids, retired, serves, strings, table, tables, unknown, value_of
from hub.protocol.site import Hours

SHORTEST_S = 300
SHORTEST_REMINDER_S = 60
LONGEST_REMINDER_S = 30 * 86_400
OWN = "here"
"""The source whose appointments are the house's own."""
PLACE = {"ical": "path", "csv": "path", "caldav": "url"}
"""By kind of source: the setting without which there is nothing to read. (What comes as `zms` may
also be handed in.)"""
HERE = ("localhost", "127.0.0.1", "::1")
"""What never leaves this machine."""
RULES = ("exactly", "begins", "matches")


def check(raw: Raw) -> Iterator[Finding]:
    for index, plan in tables(raw, "slots"):
        yield from _plan(raw, ("slots", index), plan)
    yield from _offered(raw)
    yield from _video(raw)
    if "mail" in raw:
        yield from _mail(raw, table(raw, "mail"))
    for index, source in tables(table(raw, "appointments"), "source"):
        yield from _source(raw, ("appointments", "source", index), source)
    yield from _handed_in(raw)


def _plan(raw: Raw, where: Where, plan: Raw) -> Iterator[Finding]:
    every_s = value_of(plan, "every", duration_s)
    hours = value_of(plan, "hours", opening_hours) or []
    if every_s is not None and every_s < SHORTEST_S:
        yield Finding((*where, "every"), "config-slots-every")
    elif every_s and any(each.closes_s - each.opens_s < every_s for each in hours):
        facts = {"value": str(plan["every"])}
        yield Finding((*where, "hours"), "config-slots-short", facts, warning=True)
    named = {counter for _, counter in strings(plan, "counters")}
    counters = [
        counter
        for _, counter in tables(raw, "counter")
        if not retired(counter) and (not named or counter.get("id") in named)
    ]
    services = {service["id"]: service for _, service in tables(raw, "service") if "id" in service}
    # A counter that is misspelt is reported already.
    known = named <= set(ids(raw, "counter"))
    for item, service in strings(plan, "services"):
        place = (*where, "services", item)
        if service not in services:
            continue
        if known and not any(serves(counter, service) for counter in counters):
            yield Finding(place, "config-slots-unserved", {"value": service})
        elif not _within(hours, _opened(raw, services[service])):
            yield Finding(place, "config-slots-closed", {"value": service}, warning=True)


def _opened(raw: Raw, service: Raw) -> list[Hours]:
    """When the service is open; empty: always, or nobody can tell."""
    whose = service if "hours" in service else table(raw, "site")
    return value_of(whose, "hours", opening_hours) or []


def _within(inner: list[Hours], outer: list[Hours]) -> bool:
    return not outer or all(
        any(
            each.weekday == one.weekday
            and one.opens_s <= each.opens_s
            and each.closes_s <= one.closes_s
            for one in outer
        )
        for each in inner
    )


def _offered(raw: Raw) -> Iterator[Finding]:
    """To whom times are offered although there are none."""
    booking, plans = table(raw, "booking"), [plan for _, plan in tables(raw, "slots")]
    online = [plan for plan in plans if plan.get("online") is not False]
    here = [plan for plan in plans if plan.get("virtual") is not True]
    for setting, offered in (("public", online), ("kiosk", here)):
        if booking.get(setting) is True and not offered:
            facts = {"setting": setting}
            yield Finding(("booking", setting), "config-booking-nothing", facts, warning=True)


def _video(raw: Raw) -> Iterator[Finding]:
    url = table(raw, "virtual").get("url")
    if isinstance(url, str) and "{room}" not in url:
        yield Finding(("virtual", "url"), "config-virtual-room", {"placeholder": "{room}"})
    for index, plan in tables(raw, "slots"):
        if plan.get("virtual") is True and url is None:
            yield Finding(("slots", index, "virtual"), "config-virtual-nowhere", absent=True)


def _mail(raw: Raw, mail: Raw) -> Iterator[Finding]:
    for index, written in strings(mail, "remind"):
        before_s = value_of({"remind": written}, "remind", duration_s)
        if before_s is not None and before_s > LONGEST_REMINDER_S:
            yield Finding(("mail", "remind", index), "config-remind-long", {"value": written})
        if before_s is not None and before_s < SHORTEST_REMINDER_S:
            yield Finding(("mail", "remind", index), "config-remind-short", {"value": written})
    yield from _password(("mail",), mail)
    if mail.get("security") == "none" and mail.get("server") not in ("localhost", "127.0.0.1"):
        yield Finding(("mail", "security"), "config-mail-clear", warning=True)
    if "base_url" not in table(raw, "public"):
        yield Finding(("mail",), "config-mail-no-links", absent=True, warning=True)


def _password(where: Where, account: Raw) -> Iterator[Finding]:
    if account.get("user") and "password_file" not in account:
        yield Finding((*where, "user"), "config-mail-password", absent=True)


def _handed_in(raw: Raw) -> Iterator[Finding]:
    """Whoever hands a process in does not say to which source."""
    known: str | None = None
    for index, source in tables(table(raw, "appointments"), "source"):
        if source.get("kind") != "zms" or "path" in source:
            continue
        if known is not None:
            where = ("appointments", "source", index, "kind")
            yield Finding(where, "config-source-second", {"value": known}, absent=True)
        else:
            known = str(source.get("id", ""))


def _source(raw: Raw, where: Where, source: Raw) -> Iterator[Finding]:
    if source.get("id") == OWN:
        yield Finding((*where, "id"), "config-source-own", {"value": OWN})
    if value_of(source, "every", duration_s) == 0:
        yield Finding((*where, "every"), "config-source-every")
    kind = source.get("kind")
    needed = PLACE.get(kind) if isinstance(kind, str) else None
    if needed is not None and needed not in source:
        facts: Facts = {"kind": str(kind), "setting": needed}
        yield Finding((*where, "kind"), "config-source-needs", facts, absent=True)
    if kind == "caldav":
        yield from _password(where, source)
        yield from _in_clear((*where, "url"), source.get("url"))
    if kind == "csv":
        fields = table(source, "fields")
        for name, others in (("id", ("id",)), ("at", ("at", "date"))):
            if not any(fields.get(other) for other in others):
                facts = {"kind": "csv", "setting": f"fields.{name}"}
                yield Finding((*where, "kind"), "config-source-needs", facts, absent=True)
    known = ids(raw, "service")
    for index, rule in tables(source, "when"):
        place = (*where, "when", index)
        if isinstance(service := rule.get("service"), str) and service:
            yield from unknown((*place, "service"), "config-no-service", service, known)
        if not any(rule.get(name) for name in RULES):
            facts = {"settings": ", ".join(RULES)}
            yield Finding((*place, "field"), "config-source-rule", facts, absent=True)
    if isinstance(service := source.get("service"), str) and service:
        yield from unknown((*where, "service"), "config-no-service", service, known)
    for theirs, service in table(source, "services").items():
        if isinstance(service, str):
            yield from unknown((*where, "services", theirs), "config-no-service", service, known)


def _in_clear(where: Where, url: object) -> Iterator[Finding]:
    """Names and the password would be read by whoever listens."""
    try:
        parts = urlsplit(url if isinstance(url, str) else "")
    except ValueError:
        return  # reported already: it is no address
    if parts.scheme == "http" and parts.hostname not in HERE:
        yield Finding(where, "config-source-clear")
