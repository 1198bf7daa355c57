"""What is to be different at the counters: one line of text, and a day under it."""
