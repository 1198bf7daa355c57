"""iCalendar (RFC 5545): what stands in .ics files and on CalDAV servers."""
