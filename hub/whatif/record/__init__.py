"""Recorded days as scripts: who came and when, how long each took, when counters were on duty."""
