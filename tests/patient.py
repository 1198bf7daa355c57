"""`python -m tests.patient …`: an `aufruf` program that bears with a machine that stands still.

What it waits for lives on the same busy machine: a hub, a printer that has to answer, a voice to
be made.
"""

from __future__ import annotations

from functools import partial

import hub.link.link
import media.speech
import printers.printer
import printers.spool
from aufruf import main
from hub.link import Timing
from tests.patience import PATIENCE_S

hub.link.link.Timing = partial(  # type: ignore[assignment,attr-defined]
    Timing, silence_s=PATIENCE_S, answer_s=PATIENCE_S
)
media.speech.engine = partial(media.speech.engine, timeout_s=PATIENCE_S)
printers.printer.EscposPrinter = partial(  # type: ignore[assignment,misc]
    printers.printer.EscposPrinter, answer_s=PATIENCE_S
)
printers.spool.Spool = partial(printers.spool.Spool, answer_s=PATIENCE_S)  # type: ignore[assignment,misc]

if __name__ == "__main__":
    main()
