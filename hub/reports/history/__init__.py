"""The past of another call system: its log taken in, counted by the same rules, kept apart."""
