"""What an id may be."""

from __future__ import annotations

YAML_WORDS = "y|n|yes|no|on|off|true|false|null"
"""What YAML 1.1 programs read as a truth value or as nothing: no id is one of these."""

OWN = "x-"
"""What her own keys begin with, which are kept and never judged."""

ID = rf"^(?!(?:{YAML_WORDS})$|{OWN})[a-z][a-z0-9-]*$"
"""Lower-case letters, digits and hyphens, and no key of her own."""
