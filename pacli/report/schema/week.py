"""What the report of a week holds."""

from __future__ import annotations

from pacli.report.schema.figures import ASKED
from pacli.report.schema.forms import (
    Schema,
    choice,
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

DOMAINS = ("self", "family", "social", "business", "free")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

TIMES: dict[str, Schema] = {
    "start": text("Time at which it begins", null=True),
    "end": text("Time at which it ends; midnight is 24:00", null=True),
}
SLOT: dict[str, Schema] = {
    **TIMES,
    "domain": choice("Domain of life", *DOMAINS),
    "what": text("What it is kept for", null=True),
    "selling": flag("It is time for selling"),
}
RITUAL = record(
    {
        "ritual": text("Its id"),
        "title": text("Its title"),
        "state": choice("What became of it", "done", "skipped", "off", "open", "unnoted"),
        "planned": day("The day that its rule gives"),
        "part": choice(
            "Part of the day that it names", "morning", "afternoon", "evening", null=True
        ),
        "minutes": number("How long it takes"),
        **TIMES,
        "proposed": flag("Its time is a proposal: it has none of its own"),
    }
)
TASK = record(
    {
        "id": text("action/task, or the id of an action without tasks"),
        "title": text("Its title"),
        "due": day("Day by which it is due", null=True),
        "done": day("Day on which it was done", null=True),
        "state": choice("Where it stands", "open", "late", "done"),
        "days_late": count("Days since it was due, 0 if it is not late", null=False),
        "minutes": number("How long it takes"),
        "missing": number("Minutes of it that find no slot until it is due", null=False),
        "proposed": listed(record({"day": day("The day"), **TIMES}), "When it could be done"),
    }
)
DAY = record(
    {
        "date": day("The day"),
        "off": flag("It is a day off"),
        "works": flag("It is a day of work"),
        "slots": listed(record(SLOT), "Slots of the ideal week, by time"),
        "rituals": listed(RITUAL, "By time, those without one last"),
        "tasks": listed(TASK, "Done or due on that day; what is late stands under today"),
    }
)
HOURS = record(
    {
        "basis": choice(
            "Where the hours for business come from", "slots", "people", "commitment", "days"
        ),
        "selling": number("Minutes that the volumes of the week take"),
        "tasks": number("Minutes of tasks", null=False),
        "rituals": number("Minutes of rituals that are not in selling already", null=False),
        "unknown": count(
            "Tasks, rituals, stages that do not say how long they take", null=False
        ),
        "rows": listed(
            record(
                {
                    "domain": choice("Part of the week", "selling", *DOMAINS),
                    "asked": number("Minutes asked", null=False),
                    "there": number("Minutes there", null=False),
                    "clashes": count("Clashes of what asks for them", null=False),
                }
            ),
            "Business holds selling too",
        ),
    }
)
CLASH = record(
    {
        "kind": choice(
            "What does not go together",
            "same_time",
            "free",
            "domain",
            "outside",
            "beyond",
            "no_slot",
            "day_off",
            "too_long",
        ),
        "day": day("The day"),
        "id": text("Id of the ritual or task"),
        "title": text("Its title"),
        "other": text("The other ritual, or what the slot is kept for", null=True),
        "domain": choice("Domain of the slot", *DOMAINS, null=True),
        "part": text("Part of the day that the ritual names", null=True),
        "minutes": number("Minutes that are too many"),
        **TIMES,
    }
)
WISH = record(
    {
        "domain": choice("Domain of life", *DOMAINS[:-1]),
        "text": text("The wish"),
        "weekday": choice("Day of a slot that it could take", *WEEKDAYS, null=True),
        "slot": said(or_null(record(SLOT)), "That slot"),
    }
)
WEEK: Schema = {
    "week": text("ISO week, such as 2026-W07"),
    "first": day("Its Monday"),
    "last": day("Its Sunday"),
    "planned": flag("The plan has an ideal week"),
    "days": listed(DAY, "Monday to Sunday"),
    "volumes": listed(ASKED, "What the week asks for; none where it is past"),
    "hours": said(
        or_null(HOURS), "Asked and there, in minutes; null once its working days are over"
    ),
    "clashes": listed(CLASH, "By day; none where the week is past"),
    "wishes": listed(WISH, "Wishes without a slot"),
}
