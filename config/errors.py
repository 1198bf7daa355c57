"""Errors that are made for people: said in their language, in as few lines as possible.

`UserError` is what an entry point raises when the user can do something about it; the front door
prints it on stderr and exits with 1, or with 2 if it is a `UsageError`. Anything else that escapes
is a bug and keeps its traceback.
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path


class UserError(Exception):
    """One readable sentence for whoever started the program."""


class UsageError(UserError):
    """The command line itself is wrong: something is missing in it or cannot be meant so."""


_REASONS = {
    errno.ENOENT: "system-missing",
    errno.EACCES: "system-not-allowed",
    errno.EPERM: "system-not-allowed",
    errno.EISDIR: "system-folder",
    errno.ENOTDIR: "system-no-folder",
    errno.EEXIST: "system-no-folder",
    errno.ENOTEMPTY: "system-not-empty",
    errno.ENOSPC: "system-full",
    errno.EDQUOT: "system-full",
    errno.EROFS: "system-read-only",
    errno.EIO: "system-broken",
    errno.ENAMETOOLONG: "system-long-name",
    errno.EADDRINUSE: "system-address-taken",
    errno.EADDRNOTAVAIL: "system-no-address",
}
"""Something is in the way (`EEXIST`) only where a folder should come."""


def why(error: OSError) -> str:
    """The system's reason in a few words, in the language of whoever sits at this terminal, about
    a place where a file or a folder should be or come; what is rare, in the system's own words."""
    if (text := _REASONS.get(error.errno or 0)) is None:
        return error.strerror or str(error)
    # The front door knows these errors, and loads nothing else.
    from config.texts import Texts, preferred_language

    return Texts.load().say(preferred_language(os.environ))(text)


@dataclass(frozen=True)
class ConfigProblem:
    """One thing that is wrong in a file. Lines and columns start at 1, as editors count them."""

    path: Path
    line: int
    column: int
    message: str
    hint: str = ""
    """What to do about it, e.g. “did you mean …?”; may be empty."""
    warning: bool = False
    """Worth a look, but the file can be used."""

    def __str__(self) -> str:
        text = f"{self.path}:{self.line}:{self.column}: {self.message}"
        return f"{text} {self.hint}" if self.hint else text


class ConfigError(UserError):
    """A file that cannot be used, with everything that is wrong in it."""

    def __init__(self, problems: tuple[ConfigProblem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
