"""The files in which a kiosk keeps what it has given out: one folder for each kiosk.

What is kept durably has reached the disk when `note` returns. Whatever the disk does, the book in
memory is right and the visitor gets a number: a line that was torn by a power cut is left out, one
that cannot be written now is written later, and `state` tells what is wrong. Each line carries its
own checksum. A memory that was lost begins anew under another id, so that the hub lends it other
numbers. The folder has one owner at a time; whoever comes second keeps all in memory.
"""

from __future__ import annotations

import errno
import logging
import os
import secrets
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from hub.link.lease import Began, Book, Entry, Leased

log = logging.getLogger(__name__)

OK, FULL, ERROR = "ok", "full", "error"
LOG, LOCK, RESERVE = "given-out.log", "lock", "reserve"
RESERVE_BYTES = 64 * 1024
"""Room for a few hundred tickets when the disk is full."""
COMPACT_BYTES = 256 * 1024
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})

_encode = msgspec.json.Encoder().encode
_decode: Callable[[bytes], Entry] = msgspec.json.Decoder(Entry).decode


class Store:
    """`open` it once; then `book` is what the folder says, and `note` says more."""

    def __init__(self, folder: Path, on_state: Callable[[str], None] = lambda state: None) -> None:
        self.book = Book()
        self.state = OK
        """`ok`, `full` or `error`: then what happens now is in memory only."""
        self._folder = folder
        self._on_state = on_state
        self._file = self._lock = -1
        self._end = 0
        """Where the next line goes."""

    def open(self) -> None:
        """Read what was kept. Never fails: a folder that is of no use is a state."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = _locked(self._folder / LOCK)
        except BlockingIOError:
            log.error("store_in_use", extra={"folder": str(self._folder)})
            self._say(ERROR)  # and what it holds is somebody else's
        except OSError as error:
            self._failed(error)
            self._read()
        else:
            self._read()
        self._begin()
        self.mend()

    def close(self) -> None:
        for descriptor in (self._file, self._lock):
            if descriptor >= 0:
                os.close(descriptor)
        self._file = self._lock = -1

    def note(self, entry: Entry, *, durable: bool = False) -> bool:
        """Whether it is kept; `durable`: even if the power goes now."""
        self.book.take(entry)
        if self._file < 0:
            return self.mend()
        try:
            self._append(_line(entry), durable=durable)
        except OSError as error:
            self._failed(error)
            return self.mend()
        if self._end > COMPACT_BYTES:
            self.mend()
        return True

    def mend(self) -> bool:
        """Write down all that the book says, in place of what there was; whether it is kept.

        Whoever waits for the disk to have room again calls it now and then.
        """
        if self._lock < 0:
            return False
        try:
            self._rewrite_with_reserve()
        except OSError as error:
            self._failed(error)
            return False
        self._say(OK if self._hold_reserve() else FULL)
        return True

    @property
    def needs_mending(self) -> bool:
        return self.state != OK and self._lock >= 0

    def _begin(self) -> None:
        """A memory that was lost, or will be, is not the one that the hub has lent numbers to."""
        site, lease, readable = self.book.site, self.book.lease, bool(self.book.store)
        if readable and self._lock >= 0:
            return
        self.book.take(Began(secrets.token_hex(8)))
        if readable and lease is not None:
            self.book.take(Leased(site, lease))  # better than no number, until there is a new one

    def _read(self) -> None:
        try:
            content = (self._folder / LOG).read_bytes()
        except FileNotFoundError:
            log.info("store_begun", extra={"folder": str(self._folder)})
            return
        except OSError as error:
            self._failed(error)
            return
        broken = 0
        for line in filter(None, content.split(b"\n")):
            entry = _entry(line)
            if entry is None:
                broken += 1
            else:
                self.book.take(entry)
        if broken:
            log.warning("store_damaged", extra={"lines": broken, "folder": str(self._folder)})

    def _append(self, line: bytes, *, durable: bool) -> None:
        _write(self._file, line, self._end)
        self._end += len(line)
        if durable:
            os.fsync(self._file)

    def _rewrite_with_reserve(self) -> None:
        try:
            self._rewrite()
        except OSError as error:
            if error.errno not in _FULL or not (self._folder / RESERVE).exists():
                raise
            (self._folder / RESERVE).unlink()
            self._rewrite()

    def _rewrite(self) -> None:
        self._leave_file()
        content = b"".join(_line(entry) for entry in self.book.entries())
        self._file = replace_file(self._folder / LOG, content)
        self._end = len(content)

    def _leave_file(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _hold_reserve(self) -> bool:
        reserve = self._folder / RESERVE
        try:
            if not reserve.exists():
                os.close(replace_file(reserve, bytes(RESERVE_BYTES)))
        except OSError:
            return False
        return True

    def _failed(self, error: OSError) -> None:
        self._leave_file()
        state = FULL if error.errno in _FULL else ERROR
        if state != self.state:
            log.error("store_not_written", extra={"folder": str(self._folder), "error": str(error)})
        self._say(state)

    def _say(self, state: str) -> None:
        if state == self.state:
            return
        if state == OK:
            log.info("store_written_again", extra={"folder": str(self._folder)})
        self.state = state
        self._on_state(state)


def replace_file(path: Path, content: bytes) -> int:
    """Put a whole file in the place of another, durably. A descriptor to write on. `OSError`."""
    fresh = path.with_name(f"{path.name}.new")
    flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(fresh, flags, 0o600)
    try:
        _write(descriptor, content, 0)
        os.fsync(descriptor)
        fresh.replace(path)
        _sync_folder(path.parent)
    except OSError:
        os.close(descriptor)
        fresh.unlink(missing_ok=True)
        raise
    return descriptor


def _write(descriptor: int, content: bytes, place: int) -> None:
    os.lseek(descriptor, place, os.SEEK_SET)
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _locked(path: Path) -> int:
    """Raises `OSError` where somebody else holds it; the kernel frees it when its holder dies."""
    import fcntl  # here, because the link is imported on machines without it too

    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _line(entry: Entry) -> bytes:
    body = _encode(entry)
    return b"%08x %s\n" % (zlib.crc32(body), body)


def _entry(line: bytes) -> Entry | None:
    """`None`: torn, or not ours."""
    checksum, _, body = line.partition(b" ")
    try:
        if int(checksum, 16) != zlib.crc32(body):
            return None
        return _decode(body)
    except (ValueError, msgspec.MsgspecError):
        return None
