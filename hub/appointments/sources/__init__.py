"""What other programs say about appointments: calendars, tables, booking systems.

Each format has a reader (pure: contents → `Reading`), each place a shell (files, CalDAV) that only
fetches contents and notices changes. `hub.appointments.difference` makes commands of a reading.
"""
