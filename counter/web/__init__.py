"""The counter in any browser: the same program, one process for each browser, behind a key."""
