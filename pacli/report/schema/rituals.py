"""What the list of rituals holds."""

from __future__ import annotations

from pacli.report.schema.forms import (
    count,
    day,
    flag,
    listed,
    number,
    or_null,
    record,
    said,
    text,
)

_WEEK = record(
    {
        "first": day("Monday of the week"),
        "last": day("Sunday of the week"),
        "due": count("Days that count: done, skipped or missed", null=False),
        "done": count("Of these, done", null=False),
        "skipped": count("Of these, skipped", null=False),
        "off": count("Days that fell on days off", null=False),
        "ahead": count("Days still open, today's included", null=False),
    }
)
_WEEKLY = record(
    {
        "indicator": text("Id of the indicator that the ritual feeds"),
        "unit": text("What is counted", null=True),
        "asked": number("What this week asks for", null=False),
    }
)
RITUAL = record(
    {
        "ritual": text("Its id"),
        "title": text("The ritual in one line"),
        "every": text("When it comes back, such as friday afternoon", null=True),
        "rrule": text("Its rule (RFC 5545) in place of that", null=True),
        "at": text("Time of day", null=True),
        "duration": text("Working time, such as 90min or 0.5d", null=True),
        "start": day("First day of its rule", null=True),
        "end": day("Last day of its rule", null=True),
        "review": flag("It is the slot of the weekly review"),
        "due": count("Days behind that count: done, skipped or missed", null=False),
        "done": count("Of these, done", null=False),
        "skipped": count("Of these, skipped", null=False),
        "kept": number("done / (due - skipped), from 0 to 1"),
        "streak": count("Done in a row, up to the last one due", null=False),
        "breaks": count("Days left before the streak breaks: 0 is today"),
        "next": day("Next day on which it is due and open", null=True),
        "open": day("Day of this week that has come and has nothing noted", null=True),
        "weekly": said(or_null(_WEEKLY), "What it is to bring this week"),
        "weeks": listed(_WEEK, "The last thirteen weeks, this one last"),
    }
)
