"""To whom a visitor is handed when a clerk is named: to the counter at which they sit now.

To be asked right before the rules decide, after a repeated command has been recognised: what was
sent stays what it was, so the first answer is given again wherever the clerk sits by then.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from hub.protocol.commands import TransferVisit
from hub.protocol.replies import Reason, Refusal


def addressed(command: TransferVisit, clerks: Mapping[str, str]) -> TransferVisit | Refusal:
    """The same command to a counter. `clerks`: the id of who has signed in, by counter."""
    if not command.to_clerk:
        return command
    for counter, clerk in clerks.items():
        if clerk == command.to_clerk:
            return replace(command, to_counter=counter, to_clerk="")
    return Refusal(Reason.CLERK_AWAY, {"clerk": command.to_clerk})
