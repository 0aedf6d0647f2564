"""Examples for problems of the text."""

from __future__ import annotations

from pacli.codes.examples.example import Example

TEXT: dict[str, Example] = {
    "PAC105": Example(
        "indicators:\n<<<<<<< HEAD\n  site: {label: Site}\n=======\n  site: {label: Contacts}\n"
        ">>>>>>> vacances",
        "indicators:\n  site: {label: Contacts}",
    ),
    "PAC107": Example("budget:\n\ttotal: 900", "budget:\n  total: 900"),
    "PAC108": Example("budget: {total: 900}\nbudget: {total: 1200}", "budget: {total: 1200}"),
    "PAC109": Example("strategy: *contacts*", "strategy: '*contacts*'"),
    "PAC110": Example("strategy: !important", "strategy: '!important'"),
    "PAC111": Example("basis: net\n---\nbasis: net", "basis: net"),
    "PAC112": Example("[a, b]: c", "x-list: [a, b, c]"),
    "PAC113": Example(
        "indicators: {contacts: {label: Contacts}}\n"
        "funnel:\n  - {indicator: contacts, rate: 0,25}",
        "indicators: {contacts: {label: Contacts}}\n"
        "funnel:\n  - {indicator: contacts, rate: 0.25}",
    ),
    "PAC114": Example("strategy: Contact #2", "strategy: 'Contact #2'"),
    "PAC117": Example("strategy: 'Contacts", "strategy: 'Contacts'"),
    "PAC118": Example("strategy: Options: contacts", "strategy: 'Options: contacts'"),
    "PAC119": Example("strategy: @contacts", "strategy: '@contacts'"),
    "PAC120": Example("budget: {total: 900\nbasis: net", "budget: {total: 900}\nbasis: net"),
    "PAC121": Example(
        "period:\n  start: 2026-01-05\n   end: 2026-06-28",
        "period:\n  start: 2026-01-05\n  end: 2026-06-28",
    ),
    "PAC122": Example(
        r'previous: "plans\winter.pac.yaml"', r"previous: 'plans\winter.pac.yaml'"
    ),
    "PAC123": Example("period\n  start: 2026-01-05", "period:\n  start: 2026-01-05"),
    "PAC124": Example("budget: {total: 900}}", "budget: {total: 900}"),
    "PAC125": Example(
        "offers: {audit: {label: Audit, diagnostic, price: 90}}",
        "offers: {audit: {label: 'Audit, diagnostic', price: 90}}",
    ),
    "PAC126": Example("strategy: 'contacts d'avril'", "strategy: 'contacts d''avril'"),
    "PAC127": Example("basis:net\nphase: growth", "basis: net\nphase: growth"),
}
