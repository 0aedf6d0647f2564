"""Bring the French catalogue up to date with the source: ``python -m tests.catalogue``.

New messages are added without a translation, and those that are gone are dropped; a
message that changed is both. What is left to translate is printed, and its number is the
exit code. ``--check`` writes nothing.
"""

import io
import re
import sys

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from tests.messages import FRENCH, messages

HEADER = """\
msgid ""
msgstr ""
"Language: fr\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"""


def template():
    """The catalogue of what the source says, without translations."""
    catalogue = Catalog(charset="utf-8")
    for found in messages():
        catalogue.add(
            found.id,
            locations=[(found.file, None)],
            auto_comments=found.comments,
            context=found.context,
        )
    return catalogue


def french():
    """The catalogue as it stands."""
    with FRENCH.open("rb") as file:
        return read_po(file, locale="fr")


def updated():
    """The catalogue as it should stand, and its text."""
    catalogue = french()
    catalogue.update(template(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    out = io.BytesIO()
    write_po(out, catalogue, width=96, omit_header=True)
    # The apostrophe that she types, so that her texts and pac's look alike on a screen; one
    # space before a sign, since terminals show the narrow one as wide as the other.
    text = re.sub("\u202f(?=[;:!?])", "\u00a0", out.getvalue().decode().strip())
    text = text.replace("’", "'")
    return catalogue, HEADER + "\n" + text + "\n"


def unfinished(catalogue):
    """The messages that lack their French, or whose French was guessed."""
    return [
        one
        for one in catalogue
        if one.id and (one.fuzzy or not all(one.string if one.pluralizable else [one.string]))
    ]


def main(options):
    catalogue, text = updated()
    todo = unfinished(catalogue)
    for one in todo:
        sys.stdout.write(f"{one.id}\n")
    if "--check" not in options:
        FRENCH.write_text(text, encoding="utf-8", newline="\n")
    return min(len(todo), 100)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
