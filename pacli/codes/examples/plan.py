"""Examples for the warnings: what in a plan is surely not meant, or could be better."""

from __future__ import annotations

from pacli.codes.examples.example import Example


def _objective(wrong: str, right: str) -> Example:
    frame = "objective: {{title: 20 clients{}}}"
    return Example(frame.format(wrong), frame.format(right))


def _aim(wrong: str, right: str) -> Example:
    frame = (
        "objective: {{title: 20 clients, indicator: clients, due: 2026-06-30}}\n"
        "indicators:\n  clients: {{label: Clients, measure: total{}}}"
    )
    return Example(frame.format(wrong), frame.format(right))


def _action(wrong: str, right: str) -> Example:
    frame = "actions:\n  site: {{title: Site{}}}"
    return Example(frame.format(wrong), frame.format(right))


def _task(wrong: str, right: str) -> Example:
    return _action(
        f", tasks: {{test: {{title: Test{wrong}}}}}",
        f", tasks: {{test: {{title: Test{right}}}}}",
    )


PLAN: dict[str, Example] = {
    "PAC245": Example("checks: {PAC999: ignore}", "checks: {PAC312: ignore}"),
    "PAC246": Example("checks: {PAC108: ignore}", "checks: {PAC312: ignore}"),
    "PAC301": _aim(", readings: {2036-01-09: 3}", ", readings: {2026-01-09: 3}"),
    "PAC302": _aim(", readings: {2026-01-09: -3}", ", readings: {2026-01-09: 3}"),
    "PAC303": Example(
        "objective: {title: 20 clients}",
        "objective: {title: 20 clients, indicator: clients}\n"
        "indicators:\n  clients: {label: Clients, measure: total, target: 20}",
    ),
    "PAC304": _aim("", ", target: 20"),
    "PAC305": _objective("", ", due: 2026-06-30"),
    "PAC306": _objective("", ", ambitious: 12 clients en 2025"),
    "PAC307": _objective("", ", realistic: 30 contacts"),
    "PAC308": Example(
        "objective: {title: 20 clients, indicator: clients, due: 2026-02-27}\n"
        "indicators:\n  clients: {label: Clients, measure: total, kind: tracking,\n"
        "    start: 2026-01-05, target: 20, readings: {2026-02-13: 4}}",
        "objective: {title: 20 clients, indicator: clients, due: 2026-06-30}\n"
        "indicators:\n  clients: {label: Clients, measure: total, kind: tracking,\n"
        "    start: 2026-01-05, target: 20, readings: {2026-02-13: 4}}",
    ),
    "PAC309": _aim(", readings: {2026-01-09: 3}", ", readings: {2026-01-09: 3, 2026-02-13: 1}"),
    "PAC310": _aim("", "}\n  contacts: {label: Contacts, measure: total, target: 90"),
    "PAC311": _aim(", initial: 25, target: 20", ", initial: 15, target: 20"),
    "PAC312": _aim("", ", source: {tool: agenda}"),
    "PAC313": Example(
        "objective: {title: 20 clients, indicator: clients, due: 2026-06-30}\n"
        "indicators:\n  contacts: {label: Contacts, measure: total, kind: tracking}\n"
        "  clients: {label: Clients, measure: total, target: 20}\n"
        "funnel: [{indicator: contacts}, {indicator: clients, rate: 1/4}]",
        "objective: {title: 20 clients, indicator: clients, due: 2026-06-30}\n"
        "indicators:\n"
        "  contacts: {label: Contacts, measure: total, kind: tracking, target: 80}\n"
        "  clients: {label: Clients, measure: total, target: 20}\n"
        "funnel: [{indicator: contacts}, {indicator: clients, rate: 1/4}]",
    ),
    "PAC401": _task(", done: 2036-01-14", ", done: 2026-01-14"),
    "PAC402": Example(
        "objective: {title: 20 clients, due: 2026-06-30}\n"
        "actions:\n  site: {title: Site, tasks: {test: {title: Test, due: 2026-07-10}}}",
        "objective: {title: 20 clients, due: 2026-06-30}\n"
        "actions:\n  site: {title: Site, tasks: {test: {title: Test, due: 2026-06-12}}}",
    ),
    "PAC403": _action(
        ", end: 2026-03-13, tasks: {test: {title: Test, due: 2026-03-16}}",
        ", end: 2026-03-13, tasks: {test: {title: Test, due: 2026-03-12}}",
    ),
    "PAC404": _action(
        ",\n    tasks: {test: {title: Test}, photos: {title: Photos, duration: 2h}}",
        ",\n    tasks: {test: {title: Test, duration: 1h},"
        " photos: {title: Photos, duration: 2h}}",
    ),
    "PAC405": Example(
        "rituals: {contacts: {title: Contacts}}",
        "rituals: {contacts: {title: Contacts, every: monday morning}}",
    ),
    "PAC406": Example(
        "rituals: {contacts: {title: Contacts, every: monday, log: {2036-01-07: done}}}",
        "rituals: {contacts: {title: Contacts, every: monday, log: {2026-02-09: done}}}",
    ),
    "PAC407": Example("actions: {}", "actions: {site: {title: Site}}"),
    "PAC408": _action("", ", tasks: {photos: {title: Photos}}"),
    "PAC409": Example(
        "people: {ana: {name: Ana}, jo: {name: Jo}}\nactions: {site: {title: Site}}",
        "people: {ana: {name: Ana}, jo: {name: Jo}}\nactions: {site: {title: Site, owner: jo}}",
    ),
    "PAC410": Example(
        "actions:\n  site: {title: Site, tasks: {photos: {title: Photos}}}",
        "actions:\n  site: {title: Site, end: 2026-03-13, tasks: {photos: {title: Photos}}}",
    ),
    "PAC411": Example(
        "indicators: {contacts: {label: Contacts}}\n"
        "actions:\n  site: {title: Site, tasks: {photos: {title: Photos}}}",
        "indicators: {contacts: {label: Contacts}}\n"
        "actions:\n  site: {title: Site, expected: {indicator: contacts, value: 30},\n"
        "    tasks: {photos: {title: Photos}}}",
    ),
    "PAC412": Example(
        "indicators: {contacts: {label: Contacts, measure: total}}\n"
        "actions: {site: {title: Site, expected: {indicator: contacts}}}",
        "indicators: {contacts: {label: Contacts, measure: total}}\n"
        "actions: {site: {title: Site, expected: {indicator: contacts, value: 30}}}",
    ),
    "PAC413": Example(
        "objective: {title: 20 clients, due: 2026-03-31}\n"
        "actions: {site: {title: Site, start: 2026-01-05, horizon: medium}}",
        "objective: {title: 20 clients, due: 2026-03-31}\n"
        "actions: {site: {title: Site, start: 2026-01-05, horizon: short}}",
    ),
    "PAC414": _action(
        ", budget: 300,\n    means: {to_acquire: [{text: Photos, cost: 450}]}",
        ", budget: 500,\n    means: {to_acquire: [{text: Photos, cost: 450}]}",
    ),
    "PAC415": Example(
        "rituals: {point: {title: Point, every: friday}}",
        "rituals: {point: {title: Point, every: friday, review: true}}",
    ),
    "PAC416": Example(
        "obstacles: {budget: {text: Budget, mine: true}}",
        "obstacles: {budget: {text: Budget, mine: true, solutions: [options]}}",
    ),
    "PAC417": Example(
        "diagnosis: {threats: {prix: Concurrence}}\nactions: {site: {title: Site}}",
        "diagnosis: {threats: {prix: Concurrence}}\n"
        "actions: {site: {title: Site, answers: [prix]}}",
    ),
    "PAC418": Example(
        "objective: {title: 20 clients, indicator: clients, due: 2026-06-30}\n"
        "indicators:\n  contacts: {label: Contacts, measure: total}\n"
        "  clients: {label: Clients, measure: total, target: 20}\n"
        "funnel: [{indicator: contacts, duration: 2h}, {indicator: clients}]\n"
        "week: {mon: {'09:00-12:00': {domain: business, selling: true}}}",
        "objective: {title: 20 clients, indicator: clients, due: 2026-06-30}\n"
        "indicators:\n  contacts: {label: Contacts, measure: total}\n"
        "  clients: {label: Clients, measure: total, target: 20}\n"
        "funnel: [{indicator: contacts, duration: 30min}, {indicator: clients}]\n"
        "week: {mon: {'09:00-12:00': {domain: business, selling: true}}}",
    ),
    "PAC419": Example(
        "objective: {title: 20 clients, indicator: clients, due: 2026-06-30}\n"
        "indicators:\n  clients: {label: Clients, measure: total, target: 20}\n"
        "actions: {site: {title: Site, expected: {indicator: clients, value: 2}}}",
        "objective: {title: 20 clients, indicator: clients, due: 2026-06-30}\n"
        "indicators:\n  clients: {label: Clients, measure: total, target: 20}\n"
        "actions: {site: {title: Site, expected: {indicator: clients, value: 20}}}",
    ),
    "PAC420": Example(
        "indicators:\n  contacts: {label: Contacts, measure: total, target: 90}\n"
        "actions: {site: {title: Site, expected: {indicator: contacts, value: 300}}}",
        "indicators:\n  contacts: {label: Contacts, measure: total, target: 90}\n"
        "actions: {site: {title: Site, expected: {indicator: contacts, value: 30}}}",
    ),
    "PAC421": Example(
        "objective: {title: 20 clients, indicator: clients, due: 2026-06-30}\n"
        "indicators:\n"
        "  clients: {label: Clients, measure: total, target: 20, readings: {2026-02-06: 4}}\n"
        "actions: {site: {title: Site, status: done}}",
        "objective: {title: 20 clients, indicator: clients, due: 2026-06-30}\n"
        "indicators:\n"
        "  clients: {label: Clients, measure: total, target: 20, readings: {2026-02-06: 4}}\n"
        "actions: {site: {title: Site, status: done}, salon: {title: Salon}}",
    ),
    "PAC503": Example(
        "objective: {title: 20 clients, indicator: clients, due: 2026-06-30}\n"
        "indicators:\n  contacts: {label: Contacts, measure: total, target: 30}\n"
        "  clients: {label: Clients, measure: total, target: 20}\n"
        "funnel: [{indicator: contacts}, {indicator: clients, rate: 1/4}]",
        "objective: {title: 20 clients, indicator: clients, due: 2026-06-30}\n"
        "indicators:\n  contacts: {label: Contacts, measure: total, target: 80}\n"
        "  clients: {label: Clients, measure: total, target: 20}\n"
        "funnel: [{indicator: contacts}, {indicator: clients, rate: 1/4}]",
    ),
}
