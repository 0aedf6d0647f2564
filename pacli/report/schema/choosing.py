"""What the reports that help to choose hold: offers ranked, actions assessed."""

from __future__ import annotations

from pacli.report.schema.forms import (
    Schema,
    chance,
    choice,
    listed,
    number,
    record,
    text,
)

OFFER = record(
    {
        "offer": text("Its id"),
        "label": text("What is sold"),
        "price": number("Price of one"),
        "margin": number("Contribution margin over the period"),
        "market_share": chance("Market share in volume"),
        "segment": text("Id of the segment that it serves", null=True),
    }
)
RANKED = record(
    {
        "offer": text("Its id"),
        "label": text("What is sold"),
        "price": number("Price of one"),
        "margin": number("Contribution margin over the period"),
        "share": chance("Its share of all margins above 0"),
        "cumulative": chance("The same with the offers before it"),
        "class": choice("By cumulative share of the margin", "A", "B", "C", null=True),
        "market_share": chance("Market share in volume"),
        "assets": choice("By its market share", "strong", "weak", null=True),
        "advice": choice(
            "What the matrix advises", "develop", "choose", "harvest", "lighten", null=True
        ),
    }
)
CROWDED = record(
    {
        "segment": text("Id of the segment"),
        "label": text("Who they are"),
        "sum": number("Market shares of its offers together, above 1", null=False),
        "offers": listed(text("Id of an offer"), "Those that serve it"),
    }
)
RANKING: Schema = {
    "rows": listed(RANKED, "The highest margin first, those without one last"),
    "total_margin": number("Sum of the margins above 0", null=False),
    "threshold": chance("Market share from which assets are strong"),
    "basis": choice("Where the threshold comes from", "plan", "median", null=True),
    "crowded": listed(CROWDED, "Segments whose shares come to more than the market"),
}
