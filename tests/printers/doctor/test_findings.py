from __future__ import annotations

import re
from pathlib import Path

import pytest

from config.completeness import variables
from printers.doctor.findings import Result, Step, diagnose
from printers.doctor.observed import Access, Kind, Observed, Seen
from printers.outcome import Outcome
from printers.settings import Line, PrinterSettings

TCP = PrinterSettings(address="192.168.10.40")
SERIAL = PrinterSettings(transport=Line.SERIAL, path="/dev/ttyUSB0")
DEVICE = PrinterSettings(transport=Line.DEVICE, path="/dev/usb/lp0")
USB = PrinterSettings(transport=Line.USB, usb="04b8:0e15")
CUPS = PrinterSettings(transport=Line.CUPS, queue="tickets")
EPSON = Seen(Kind.USB, "04b8:0e15", "EPSON TM-T20II")
THERE = Access(exists=True, group="lp")
WELL = Observed(state="ok", asked=True, access=THERE, user="kiosk")


def last(settings: PrinterSettings, **facts: object) -> Step:
    observed = Observed(**{name: getattr(WELL, name) for name in WELL.__slots__} | facts)
    return diagnose(settings, observed)[-1]


@pytest.mark.parametrize(
    "settings", [TCP, SERIAL, DEVICE, USB, CUPS], ids=lambda one: one.transport
)
def test_ok__a_well_printer_passes_every_step(settings: PrinterSettings) -> None:
    steps = diagnose(settings, WELL)
    assert {step.result for step in steps} == {Result.OK}
    assert [step.name for step in steps][-5:] == ["answer", "cover", "paper", "ready", "print"]


@pytest.mark.parametrize(
    ("settings", "facts", "name", "text", "advice"),
    [
        (TCP, {"resolved": False, "state": "unreachable", "asked": False},
         "address", "doctor-address-failed", "doctor-address-advice"),
        (TCP, {"state": "refused", "asked": False},
         "connection", "doctor-connection-refused", "doctor-refused-tcp"),
        (TCP, {"state": "unreachable", "asked": False},
         "connection", "doctor-connection-unreachable", "doctor-unreachable"),
        (SERIAL, {"state": "no-device", "asked": False, "access": Access(exists=False)},
         "cable", "doctor-cable-failed", "doctor-cable-advice"),
        (SERIAL, {"state": "no-device", "asked": False, "access": Access(exists=False),
                  "seen": (Seen(Kind.SERIAL, "/dev/ttyUSB1"),)},
         "cable", "doctor-cable-failed", "doctor-cable-other"),
        (DEVICE, {"state": "no-device", "asked": False, "access": Access(exists=False),
                  "seen": (EPSON,)},
         "cable", "doctor-cable-failed", "doctor-cable-usblp"),
        (DEVICE, {"state": "no-permission", "asked": False},
         "permission", "doctor-permission-failed", "doctor-permission-group"),
        (USB, {"state": "no-permission", "asked": False, "access": Access(exists=True)},
         "permission", "doctor-permission-failed", "doctor-permission-udev"),
        (SERIAL, {"state": "refused", "asked": False},
         "connection", "doctor-connection-refused", "doctor-refused-serial"),
        (USB, {"state": "no-driver", "asked": False, "missing": "pyusb"},
         "driver", "doctor-driver-failed", "doctor-driver-advice"),
        (USB, {"state": "no-driver", "asked": False, "missing": "libusb-1.0-0"},
         "driver", "doctor-driver-failed", "doctor-driver-library"),
        (USB, {"state": "no-device", "asked": False, "seen": (EPSON,)},
         "cable", "doctor-cable-failed", "doctor-cable-other"),
        (CUPS, {"state": "no-device", "asked": False},
         "queue", "doctor-queue-failed", "doctor-queue-advice"),
        (CUPS, {"state": "refused", "asked": False},
         "connection", "doctor-connection-refused", "doctor-refused-cups"),
        (TCP, {"state": "timeout"}, "answer", "doctor-answer-stopped", "doctor-stuck"),
        (TCP, {"state": "cover-open"}, "cover", "doctor-cover-open", "doctor-cover-advice"),
        (TCP, {"state": "out-of-paper"}, "paper", "doctor-paper-out", "doctor-paper-advice"),
        (TCP, {"state": "error"}, "ready", "doctor-ready-error", "doctor-ready-error-advice"),
        (TCP, {"state": "offline"}, "ready", "doctor-ready-offline", "doctor-ready-offline-advice"),
        (TCP, {"outcome": Outcome(False, "cut-off")},
         "print", "doctor-print-failed", "doctor-print-again"),
    ],
)  # fmt: skip
def test_fail__the_first_failure_ends_the_walk_with_what_to_do(
    settings: PrinterSettings, facts: dict[str, object], name: str, text: str, advice: str
) -> None:
    step = last(settings, **facts)
    assert (step.result, step.name) == (Result.FAILED, name)
    assert (step.text, step.advice) == (text, advice)


@pytest.mark.parametrize(
    ("settings", "facts", "name", "advice"),
    [
        (TCP, {"state": "paper-low"}, "paper", "doctor-paper-low-advice"),
        (TCP, {"state": "unknown"}, "answer", "doctor-answer-advice"),
        (SERIAL, {"state": "unknown"}, "answer", "doctor-answer-serial"),
        (CUPS, {"state": "unknown"}, "answer", "doctor-answer-cups"),
        (SERIAL, {"as_root": True}, "permission", "doctor-permission-as"),
        (TCP, {"profile_known": False, "meant": "TM-T88V"}, "profile", "doctor-profile-meant"),
        (TCP, {"outcome": Outcome(True)}, "print", "doctor-print-look"),
    ],
)
def test_ok__a_warning_does_not_end_it(
    settings: PrinterSettings, facts: dict[str, object], name: str, advice: str
) -> None:
    observed = Observed(**{one: getattr(WELL, one) for one in WELL.__slots__} | facts)
    steps = diagnose(settings, observed)
    warned = [step for step in steps if step.result is Result.WARNING]
    assert [(step.name, step.advice) for step in warned] == [(name, advice)]
    assert steps[-1].name == "print"


def test_ok__every_text_is_used_and_every_used_text_is_there() -> None:
    room = Path(__file__).parents[3] / "printers" / "doctor"
    code = "".join(file.read_text(encoding="utf-8") for file in room.glob("*.py"))
    used = set(re.findall(r'"(doctor-[a-z-]+[a-z])"', code))
    made = re.findall(r'f"(doctor-[a-z-]+-)\{', code)
    others = ("doctor-sound-", "doctor-screen-", "doctor-display-")
    known = {name for name in variables("en") if name.startswith("doctor-")}
    known -= {name for name in known if name.startswith(others)}
    assert used <= known
    assert all(any(name.startswith(start) for name in known) for start in made)
    assert not {one for one in known - used if not any(one.startswith(start) for start in made)} - {
        f"doctor-ready-{state}-advice" for state in ("error", "offline")
    }
