"""Examples for problems of values, and between values."""

from __future__ import annotations

from pacli.codes.examples.example import Example


def _indicator(wrong: str, right: str) -> Example:
    frame = "indicators:\n  contacts: {{label: Contacts, {}}}"
    return Example(frame.format(wrong), frame.format(right))


def _action(wrong: str, right: str) -> Example:
    frame = "actions:\n  site: {{title: Site, {}}}"
    return Example(frame.format(wrong), frame.format(right))


def _ritual(wrong: str, right: str) -> Example:
    frame = "rituals:\n  contacts: {{title: Contacts, {}}}"
    return Example(frame.format(wrong), frame.format(right))


VALUES: dict[str, Example] = {
    "PAC201": _indicator("targt: 20", "measure: total, target: 20"),
    "PAC202": Example("objective: {due: 2026-06-30}", "objective: {title: 20 clients}"),
    "PAC203": Example("budget: 900", "budget: {total: 900}"),
    "PAC204": Example("period: {start: 16/01/2026}", "period: {start: 2026-01-16}"),
    "PAC205": Example("budget: {total: 15 000 €}", "budget: {total: 15000}"),
    "PAC206": _action("impact: 3.5", "impact: 4"),
    "PAC207": _indicator("primary: oui", "primary: true"),
    "PAC208": _action("horizon: court", "horizon: short"),
    "PAC209": Example(
        "calendar: {days_off: [16/02/2026]}",
        "calendar: {days_off: [2026-02-16..2026-02-27]}",
    ),
    "PAC210": _action("duration: ½ j", "duration: 0.5d"),
    "PAC211": Example(
        "indicators: {contacts: {label: Contacts}}\n"
        "funnel: [{indicator: contacts, rate: 25 %}]",
        "indicators: {contacts: {label: Contacts}}\nfunnel: [{indicator: contacts, rate: 1/4}]",
    ),
    "PAC212": _ritual("every: friday, at: 14h", "every: friday, at: '14:00'"),
    "PAC213": Example(
        "actions: {Mon site: {title: Site}}", "actions: {mon-site: {title: Site}}"
    ),
    "PAC214": Example("objective: {title: ''}", "objective: {title: 20 clients}"),
    "PAC215": _action("impact: 9", "impact: 5"),
    "PAC216": Example("currency: euro", "currency: EUR"),
    "PAC217": _indicator("readings: {2026-01-09: }", "readings: {2026-01-09: 3}"),
    "PAC218": _action("channels: site", "channels: [site]"),
    "PAC220": Example("calendar: {working_days: []}", "calendar: {working_days: [mon, tue]}"),
    "PAC221": _indicator("measure: level, target: '12'", "measure: level, target: 12"),
    "PAC222": _ritual(
        "every: friday, log: {2026-01-09: fait}", "every: friday, log: {2026-01-09: done}"
    ),
    "PAC223": Example("indicators: contacts", "indicators: {contacts: {label: Contacts}}"),
    "PAC224": Example(
        "indicators: {site: {label: Site}}\nfunnel:\n  site: {indicator: site}",
        "indicators: {site: {label: Site}}\nfunnel:\n  - {indicator: site}",
    ),
    "PAC225": Example(
        "indicators:\n  - {label: Contacts}", "indicators:\n  contacts: {label: Contacts}"
    ),
    "PAC226": Example("basis: {net}", "basis: net"),
    "PAC230": Example(
        "objective: {title: 20 clients, indicator: client}\n"
        "indicators: {clients: {label: Clients}}",
        "objective: {title: 20 clients, indicator: clients}\n"
        "indicators: {clients: {label: Clients}}",
    ),
    "PAC231": Example(
        "indicators: {site: {label: Site}}\nactions: {site: {title: Site}}",
        "indicators: {visites: {label: Site}}\nactions: {site: {title: Site}}",
    ),
    "PAC232": _action(
        "start: 2026-03-02, end: 2026-02-13", "start: 2026-02-02, end: 2026-02-13"
    ),
    "PAC233": _ritual("every: friday, rrule: FREQ=WEEKLY", "every: friday"),
    "PAC234": _ritual("rrule: FREQ=WEEKLY;BYDAY=XX", "rrule: FREQ=WEEKLY;BYDAY=FR"),
    "PAC235": Example(
        "week: {mon: {'14:00-12:00': business}}", "week: {mon: {'12:00-14:00': business}}"
    ),
    "PAC236": Example(
        "week:\n  mon: {'09:00-12:00': business, '11:30-13:00': self}",
        "week:\n  mon: {'09:00-12:00': business, '12:00-13:00': self}",
    ),
    "PAC237": _indicator("target: 20", "measure: total, target: 20"),
    "PAC238": _indicator("measure: rate, target: 5", "measure: rate, per: week, target: 5"),
    "PAC239": _action(
        "tasks: {a: {title: A, after: [b]}, b: {title: B, after: [a]}}",
        "tasks: {a: {title: A}, b: {title: B, after: [a]}}",
    ),
    "PAC240": _indicator(
        "measure: total, target: 9,\n"
        "    start: 2026-01-05, due: 2026-03-31, checkpoints: {2026-04-30: 8}",
        "measure: total, target: 9,\n"
        "    start: 2026-01-05, due: 2026-03-31, checkpoints: {2026-02-27: 4}",
    ),
    "PAC241": Example(
        "deals: {beta: {company: Beta, amount: 900, closed: 2026-01-14}}",
        "deals: {beta: {company: Beta, amount: 900, status: won, closed: 2026-01-14}}",
    ),
    "PAC242": _action(
        "tasks: {a: {title: A, done: 2026-01-14, dropped: 2026-01-20}}",
        "tasks: {a: {title: A, done: 2026-01-14}}",
    ),
    "PAC243": _ritual(
        "rrule: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "rrule: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28",
    ),
    "PAC244": _ritual(
        "every: monday, log: {2026-01-05: 2026-01-12, 2026-01-12: 2026-01-05}",
        "every: monday, log: {2026-01-05: 2026-01-06, 2026-01-12: done}",
    ),
    "PAC501": Example(
        "indicators: {ca: {label: CA, unit: EUR}}\nfunnel: [{indicator: ca}]",
        "indicators: {clients: {label: Clients, unit: clients}}\n"
        "funnel: [{indicator: clients, basket: 900}]",
    ),
    "PAC502": Example(
        "indicators: {contacts: {label: Contacts}, clients: {label: Clients}}\n"
        "funnel: [{indicator: contacts}, {indicator: contacts}]",
        "indicators: {contacts: {label: Contacts}, clients: {label: Clients}}\n"
        "funnel: [{indicator: contacts}, {indicator: clients}]",
    ),
}
