"""A plan as calendars read it (iCalendar, RFC 5545)."""
