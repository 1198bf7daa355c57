"""Who goes first on a busy machine: the hub's own threads, and nothing that they start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.scenarios.processes import Program, running_hub

ASKED = """
import json, os, subprocess, sys, threading
from hub.priority import come_first

def policy():
    return os.sched_getscheduler(0) & ~os.SCHED_RESET_ON_FORK

def wait():
    begun.wait()
    told["before"] = policy()

told, begun = {}, threading.Event()
before = threading.Thread(target=wait)
before.start()
first = come_first()
begun.set()
before.join()
told["main"] = policy()
after = threading.Thread(target=lambda: told.update(after=policy()))
after.start()
after.join()
child = "import os; print(os.sched_getscheduler(0))"
told["child"] = int(subprocess.check_output([sys.executable, "-c", child]))
print(json.dumps({"first": first, **told}))
"""


def asked() -> dict[str, int]:
    told: dict[str, int] = json.loads(subprocess.check_output([sys.executable, "-c", ASKED]))
    return told


def may() -> bool:
    """Whether real time is allowed to who runs the tests."""
    ask = "import os; os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))"
    return subprocess.run([sys.executable, "-c", ask], capture_output=True).returncode == 0


def test_ok__what_is_there_comes_first_and_what_comes_later_does_not() -> None:
    policy = os.SCHED_RR if may() else os.SCHED_OTHER
    assert asked() == {
        "first": may(),
        "before": policy,
        "main": policy,
        "after": os.SCHED_OTHER,
        "child": os.SCHED_OTHER,
    }


async def test_ok__the_hub_and_its_journal_come_first_unless_time_is_played(tmp_path: Path) -> None:
    async with running_hub(tmp_path / "office") as hub:
        assert urgent(hub.program) == (2 if may() else 0)
    async with running_hub(tmp_path / "played", options=("--speed", "2")) as hub:
        assert urgent(hub.program) == 0


def urgent(program: Program) -> int:
    """So many of its threads run in real time."""
    threads = [int(task.name) for task in Path(f"/proc/{program.pid}/task").iterdir()]
    policies = [os.sched_getscheduler(thread) & ~os.SCHED_RESET_ON_FORK for thread in threads]
    return policies.count(os.SCHED_RR)
