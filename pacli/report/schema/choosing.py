"""What the reports that help to choose hold: offers ranked, actions assessed."""

from __future__ import annotations

from pacli.report.schema.forms import (
    Schema,
    chance,
    choice,
    count,
    day,
    flag,
    listed,
    number,
    or_null,
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
REASON = record(
    {
        "kind": choice(
            "What it is about",
            "answered",
            "unanswered",
            "proved",
            "like",
            "unlike",
            "new",
            "nothing_past",
            "no_strategy",
            "no_horizon",
            "no_deadline",
            "overdue",
            "in_time",
            "too_far",
            "ends_late",
            "cost",
            "hours",
        ),
        "fits": or_null(flag("It speaks for the action; null: it does not tell")),
        "past": text("Id of the past action that it resembles", null=True),
        "months": count("Months before it can bring a result"),
        "day": day("The day that is too late", null=True),
        "cost": number("Money still to be agreed to"),
        "left": number("Money left of the budget"),
        "own": or_null(flag("The budget is the action's own, not the plan's")),
        "minutes_needed": number("Minutes a week that it takes"),
        "minutes_available": number("Minutes of business in a week"),
    }
)
JUDGEMENT = record(
    {
        "way": choice("Which way", "past", "strategy", "horizon", "motivating", "means"),
        "verdict": choice("What it says", "yes", "no", "unknown", "none"),
        "reasons": listed(REASON, "Why"),
    }
)
ASSESSED = record(
    {
        "action": text("Its id"),
        "title": text("The action in one line"),
        "status": choice("Where it stands", "todo", "doing"),
        "impact": count("From 1 to 5"),
        "effort": count("From 1 to 5"),
        "corner": choice(
            "Where it stands by impact and effort",
            "quick_wins",
            "big_projects",
            "fill_ins",
            "avoid",
            null=True,
        ),
        "points": number("Sum of the terms; the order goes by it", null=False),
        "missing": listed(text("A field of the action"), "What she alone can tell"),
        "terms": listed(
            record(
                {
                    "kind": text("effort, begun, or one of the five ways"),
                    "points": number("What it adds", null=False),
                }
            ),
            "What the points are made of",
        ),
        "ways": listed(JUDGEMENT, "The five ways to judge it"),
        "minutes_per_week": number("Minutes a week that it still takes"),
    }
)
ASSESSMENT: Schema = {
    "due": day("Deadline of the objective", null=True),
    "rows": listed(ASSESSED, "Open actions, the one to do first at the head"),
    "minutes_needed": number("Minutes a week of all of them", null=False),
    "minutes_available": number("Minutes of business in a week", null=False),
    "basis": choice("Where these come from", "slots", "people", "commitment", "days"),
}
