"""The promises in figures, each beside what the machine itself can do."""
