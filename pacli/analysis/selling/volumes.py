"""Volumes: how many attempts the wins wanted take, and what there is to do each week."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.selling.numbers import PHASE_RATES
from pacli.analysis.selling.rows import Goal, LastStage, VolumeRow, conversion

if TYPE_CHECKING:
    from pacli.analysis.book.pipeline import OpenDeals
    from pacli.analysis.selling.chain import Chain
    from pacli.analysis.selling.load import Load


class WaysOut(NamedTuple):
    """Where the load is over 1: what would bring it back to 1, each way by itself.

    ``due`` is the day that today's hours reach; ``wins`` what they reach by the day set,
    and ``reached`` the target that this comes to; None where nothing within reach does.
    ``minutes`` are the minutes a week that it takes as things are.
    """

    due: dt.date | None
    wins: int | None
    reached: Fraction | None
    minutes: Fraction


class VolumesReport(NamedTuple):
    """The volumes of a plan on a day, or of a number of wins asked for (``goal`` is None).

    ``last`` is None for a number asked for. ``want`` is None in all rows where the plan
    sets no target. ``chain`` is None without a conversion. ``bottleneck`` is the stage whose
    attempts surely succeed less than assumed, None where no reading shows one.
    ``deals`` are the open deals that can still help, None where there is no open deal.
    """

    rows: tuple[VolumeRow, ...]
    last: LastStage | None
    load: Load | None
    phase: str
    goal: Goal | None = None
    ways_out: WaysOut | None = None
    chain: Chain | None = None
    bottleneck: str | None = None
    deals: OpenDeals | None = None

    @property
    def n80_chain(self) -> int | None:
        """The attempts at the top that give the wins of the last stage 8 times in 10."""
        return self.chain.n80 if self.chain is not None else None


def ad_hoc(wins: int, *, phase: str = "startup", rate: Fraction | None = None) -> VolumesReport:
    """The one row for ``wins`` at ``rate``, by default that of the law of numbers."""
    from pacli.analysis.selling.conversion import weighed

    row = weighed(conversion(wins, rate or PHASE_RATES[phase]), None)
    row = row._replace(assumed=rate is None, remaining=row.rule_volume)
    return VolumesReport((row,), last=None, load=None, phase=phase)
