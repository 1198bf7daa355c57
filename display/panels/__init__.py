"""The panels of a screen, each with all that stands on it: pure."""
