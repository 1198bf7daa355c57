"""`aufruf verify`: prove that a journal holds."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from config.errors import UserError
from config.findings import admin_say
from hub.journal.audit import Audit
from hub.journal.interface import JournalBroken
from hub.journal.sqlite import RecordedJournal

JOURNAL_FILE = "journal.sqlite"


def verify(directory: Path, /, *, format: Literal["text", "json"] = "text") -> None:  # noqa: A002
    """Check the journal in DIRECTORY: every link of its chain, every event, every snapshot.

    Works beside a running hub. Ends with 1 if anything does not hold.
    """
    file = directory / JOURNAL_FILE
    if not file.is_file():
        raise UserError(admin_say()("report-no-state", directory=str(directory)))
    try:
        journal = RecordedJournal(file)
    except JournalBroken as error:
        raise UserError(str(error)) from error
    finding = Audit(journal).run()
    journal.close()
    if format == "json":
        print(
            msgspec.json.encode(
                {"holds": finding.holds, **msgspec.structs.asdict(finding)}
            ).decode()
        )
    else:
        print(f"events     {finding.events}")
        print(f"issued     {finding.issued}")
        print(f"called     {finding.called}")
        print(f"snapshots  {finding.snapshots_compared} equal to the replayed state")
        print(f"head       {finding.head}")
    if not finding.holds:
        raise UserError("the journal does not hold: " + "; ".join(finding.problems))
    if format == "text":
        print("The journal holds.")
