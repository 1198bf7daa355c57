"""Appointments: where they come from, and what follows from it for the hub."""
