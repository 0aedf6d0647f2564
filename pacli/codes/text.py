"""Problems of the text of a plan: what keeps it from being read, or would lose a part of it."""

from __future__ import annotations

from pacli.codes.code import Code
from pacli.errors import N_

TEXT: dict[str, Code] = {
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
}
