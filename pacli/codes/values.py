"""Problems of single values and sections: unknown, missing, or not what their place expects."""

from __future__ import annotations

from pacli.codes.code import Code
from pacli.errors import N_

VALUES: dict[str, Code] = {
    "PAC201": Code(
        "unknown-key",
        N_("“{key}” is not a key of this section"),
        N_("What pac does not know it would ignore, and you would not see it."),
        N_("Known keys: {keys}. A key of your own begins with x-."),
    ),
    "PAC202": Code(
        "missing-key",
        N_("“{key}” is missing here ({meaning})"),
        N_("Nothing can be told of it without."),
        N_("Add a line “{key}:” with its value."),
    ),
    "PAC203": Code(
        "section-expected",
        N_("“{text}” stands where a section with keys is expected"),
        N_("This place holds several values, each with its key."),
        N_("Write its keys below it, indented: {keys}."),
    ),
    "PAC204": Code(
        "date",
        N_("“{text}” is not a day"),
        N_("Days are written in one way, so that nobody has to guess day and month."),
        N_("Write year-month-day, such as 2026-01-16, and a day that exists."),
        fix=True,
    ),
    "PAC205": Code(
        "number",
        N_("“{text}” is not a number"),
        N_("Numbers are written without spaces, units or signs of money."),
        N_("Write it plain, with a point for decimals, such as 1200.50."),
        fix=True,
    ),
    "PAC206": Code(
        "whole-number",
        N_("“{text}” is not a whole number"),
        N_("Halves make no sense here."),
        N_("Write a whole number, such as 3."),
        fix=True,
    ),
    "PAC207": Code(
        "yes-or-no",
        N_("“{text}” is neither true nor false"),
        N_("This key answers a question by yes or no."),
        N_("Write true or false."),
        fix=True,
    ),
    "PAC208": Code(
        "choice",
        N_("“{text}” is not one of the choices"),
        N_("Only these can be counted and compared."),
        N_("It takes: {choices}."),
        fix=True,
    ),
    "PAC209": Code(
        "span",
        N_("“{text}” is neither a day nor a span of days"),
        N_("Days are written in one way, so that nobody has to guess day and month."),
        N_("Write a day, such as 2026-05-01, or two: 2026-02-16..2026-02-27."),
        fix=True,
    ),
    "PAC210": Code(
        "duration",
        N_("“{text}” is not a working time"),
        N_("Working times are added up against the hours that there are."),
        N_("Write 90min, 1h30, 2h or 0.5d (half a day)."),
        fix=True,
    ),
    "PAC211": Code(
        "rate",
        N_("“{text}” is not a rate"),
        N_("A rate says how many come through: one in four is 1/4."),
        N_("Write 1/4 or 0.25."),
        fix=True,
    ),
    "PAC212": Code(
        "time",
        N_("“{text}” is not a time of day, or slot, as a plan writes it"),
        N_("Times of day are compared and put into calendars."),
        N_("Write 14:00, or 09:00-12:00 for a slot."),
        fix=True,
    ),
    "PAC213": Code(
        "id",
        N_("“{text}” cannot be an id"),
        N_("Ids are typed in commands, and yes, no, on, off mean something else in YAML."),
        N_("Use small letters without accents, digits and hyphens, beginning with a letter."),
    ),
    "PAC214": Code(
        "blank",
        N_("this text is empty"),
        N_("It names the thing in every list and report."),
        N_("Write a few words."),
    ),
    "PAC215": Code(
        "out-of-bounds",
        N_("{text} is out of bounds"),
        N_("Beyond these bounds a figure says nothing."),
        N_("Check the figure."),
    ),
    "PAC216": Code(
        "form",
        N_("“{text}” is not written as it should be here"),
        N_("This value has a form of its own."),
        N_("See the description of this key: pac schema."),
        fix=True,
    ),
    "PAC217": Code(
        "no-value",
        N_("a value is missing here"),
        N_("Nothing is not zero: a value that is not known has no line."),
        N_("Write the value, or take the line away."),
    ),
    "PAC218": Code(
        "list-expected",
        N_("“{text}” stands where a list is expected"),
        N_("There can be several of them here."),
        N_("Put it in brackets, such as [one, two]."),
        fix=True,
    ),
    "PAC219": Code(
        "version",
        N_("this plan is of version {text}; this pac reads version 1"),
        N_("A later version may mean something else by the same keys."),
        N_("Write pac: 1, or install a newer pac."),
    ),
    "PAC220": Code(
        "empty-list",
        N_("this list is empty"),
        N_("At least one is needed here."),
        N_("Add one, or take the key away."),
    ),
    "PAC221": Code(
        "quoted",
        N_("“{text}” stands in quotes, which make a text of it"),
        N_("Numbers, true and false stand without quotes."),
        N_("Take the quotes away."),
        fix=True,
    ),
    "PAC222": Code(
        "log",
        N_("“{text}” is neither {choices} nor a day"),
        N_("The log of a ritual says what became of each day."),
        N_("Write done, skipped, or the day that it moved to, such as 2026-01-24."),
        fix=True,
    ),
    "PAC223": Code(
        "group-expected",
        N_("“{text}” stands where several lines are expected, each with its name"),
        N_("Each entry here has a name, and what it is after a colon."),
        N_("Write each on its own line below, indented, such as “site: No online sales”."),
    ),
    "PAC224": Code(
        "list-not-keys",
        N_("keys stand where a list is expected"),
        N_("The entries here follow each other and have no names."),
        N_("Begin each entry with a dash and a space."),
    ),
    "PAC225": Code(
        "keys-not-list",
        N_("a list or group stands where keys are expected"),
        N_("Each entry here has a name, which other places refer to."),
        N_("Write “name: …” in place of each dash."),
    ),
    "PAC226": Code(
        "single-value",
        N_("a list or group stands where a single value is expected"),
        N_("This key has one value."),
        N_("Write one value after the colon; a text with brackets stands in quotes."),
    ),
    "PAC227": Code(
        "value",
        N_("this value cannot be used: {detail}"),
        N_("It is not what this key expects."),
        N_("See the description of this key: pac schema."),
    ),
}
