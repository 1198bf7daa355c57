"""The words of a ticket's template (`Theme.ticket`), which travels from the site to its printers.

A template is Jinja; each line that it gives is one block of the paper: a word of `LINES` alone, a
`space 2` (millimetres), a list entry that begins with `- `, or styles, a colon and a text, as in
`large bold: {{ service }}`.
"""

from __future__ import annotations

SIZES = frozenset({"normal", "large", "huge"})
PLACES = frozenset({"left", "center", "right"})
STYLES = SIZES | PLACES | {"bold"}
LINES = frozenset({"---", "logo", "cut"})
LONGEST = 20_000
"""Characters of a template."""

VARIABLES = frozenset(
    {
        "ahead",
        "booked",
        "bring",
        "concerns",
        "copy",
        "issued",
        "logo",
        "note",
        "number",
        "priority",
        "public",
        "say",
        "service",
        "site",
        "url",
        "wait",
        "wifi",
    }
)
"""What a ticket's template may speak of; docs/tickets.md explains them."""
