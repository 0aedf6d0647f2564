"""What an order book and the list of deals hold."""

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
    record,
    text,
)

OPEN_DEAL = record(
    {
        "id": text("Id of the deal"),
        "weighted": number("Its amount times its chance"),
        "overdue": flag("Its milestone is past"),
    }
)
PIPELINE: Schema = {
    "weighted": number("Sum of amount times chance over the open deals", null=False),
    "sd": number("Standard deviation of what they bring"),
    "p10": number("Least sum that they stay within 10 times in 100"),
    "p50": number("Least sum that they stay within 50 times in 100"),
    "p90": number("Least sum that they stay within 90 times in 100"),
    "p_nothing": chance("Chance that they bring nothing"),
    "p_target_with_deals": chance("Chance that they reach the objective's target"),
    "exact": flag("The law is that of the sum itself, not the normal one"),
    "deals": listed(OPEN_DEAL, "Open deals by milestone, those without one last"),
}
DEAL = record(
    {
        "deal": text("Its id"),
        "company": text("The customer"),
        "status": choice("Where it stands", "open", "won", "lost"),
        "amount": number("What it would bring, or brought"),
        "probability": chance("Chance to win it, last noted"),
        "milestone": day("Day of the next step", null=True),
        "next_step": text("The next step", null=True),
        "closed": day("Day on which it was won or lost", null=True),
        "reason": text("Why it was won or lost", null=True),
        "days_late": count("Days since the milestone of an open deal, else 0", null=False),
    }
)
