"""DuckDB, as it is used here: on a small part of a small machine."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import duckdb

MEMORY = "384MB"
THREADS = 2


def connect() -> duckdb.DuckDBPyConnection:
    """A database in memory that fetches nothing from anywhere."""
    return duckdb.connect(
        config={
            "memory_limit": MEMORY,
            "threads": THREADS,
            "temp_directory": str(Path(tempfile.gettempdir()) / f"aufruf-figures-{os.getpid()}"),
            "autoinstall_known_extensions": False,
        }
    )
