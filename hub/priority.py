"""Whose turn it is on a machine that has more to do than to answer: the hub's, then everybody's.

Niceness is not enough for that. Linux weighs it within a session only (autogroups), and even where
both are in one, whoever has just slept may have to wait for a tick until a nicer one that computes
lets go: with two cores busy at the lowest priority the slowest of a hundred tickets took three
times as long. Before a thread that runs in real time nobody is in the way.
"""

from __future__ import annotations

import contextlib
import os
import threading

NICENESS = 10
REALTIME = 1
"""The lowest there is: it is before everything that is ordinary, and behind all else."""


def come_first() -> bool:
    """Let the threads that this process has now go before everything ordinary on this machine.

    What it starts later, threads and processes, is ordinary. → Whether it may: the system allows it
    by `RLIMIT_RTPRIO` (systemd: `LimitRTPRIO`), and not everywhere there is such a thing.
    """
    if not hasattr(os, "sched_setscheduler"):
        return False
    policy = os.SCHED_RR | os.SCHED_RESET_ON_FORK
    for thread in threading.enumerate():
        if thread.native_id is None:
            continue
        try:
            with contextlib.suppress(ProcessLookupError):  # it has ended meanwhile
                os.sched_setscheduler(thread.native_id, policy, os.sched_param(REALTIME))
        except OSError:
            return False
    return True


def let_calls_go_first() -> None:
    """Compute when nobody is waiting for it."""
    os.nice(NICENESS)
