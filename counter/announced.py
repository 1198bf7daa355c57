"""What the displays did with a call, in one sentence: pure."""

from __future__ import annotations

from hub.protocol.commands import CallOutcome
from hub.protocol.replies import StepState
from hub.protocol.views import Present
from hub.protocol.wording import Say


def announced(present: Present, say: Say) -> str:
    """On how many of the displays the call stands, and what the voice does."""
    if unseen(present):
        return say("counter-no-screen")
    outcomes = list(present.outcomes.values())
    shown = [one for one in outcomes if one != CallOutcome.SUPERSEDED]
    if outcomes and not shown:
        return say("counter-superseded")
    # Whoever has shown it and is gone since counts among all.
    count = max(present.screens, len(outcomes))
    where = say("counter-shown", shown=len(shown), count=count) if shown else ""
    voice = ""
    if CallOutcome.SPOKEN in shown:
        voice = say("counter-spoken")
    elif CallOutcome.SHORTENED in shown:
        voice = say("counter-shortened")
    elif present.speaking:
        voice = say("counter-speaking")
    return ", ".join(part for part in (where, voice) if part) or say("counter-announcing")


def unseen(present: Present) -> bool:
    """Whether somebody is called and no display is there to show it."""
    return present.state is StepState.CALLED and not present.screens
