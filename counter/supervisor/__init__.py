"""The supervisor: counters, queues, warnings, and what can be done about them."""
