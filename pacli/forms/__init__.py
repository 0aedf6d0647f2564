"""Days, working time and figures as people write them, in French and in English.

For the command line and for prompts; a plan file has one form of each (``dates.py``).
Both languages are always understood. Accents, capitals, no-break spaces and the shape of
dashes and apostrophes do not matter. What is not understood raises
:class:`~pacli.errors.Usage`, with forms that work.
"""
