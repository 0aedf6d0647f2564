"""Every problem code: its name, what it says, why it matters, the way out.

One table for messages, ``pac explain`` and the documentation. PAC1xx is the text of the
file, PAC2xx the model. Messages are entries of the catalogue, with named parameters.
"""

from __future__ import annotations

from dataclasses import dataclass

from pacli.errors import N_, Message


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem. ``fix`` says whether ``pac check --fix`` can mend it."""

    name: str
    message: Message
    reason: Message
    hint: Message
    fix: bool = False


CODES: dict[str, Code] = {
    "PAC101": Code(
        "syntax",
        N_("this cannot be read: {detail}"),
        N_("Nothing after the fault can be understood."),
        N_("Look at the line shown and the one above it: a quote, a bracket or an indent."),
    ),
    "PAC102": Code(
        "encoding",
        N_("this is not UTF-8 text (byte {byte})"),
        N_("Accents written in another encoding cannot be told apart."),
        N_("Save the file again as UTF-8: editors offer it under “Save as” or “Encoding”."),
    ),
    "PAC103": Code(
        "too-large",
        N_("the file is too large for a plan: {size} MB, and 5 at most"),
        N_("A plan of ten years takes less than 1 MB: this is probably another file."),
        N_("Check that -f names your plan."),
    ),
    "PAC104": Code(
        "nesting",
        N_("more than {deepest} levels stand inside each other"),
        N_("No plan needs that, and reading it could bring the program down."),
        N_("Look for brackets that were opened and never closed."),
    ),
    "PAC105": Code(
        "conflict",
        N_("git left the marks of a conflict here"),
        N_("Two versions of these lines stand one after the other."),
        N_("Keep the lines that are right, take away the others and the marks."),
    ),
    "PAC106": Code(
        "hidden-character",
        # TRANSLATORS: {character} is such as U+0007.
        N_("a character that cannot be seen stands here: {character}"),
        N_("It often comes with text pasted from elsewhere, and breaks lines or searches."),
        N_("Delete it; it stands right where the mark is."),
    ),
    "PAC107": Code(
        "tab",
        N_("a tab stands at the beginning of this line"),
        N_("Editors show tabs in different widths, so they cannot say what belongs where."),
        N_("Use spaces: two for each level."),
    ),
    "PAC108": Code(
        "duplicate",
        N_("“{key}” stands here twice"),
        N_("Only one of the two could count, and the other would be lost silently."),
        N_("Keep one of the two, or give one another name or day."),
    ),
    "PAC109": Code(
        "reuse-mark",
        N_("“{mark}” has a special meaning in this place, which a plan does not use"),
        N_("In YAML it makes one value stand in several places."),
        N_("Put the text in quotes, or write the value out."),
    ),
    "PAC110": Code(
        "tag",
        N_("a text cannot begin with “!” unless it is in quotes"),
        N_("In YAML “!” names a type of value, which a plan does not use."),
        N_("Put the text in quotes."),
    ),
    "PAC111": Code(
        "second-document",
        N_("a second plan begins here, after “---”"),
        N_("A file holds one plan."),
        N_("Take the line “---” away, or move what follows to a file of its own."),
    ),
    "PAC112": Code(
        "key",
        N_("what stands before a colon is a single text, not a list or a group"),
        N_("Without a name nothing can refer to it."),
        N_("Put the text in quotes, or write a name."),
    ),
    "PAC113": Code(
        "decimal-comma",
        N_("between braces, the comma in “{text}” cuts the number in two"),
        N_("YAML would read the part before the comma only, without a word."),
        N_("Write {right}."),
        fix=True,
    ),
    "PAC114": Code(
        "cut-by-hash",
        N_("“#” begins a comment here, and the rest of the text would be lost"),
        N_("After a space, “#” and what follows it are not read."),
        N_("Put the whole text in quotes; for a comment, leave a space after “#”."),
    ),
    "PAC115": Code(
        "empty",
        N_("there is no plan in this file yet"),
        N_("A plan has at least a version, a name and an objective."),
        N_("Start one with pac init, in another folder or with -f."),
    ),
    "PAC116": Code(
        "not-a-plan",
        N_("this is not a plan: it should begin with lines such as “name: My plan”"),
        N_("A plan is a set of keys, each with its value."),
        N_("Check that -f names your plan; pac init starts a new one."),
    ),
    "PAC117": Code(
        "open-quote",
        N_("a quote {quote} is opened here and never closed"),
        N_("Everything after it would be part of the text."),
        N_("Close it at the end of the text; write an apostrophe inside '…' twice."),
    ),
    "PAC118": Code(
        "colon",
        N_("a colon followed by a space stands within a text"),
        N_("It would make a key of what is before it."),
        N_("Put the text in quotes."),
    ),
    "PAC119": Code(
        "first-character",
        N_("a text cannot begin with “{character}” unless it is in quotes"),
        N_("This character is kept for special uses of YAML."),
        N_("Put the text in quotes."),
    ),
    "PAC120": Code(
        "open-bracket",
        N_("“{bracket}” is opened here, and “{closing}” or a comma is missing after it"),
        N_("It cannot be known where the list or group ends."),
        N_("Add the missing “{closing}” or comma; put a text that has brackets in quotes."),
    ),
    "PAC121": Code(
        "indent",
        N_("this line is not lined up with the others of its section"),
        N_("The spaces before a line say which section it belongs to."),
        N_(
            "Give it as many spaces as its neighbours; two more than the line that it is under."
        ),
    ),
    "PAC122": Code(
        "escape",
        N_("“{escape}” means nothing between double quotes"),
        N_("Between double quotes a backslash begins a special character."),
        N_("Use single quotes, or write the backslash twice."),
    ),
    "PAC123": Code(
        "no-colon",
        N_("“{text}” is followed by no colon"),
        N_("Each line is a key, a colon, a space and a value."),
        N_("Add the colon and a space; for a text of several lines put | after the key."),
    ),
    "PAC124": Code(
        "stray-bracket",
        N_("“{bracket}” closes nothing that was opened"),
        N_("It cannot be known what it belongs to."),
        N_("Take it away, or put the text in quotes."),
    ),
    "PAC125": Code(
        "comma-in-text",
        N_("between braces, a comma ends a text: “{text}” would be lost"),
        N_("YAML takes what follows the comma for a key of its own."),
        N_("Put the whole text in quotes."),
    ),
    "PAC126": Code(
        "after-quote",
        N_("something follows the closing quote {quote}"),
        N_("A text in quotes ends with them."),
        N_("Put the whole text in quotes; write an apostrophe inside '…' twice."),
    ),
    "PAC127": Code(
        "close-colon",
        N_("a space is missing after the colon"),
        N_("Without it, the colon is part of the text."),
        N_("Put a space between the colon and the value."),
    ),
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
    "PAC230": Code(
        "reference",
        N_("“{text}” is not the id of anything under {where}"),
        N_("What refers to nothing is counted nowhere."),
        N_("Check the id."),
    ),
    "PAC231": Code(
        "shared-id",
        N_("“{key}” is already an id under {section}"),
        N_("These sections share their ids, since others refer to any of them."),
        N_("Give one of the two another id: pac rename does it everywhere."),
    ),
    "PAC232": Code(
        "order-of-days",
        # TRANSLATORS: {later} and {earlier} are names of keys, such as end and start.
        N_("{later} ({after}) comes before {earlier} ({before})"),
        N_("Days in the wrong order make every figure between them wrong."),
        N_("Put one of the two right."),
    ),
    "PAC233": Code(
        "recurrence",
        N_("a ritual has either every or rrule, and exactly one of them"),
        N_("Without one it is never due; with two it cannot be known when."),
        N_("Keep one, such as “every: friday afternoon”."),
    ),
    "PAC234": Code(
        "rrule",
        N_("the rule “{text}” cannot be followed"),
        N_("Its days cannot be computed."),
        N_("Write a rule such as FREQ=WEEKLY;BYDAY=FR, or use every."),
    ),
    "PAC235": Code(
        "slot-order",
        N_("the slot {text} ends before it begins"),
        N_("A slot lies within one day."),
        N_("Put its times the other way round; midnight at the end is 24:00."),
    ),
    "PAC236": Code(
        "slots-overlap",
        N_("the slots {first} and {second} overlap"),
        N_("The same hour would count twice."),
        N_("Make one of them shorter."),
    ),
    "PAC237": Code(
        "no-measure",
        N_("an indicator with a target needs a measure"),
        N_("1 000 may be where you stand or what came in today: only you know."),
        N_("Add “measure: total” for amounts that add up, level for a state, rate per period."),
    ),
    "PAC238": Code(
        "period-of-rate",
        N_("a rate needs its period, and nothing else has one"),
        N_("A rate is an amount per period; other measures have no period."),
        N_("Add “per: week”, month or quarter to a rate; take it away elsewhere."),
    ),
    "PAC239": Code(
        "circle",
        N_("these tasks wait for each other: {tasks}"),
        N_("None of them could ever begin."),
        N_("Take one of them out of “after”."),
    ),
    "PAC240": Code(
        "outside",
        N_("{day} lies outside {start} to {end}"),
        N_("It would never be looked at."),
        N_("Choose a day between the start and the due day of the indicator."),
    ),
    "PAC241": Code(
        "closed-deal",
        N_("this deal is closed and open at once"),
        N_("An open deal counts in the order book, a closed one does not."),
        N_("Add “status: won” or “status: lost”, or take “closed” away."),
    ),
    "PAC242": Code(
        "done-and-dropped",
        N_("this task is both done and dropped"),
        N_("A task that was done counts as won, a dropped one does not count."),
        N_("Keep “done” or “dropped”."),
    ),
    "PAC501": Code(
        "stage-in-money",
        N_("“{indicator}” counts money, and a stage of the funnel counts things"),
        N_("Rates lead from one count to the next: so many contacts, so many sales."),
        N_(
            "Name an indicator that counts them, such as sales; its basket turns them to money."
        ),
    ),
    "PAC502": Code(
        "stage-twice",
        N_("“{indicator}” is already a stage of the funnel"),
        N_("Each stage leads to the next: none can come twice."),
        N_("Take one of the two away, or name another indicator."),
    ),
}
