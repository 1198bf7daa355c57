"""A day happens again: its people come, and the real core decides whom counters call."""
