"""Blocking work in a thread that nobody has to wait for.

The executors of the standard library are joined when the process ends: one device that hangs in the
kernel would keep a kiosk from being restarted. A daemon thread is not.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import TypeVar

Given = TypeVar("Given")
Result = TypeVar("Result")


def in_thread(work: Callable[[Given], Result], given: Given) -> asyncio.Future[Result]:
    """Start `work(given)` now; the future gets its result or its exception."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Result] = loop.create_future()

    def settle(result: Result | None, error: BaseException | None) -> None:
        if future.done():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)  # type: ignore[arg-type]  # a result when there is no error

    def run() -> None:
        result: Result | None = None
        error: BaseException | None = None
        try:
            result = work(given)
        except Exception as caught:  # whatever it is, it belongs to the one who waits
            error = caught
        try:
            loop.call_soon_threadsafe(settle, result, error)
        except RuntimeError:
            return  # the loop has ended: nobody waits any more

    threading.Thread(target=run, name="printer", daemon=True).start()
    return future
