"""A plan that commands change, and what comes out."""

import datetime as dt
from typing import NamedTuple

from pacli.locale import language
from pacli.store.edit import apply
from pacli.store.read import Draft

TODAY = dt.date(2026, 2, 13)

TEXT = """\
pac: 1
name: Spring
period: {start: 2026-01-05, end: 2026-06-28}
diagnosis:
  strengths: {network: Dense local network}
objective: {title: Sell, indicator: turnover, due: 2026-03-31}

indicators:
  turnover:
    label: Turnover
    measure: total
    unit: EUR
    target: 18000
    due: 2026-03-31
    readings:
      2026-01-09: 850      # the first one
      2026-01-16: {value: 1200, note: two workshops, deals: [beta]}
  followers: {label: Followers, measure: level, initial: 100, target: 500}
  contacts: {label: New contacts, measure: rate, per: month, target: 10}
  sales: {label: Sales, measure: total, target: 15}
  defects: {label: Defects, measure: total, target: 5, direction: down}

funnel:
  - {indicator: contacts}
  - {indicator: sales, rate: 1/4}

actions:
  shop:
    title: Open the shop
    channels: [site, letter]
    answers: [network]
    tasks:
      choose: {title: Choose the tool, due: 2026-01-14, done: 2026-01-13}
      pay: {title: Choose the payment, due: 2026-01-16, after: [choose]}
      card: {title: Gift card, dropped: 2026-01-20}
  calls:
    title: Call old customers
    status: doing
    tasks:
      choose: {title: Choose whom to call}

deals:
  beta: {company: Beta, amount: 2000}
"""


class Outcome(NamedTuple):
    text: str
    lines: list
    change: object

    def differences(self, before=TEXT):
        """The lines that are no longer there, and those that are new."""
        old, new = before.splitlines(), self.text.splitlines()
        return [f"-{one}" for one in old if one not in new] + [
            f"+{one}" for one in new if one not in old
        ]


def perform(request, text=TEXT, lang="en"):
    """The text after a request, whole and valid, and the lines that tell of it."""
    draft = Draft.of(text, "pac.yaml")
    change = request(draft)
    after = apply(draft, change.edits).text
    Draft.of(after, "pac.yaml").plan()
    say = language(lang)
    return Outcome(after, [say(line.message, **line.params) for line in change.lines], change)
