"""What every column means that leaves this house: the words for `facts` and for the event table.

docs/data-dictionary.md is made from this; whoever adds a column there adds its words here.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, get_type_hints

from hub.exchange import moment as mo
from hub.exchange.log import COLUMNS as EVENT_COLUMNS
from hub.reports.facts import INNER, TABLES

EVENTS = "events"


class Words(NamedTuple):
    """The same in German and in English."""

    de: str
    en: str


class Kind(Enum):
    """What a value is."""

    TEXT = Words("Text", "text")
    TIME = Words("Zeitpunkt (ISO 8601)", "instant (ISO 8601)")
    DATE = Words("Datum (JJJJ-MM-TT)", "date (YYYY-MM-DD)")
    NUMBER = Words("ganze Zahl", "whole number")
    YES_NO = Words("ja/nein", "yes/no")
    INSTANT = Words(
        "Zeitpunkt (Millisekunden seit 1970, UTC)", "instant (milliseconds since 1970, UTC)"
    )
    LENGTH = Words("Dauer (Millisekunden)", "duration (milliseconds)")


class Column(NamedTuple):
    """A column in words."""

    kind: Kind
    de: str
    en: str


def _text(de: str, en: str) -> Column:
    return Column(Kind.TEXT, de, en)


def _number(de: str, en: str) -> Column:
    return Column(Kind.NUMBER, de, en)


def _yes(de: str, en: str) -> Column:
    return Column(Kind.YES_NO, de, en)


def _at(de: str, en: str) -> Column:
    return Column(Kind.INSTANT, de, en)


def _long(de: str, en: str) -> Column:
    return Column(Kind.LENGTH, de, en)


_LABEL = _text(
    "Bezeichnung der Wartenummer, eindeutig und ohne Bedeutung; bei einem Termin schon seit der"
    " Buchung dieselbe",
    "label of the ticket, unique and without meaning; of an appointment the same from the booking"
    " on",
)
_NUMBER = _text("Nummer, wie sie auf dem Papier steht", "number as it stands on the paper")
_CLS = _text(
    "Art: walkin (ohne Termin), appt (mit Termin), prio (Vorrang)",
    "class: walkin (without appointment), appt (with one), prio (priority)",
)
_KIOSK = _text(
    "Gerät, das die Nummer ausgegeben hat (leer: unbekannt)",
    "device that gave out the number (empty: unknown)",
)
_LANGUAGE = _text(
    "gewählte Sprache; nur auf Wunsch im Export, leer, wenn sie gelöscht ist",
    "language that was chosen; exported on request only, empty where it was deleted",
)
_WEEKDAY = _number("Wochentag, 1 = Montag", "weekday, 1 = Monday")


def _day(of_de: str, of_en: str) -> Column:
    return Column(Kind.DATE, f"Tag {of_de}, nach der Uhr im Haus", f"day {of_en}, by local time")


def _hour(of_de: str, of_en: str) -> Column:
    return _number(f"Stunde {of_de}, nach der Uhr im Haus", f"hour {of_en}, by local time")


def _bucket(of_de: str, of_en: str) -> dict[str, Column]:
    """To which day and hour a row belongs."""
    return {"day": _day(of_de, of_en), "hour": _hour(of_de, of_en), "weekday": _WEEKDAY}


def _not_counted(what_de: str, what_en: str) -> Column:
    return _text(
        f"warum {what_de} nicht gezählt wird: clock (Uhr verstellt), negative (Ende vor Beginn),"
        " auto_close (vom System beendet); leer: wird gezählt",
        f"why {what_en} is not counted: clock (the clock was set), negative (ended before it"
        " began), auto_close (ended by the system); empty: it is counted",
    )


_ISSUE = ("der Ausgabe", "of the issue")

COLUMNS: dict[str, dict[str, Column]] = {
    EVENTS: {
        "time": Column(
            Kind.TIME,
            "wann es geschah, mit Abstand zu UTC; die Reihenfolge ist die, in der die Zentrale es"
            " erfuhr",
            "when it happened, with its offset from UTC; the order is that in which the hub learned"
            " of it",
        ),
        "event": _text("was geschah (siehe unten)", "what happened (see below)"),
        "ticket": _LABEL,
        "service": _text(
            "Anliegen, für das zu dieser Zeit gewartet wird oder das bearbeitet wird",
            "service that it waits for at that time, or that is dealt with",
        ),
        "counter": _text("Schalter, an dem es geschah", "counter at which it happened"),
        "cls": Column(
            Kind.TEXT,
            f"{_CLS.de}; nur bei booked, issue, direct, refused",
            f"{_CLS.en}; of booked, issue, direct, refused only",
        ),
        "sched": Column(Kind.TIME, "gebuchte Zeit eines Termins", "booked time of an appointment"),
        "note": _text("Zusatz, je nach Ereignis (siehe unten)", "addition, by event (see below)"),
        "number": _NUMBER,
        "kiosk": _text(
            "Gerät, das die Nummer ausgegeben oder verweigert hat",
            "device that gave out the number, or refused it",
        ),
        "language": _LANGUAGE,
    },
    "visits": {
        "ticket": _LABEL,
        "number": _NUMBER,
        **_bucket(*_ISSUE),
        "service": _text("erstes Anliegen", "the service that it waited for first"),
        "cls": _CLS,
        "kiosk": _KIOSK,
        "language": _LANGUAGE,
        "issued_ms": _at("Ausgabe der Nummer, bei Terminen die Anmeldung", "issue, or check-in"),
        "sched_ms": _at("gebuchte Zeit (leer: ohne Termin)", "booked time (empty: none)"),
        "direct": _yes("ohne Nummer bedient", "served without a number"),
        "first_call_ms": _at("erster Aufruf", "first call"),
        "first_counter": _text("Schalter des ersten Aufrufs", "counter of the first call"),
        "ended": _text(
            "wie der Besuch endete: done (erledigt), cancelled (abgesagt), no_show (nicht"
            " erschienen), auto_close (vom System beendet), open (läuft noch)",
            "how the visit ended: done, cancelled, no_show, auto_close (by the system), open (not"
            " yet)",
        ),
        "ended_ms": _at("Ende des Besuchs", "end of the visit"),
        "wait_ms": _long(
            "Wartezeit: Ausgabe bis erster Aufruf; mit Termin ab der späteren von gebuchter Zeit"
            " und Anmeldung, mindestens 0",
            "wait: issue to first call; with an appointment from the later of booked time and"
            " check-in, at least 0",
        ),
        "lateness_ms": _long(
            "Anmeldung nach der gebuchten Zeit (negativ: früher)",
            "check-in after the booked time (negative: before)",
        ),
        "stay_ms": _long("Ausgabe bis letztes Ende", "issue to last finish"),
        "told_low_ms": _long("angesagte Wartezeit: mindestens", "wait as told at issue: at least"),
        "told_mid_ms": _long("angesagte Wartezeit: Mitte", "wait as told at issue: middle"),
        "told_high_ms": _long("angesagte Wartezeit: höchstens", "wait as told at issue: at most"),
        "target_ms": _long(
            "Zielwert der Wartezeit zu dieser Zeit", "target for the wait, as configured then"
        ),
        "transfers": _number("so oft weitergeleitet", "how often it was transferred"),
        "recalls": _number("so oft noch einmal aufgerufen", "how often it was called again"),
        "wait_invalid": _not_counted("die Wartezeit", "the wait"),
        "stay_invalid": _not_counted("der Aufenthalt", "the stay"),
    },
    "segments": {
        "ticket": _LABEL,
        "part": _number("Abschnitt des Besuchs, ab 1", "stretch of the visit, from 1"),
        **_bucket(*_ISSUE),
        "service": _text("Anliegen des Abschnitts", "service of the stretch"),
        "counter": _text("Schalter (leer: nicht aufgerufen)", "counter (empty: never called)"),
        "cls": _CLS,
        "kiosk": _KIOSK,
        "language": _LANGUAGE,
        "queued_ms": _at("Beginn des Wartens", "when it began to wait"),
        "again": _yes(
            "wartet wieder: nach Zurückstellen, Verpassen oder erneutem Öffnen",
            "waits again: after a park, a miss or a reopening",
        ),
        "call_ms": _at("erster Aufruf im Abschnitt", "first call of the stretch"),
        "last_call_ms": _at("letzter Aufruf im Abschnitt", "last call of the stretch"),
        "start_ms": _at("Beginn der Bearbeitung", "when service began"),
        "assumed": _yes(
            "niemand hat den Beginn gedrückt: Weg- und Bearbeitungszeit fehlen",
            "nobody pressed start: way and service time are unknown",
        ),
        "end_ms": _at("Schalter wieder frei", "counter ready for the next"),
        "how": _text(
            "wie der Abschnitt endete: finish, transfer, park, miss, no_show, cancel, auto_close,"
            " open",
            "how the stretch ended: finish, transfer, park, miss, no_show, cancel, auto_close,"
            " open",
        ),
        "wait_ms": _long("Wartezeit des Abschnitts", "wait of the stretch"),
        "way_ms": _long("Wegezeit: letzter Aufruf bis Beginn", "way: last call to start"),
        "service_ms": _long("Bearbeitungszeit: Beginn bis Ende", "service: start to end"),
        "occupancy_ms": _long(
            "Belegung: erster Aufruf bis Schalter frei", "occupancy: first call to counter ready"
        ),
        "parked_ms": _long(
            "danach so lange zurückgestellt", "how long it was parked after this stretch"
        ),
        "expected_ms": _long("eingestellte Dauer des Anliegens", "configured duration"),
        "wait_invalid": _not_counted("die Wartezeit", "the wait"),
        "invalid": _not_counted(
            "Weg-, Bearbeitungs- und Belegungszeit", "way, service and occupancy"
        ),
        "parked_invalid": _not_counted("die Zeit des Zurückstellens", "the parked time"),
    },
    "appointments": {
        "ticket": _LABEL,
        **_bucket("des Termins", "of the appointment"),
        "service": _text("gebuchtes Anliegen", "booked service"),
        "made_ms": _at("wann diese Zeit gebucht wurde", "when this time was booked"),
        "sched_ms": _at("gebuchte Zeit", "booked time"),
        "cancelled": _yes("abgesagt", "called off"),
        "checked_in": _yes("angemeldet", "checked in"),
        "started": _yes("bedient", "was served"),
    },
    "refusals": {
        **_bucket("der Anfrage", "of the question"),
        "service": _text("gewünschtes Anliegen", "service that was asked for"),
        "kiosk": _text("Gerät, an dem gefragt wurde", "device at which it was asked for"),
        "reason": _text(
            "warum es keine Nummer gab (Kennwort der Ablehnung)", "why there was none (its code)"
        ),
        "at_ms": _at("wann", "when"),
    },
    "open_hours": {
        **_bucket("der Öffnung", "of the opening"),
        "counter": _text("Schalter", "counter"),
        "open_ms": _long(
            "so lange in dieser Stunde offen, ohne Pausen",
            "how long it was open in this hour, without breaks",
        ),
        "invalid": _not_counted("die Öffnung", "the opening"),
    },
    "feedback": {
        **_bucket("der Rückmeldung", "of the answer"),
        "service": _text("Anliegen (leer: nicht gesagt)", "service (empty: not said)"),
        "kiosk": _text("Gerät", "device"),
        "score": _number("1 (schlecht) bis 5 (gut)", "1 (bad) to 5 (good)"),
        "at_ms": _at("wann", "when"),
    },
    "lead_times": {
        "day": _day("der Messung (8 Uhr)", "of the measurement (8 o’clock)"),
        "weekday": _WEEKDAY,
        "service": _text("Anliegen", "service"),
        "next_days": _number(
            "Tage bis zum nächsten freien Termin (leer: keiner)",
            "days to the next free time (empty: none)",
        ),
        "third_days": _number(
            "Tage bis zum dritten freien Termin (leer: keiner)",
            "days to the third free time (empty: none)",
        ),
    },
}
"""By table: its columns in words."""

TITLES = {
    EVENTS: Words("Ereignisse", "Events"),
    "visits": Words("Besuche", "Visits"),
    "segments": Words("Abschnitte", "Stretches of visits"),
    "appointments": Words("Termine", "Appointments"),
    "refusals": Words("Verweigerte Nummern", "Refused tickets"),
    "open_hours": Words("Öffnung der Schalter", "Open hours of counters"),
    "feedback": Words("Rückmeldungen", "Feedback"),
    "lead_times": Words("Terminvorlauf", "Lead times"),
}

EVENT_NAMES = {
    mo.BOOKED: Words(
        "Termin gebucht, oder auf eine andere Zeit gelegt",
        "appointment booked, or its time changed",
    ),
    mo.ISSUE: Words(
        "Nummer ausgegeben oder Termin angemeldet; note: angesagte Wartezeit in Sekunden"
        " (mindestens, Mitte, höchstens)",
        "number given out or checked in; note: the wait that was told, in seconds (at least,"
        " middle, at most)",
    ),
    mo.CALL: Words("aufgerufen", "called"),
    mo.RECALL: Words("noch einmal aufgerufen", "called again"),
    mo.START: Words(
        "Bearbeitung begonnen; note: assumed, wenn es niemand gedrückt hat",
        "service began; note: assumed where nobody pressed it",
    ),
    mo.FINISH: Words(
        "Bearbeitung beendet; note: Kennwort des Ergebnisses",
        "service finished; note: code of its result",
    ),
    mo.TRANSFER: Words(
        "wartet nun auf ein anderes Anliegen; note: auf welches",
        "waits for another service from now on; note: which",
    ),
    mo.MISS: Words("aufgerufen und nicht gekommen", "called, and nobody came"),
    mo.REQUEUE: Words("zurück und wartet wieder", "is back and waits again"),
    mo.NO_SHOW: Words(
        "nicht mehr gekommen; bei einem bloßen Termin: nicht erschienen",
        "came no more; of a mere appointment: nobody came",
    ),
    mo.PARK: Words("zurückgestellt", "parked"),
    mo.UNPARK: Words("nicht mehr zurückgestellt, wartet wieder", "parked no more, waits again"),
    mo.CANCEL: Words("abgesagt", "called off"),
    mo.REOPEN: Words("beendeter Besuch wieder geöffnet", "a visit that had ended waits again"),
    mo.AUTO_CLOSE: Words("am Tagesende vom System beendet", "ended by the system with the day"),
    mo.DIRECT: Words("ohne Nummer bedient, ab jetzt", "served without a number, from now on"),
    mo.UNDO: Words(
        "die letzte noch gültige Zeile dieser Nummer gilt nicht",
        "the last line of this ticket that still holds does not hold",
    ),
    mo.VOID: Words(
        "niemand hat diese Nummer: sie war nie ein Besuch",
        "nobody holds this number: it was never a visit",
    ),
    mo.REFUSED: Words("keine Nummer ausgegeben; note: warum", "no number was given out; note: why"),
    mo.FEEDBACK: Words("Rückmeldung; note: 1 bis 5", "answer to “how was it?”; note: 1 to 5"),
    mo.OPEN: Words(
        "Schalter offen; note: Anliegen, die er bedient",
        "counter open; note: the services that it serves",
    ),
    mo.PAUSE: Words("Schalter macht Pause", "counter takes a break"),
    mo.CLOSE: Words("Schalter geschlossen", "counter closed"),
    mo.CLOCK: Words("Uhr verstellt; note: Sekunden", "the clock was set; note: seconds"),
    mo.LEAD: Words(
        "Terminvorlauf; note: Tage bis zum nächsten und zum dritten freien Termin",
        "lead time; note: days to the next and to the third free time",
    ),
}
"""What an event says, and its note."""

NAMES: dict[str, tuple[str, ...]] = {
    EVENTS: EVENT_COLUMNS,
    **{
        table: tuple(name for name in get_type_hints(row) if name not in INNER)
        for table, row in TABLES.items()
    },
}
"""By table: its columns, in order."""

EMPTY = Words(
    "Was leer ist, ist nicht bekannt oder trifft nicht zu; es ist nie 0.",
    "What is empty is not known or does not apply; it is never 0.",
)
FACTS = Words(
    "Jede Zeile gilt, sobald ihr Tag vorbei ist; am selben Tag ist sie vorläufig.",
    "A row is final once its day is over; on the same day it is provisional.",
)
