"""`python -m tests.hub.link.small_disk FOLDER STORY`: a kiosk whose disk fills up, or is read-only.

The folder is a file system that only this process sees. Prints what happened as JSON.
"""

from __future__ import annotations

import contextlib
import errno
import json
import subprocess
import sys
from pathlib import Path

from tests.hub.link.lent import Machine

MANY = 1_000
"""So many tickets take more room than there is in reserve."""


def fill(path: Path) -> None:
    """Until nothing more fits."""
    with path.open("wb", buffering=0) as file:
        for size in (65_536, 4_096, 1):
            with contextlib.suppress(OSError):
                while True:
                    file.write(bytes(size))


def full(folder: Path) -> dict[str, object]:
    machine = Machine(folder / "kiosk")
    machine.lend()
    numbers = [machine.number()]
    fill(folder / "filler")
    while machine.store.state == "ok":
        numbers.append(machine.number())
    numbers += [machine.number() for _ in range(10)]
    with_reserve = numbers.copy()
    machine.start()
    kept = [tap.command.fallback for tap in machine.store.book.given_out.values()]
    told: dict[str, object] = {
        "kept": [one.number for one in kept if one],
        "with_reserve": with_reserve,
    }
    numbers += [machine.number() for _ in range(MANY)]
    told["state"] = machine.store.state
    (folder / "filler").unlink()
    machine.store.mend()
    told["state_after"] = machine.store.state
    machine.start()
    return told | {"numbers": numbers, "after": list(machine.store.book.used.popitem()[1]["A"])}


def read_only(folder: Path) -> dict[str, object]:
    machine = Machine(folder / "kiosk")
    machine.lend()
    numbers = [machine.number()]
    old = machine.store.book.store
    machine.store.close()
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    machine.start()
    numbers += [machine.number(), machine.number()]
    try:
        (folder / "x").touch()
    except OSError as error:
        refused = errno.errorcode[error.errno or 0]
    return {
        "numbers": numbers, "state": machine.store.state, "refused": refused,
        "same_memory": machine.store.book.store == old,
    }  # fmt: skip


if __name__ == "__main__":
    story = {"full": full, "read-only": read_only}[sys.argv[2]]
    print(json.dumps(story(Path(sys.argv[1]))))
