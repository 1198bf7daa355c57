"""Open phone pages that cost next to nothing: streams read by hand, in a process of their own.

It says `connected` once every page has its first state. Then each line that it is given is a moment
(monotonic ns); it answers how many milliseconds after that each page heard of something new.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import cast

import uvloop

AT_ONCE = 25
"""More unknown tokens at once from one address look like guessing."""


class Page(asyncio.Protocol):
    """One EventSource. `heard_ns`: when its newest state came; a beat is none."""

    def __init__(self, host: str, token: str) -> None:
        self._request = f"GET /t/{token}/live?lang=de HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()
        self.heard_ns = 0
        self.first: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        cast("asyncio.Transport", transport).write(self._request)

    def data_received(self, data: bytes) -> None:
        if b'"state":' in data:
            self.heard_ns = time.monotonic_ns()
            if not self.first.done():
                self.first.set_result(None)

    def connection_lost(self, error: Exception | None) -> None:
        if not self.first.done():
            self.first.set_exception(error or ConnectionError("closed"))


async def watch(address: str, tokens: list[str]) -> None:
    loop = asyncio.get_running_loop()
    host, _, port = address.rpartition(":")
    pages: list[Page] = []
    for start in range(0, len(tokens), AT_ONCE):
        some = [Page(host, token) for token in tokens[start : start + AT_ONCE]]
        for page in some:
            await loop.create_connection(partial(_same, page), host, int(port))
        await asyncio.gather(*(page.first for page in some))
        pages += some
    print("connected", flush=True)
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        moment_ns = int(line)
        while any(page.heard_ns < moment_ns for page in pages):  # noqa: ASYNC110
            await asyncio.sleep(0.005)
        print(json.dumps([(page.heard_ns - moment_ns) / 1e6 for page in pages]), flush=True)


def _same(page: Page) -> Page:
    return page


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", required=True)
    parser.add_argument("--tokens", type=Path, required=True)
    given = parser.parse_args()
    os.nice(19)  # phones have processors of their own
    uvloop.run(watch(given.address, given.tokens.read_text("ascii").split()))


if __name__ == "__main__":
    main()
